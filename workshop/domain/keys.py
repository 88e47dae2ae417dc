"""Keys: what a host types for each mark on a paper ballot, and what stands on the sheet for it.

Answers that are scored have the keys 1, 2, 3 ... in the ballot's order; 0 is "not sure" or "not my
field". Points and places are typed as they were written. An empty key is no mark.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, NOT_SURE, Answer, Ballot, BallotKind
from workshop.domain.ballots.marks import Mark
from workshop.domain.statement import Statement
from workshop.errors import KeyMissing, NoSuchKey

NEITHER = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A key with the answer it stands for."""

    key: str
    answer: Answer


def keys(ballot: Ballot) -> tuple[Key, ...]:
    """The keys of agreement and scale, "not sure" last: as they stand in the boxes on paper."""
    scored = [answer for answer in ballot.answers if answer.key != NOT_SURE]
    unsure = [answer for answer in ballot.answers if answer.key == NOT_SURE]
    return (
        *(Key(key=str(place), answer=answer) for place, answer in enumerate(scored, start=1)),
        *(Key(key=NEITHER, answer=answer) for answer in unsure),
    )


def highest(ballot: Ballot) -> int:
    """The largest number that one mark on this ballot can be."""
    most = {
        BallotKind.POINTS: ballot.cap,
        BallotKind.RANKING: ballot.places,
        BallotKind.MATRIX: max((criterion.steps for criterion in ballot.criteria), default=0),
    }
    return most.get(ballot.kind, len(keys(ballot)) - 1)


def criteria(ballot: Ballot) -> tuple[str, ...]:
    """The criteria that each statement is keyed in for; one without a name where there is one."""
    return tuple(criterion.key for criterion in ballot.criteria) or ("",)


def read_keys(
    ballot: Ballot, statements: Sequence[Statement], typed: Mapping[Mark, str]
) -> dict[Mark, str]:
    """Return what was given, from what was typed for each statement and criterion.

    Raises:
        NoSuchKey: naming the statement, when a key stands for nothing on this ballot.
        KeyMissing: naming it, when only one criterion of a matrix was keyed in.
    """
    given: dict[Mark, str] = {}
    for statement in statements:
        found = _of_statement(ballot, statement, typed)
        if 0 < len(found) < len(criteria(ballot)) and NOT_MY_FIELD not in found.values():
            raise KeyMissing(label=statement.label)
        given |= found
    return given


def _of_statement(
    ballot: Ballot, statement: Statement, typed: Mapping[Mark, str]
) -> dict[Mark, str]:
    found: dict[Mark, str] = {}
    for criterion in criteria(ballot):
        mark = (statement.version_id, criterion)
        key = typed.get(mark, "").strip()
        answer = _answer(ballot, key)
        if answer is None:
            raise NoSuchKey(label=statement.label, typed=key[:10], most=highest(ballot))
        if answer:
            found[mark] = answer
    return found


def _answer(ballot: Ballot, key: str) -> str | None:
    """The answer of a key, empty for none, None when the key stands for nothing."""
    if not key:
        return ""
    if not (key.isascii() and key.isdigit()) or len(key) > len(str(highest(ballot))):
        return None
    number = str(int(key))
    if ballot.answers:
        return next((found.answer.key for found in keys(ballot) if found.key == number), None)
    if int(number) > highest(ballot):
        return None
    if ballot.kind is BallotKind.MATRIX and number == NEITHER:
        return NOT_MY_FIELD
    return "" if ballot.kind is BallotKind.RANKING and number == NEITHER else number


def as_keys(ballot: Ballot, marks: Mapping[Mark, str]) -> dict[Mark, str]:
    """Return the keys that were typed for these marks; `read_keys` gives the marks back."""
    found = {mark: _key(ballot, answer) for mark, answer in marks.items()}
    return {mark: key for mark, key in found.items() if key}


def _key(ballot: Ballot, answer: str) -> str:
    if ballot.answers:
        return next((found.key for found in keys(ballot) if found.answer.key == answer), "")
    if answer == NOT_MY_FIELD:
        return NEITHER
    return answer if answer.isdigit() and answer != ABSTAIN else ""
