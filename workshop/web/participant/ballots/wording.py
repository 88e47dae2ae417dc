"""What a person gave to one statement, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot, BallotKind
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.domain.ballots.ranking import MOST_PLACES, order_of
from workshop.domain.statement import Statement
from workshop.web.language import gettext, ngettext, typed


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """An answer of one's own. `sign` and `stance` are empty where the ballot has none."""

    words: str
    sign: str = ""
    stance: str = ""


def own(ballot: Ballot, marks: Mapping[Mark, str], version_id: str) -> Own | None:
    """Return what stands on one version, None when nothing does."""
    if ballot.kind is BallotKind.MATRIX:
        return _matrix(marks, version_id)
    mark = marks.get((version_id, ""))
    if mark is None:
        return None
    if mark == ABSTAIN:
        return Own(words=gettext("You abstained"))
    if ballot.kind is BallotKind.POINTS:
        return Own(words=ngettext("%(num)s point", "%(num)s points", int(mark)))
    if ballot.kind is BallotKind.RANKING:
        return _place(mark, places=len(order_of(marks)))
    answer = ballot.answer(mark)
    return Own(words=typed(answer.label), sign=answer.sign, stance=answer.stance)


def in_order(
    ballot: Ballot, marks: Mapping[Mark, str], statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The statements of a whole ballot: most points or first place first, then as they were."""

    def place(statement: Statement) -> int:
        mark = marks.get((statement.version_id, ""), "")
        if not mark.isdigit():
            return MOST_PLACES + 1
        return -int(mark) if ballot.kind is BallotKind.POINTS else int(mark)

    return tuple(sorted(statements, key=place))


def _place(mark: str, *, places: int) -> Own:
    if not mark.isdigit():
        return Own(words=gettext("Not chosen"))
    return Own(words=gettext("Place %(place)s of %(places)s", place=mark, places=places))


def _matrix(marks: Mapping[Mark, str], version_id: str) -> Own | None:
    impact = marks.get((version_id, IMPACT))
    feasibility = marks.get((version_id, FEASIBILITY))
    if impact is None or feasibility is None:
        return None
    if impact == NOT_MY_FIELD:
        return Own(words=gettext("Not my field"))
    return Own(
        words=gettext(
            "Impact %(impact)s, feasibility %(feasibility)s",
            impact=impact,
            feasibility=feasibility,
        )
    )
