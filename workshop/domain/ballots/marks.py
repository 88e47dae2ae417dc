"""Marks: what stands on a filled ballot, by version and criterion."""

from collections.abc import Mapping, Sequence

from workshop.domain.ballot import ABSTAIN
from workshop.errors import BadAnswer

Mark = tuple[str, str]  # the version, and the criterion of a matrix ("" on other ballots)

_MOST_DIGITS = 4


def abstention(version_ids: Sequence[str], given: Mapping[Mark, str]) -> dict[Mark, str]:
    """Return an abstention: it stands on every version, so that it replaces a whole ballot.

    Raises:
        BadAnswer: when something else was given with it.
    """
    if set(given.values()) != {ABSTAIN}:
        raise BadAnswer
    return {(version_id, ""): ABSTAIN for version_id in version_ids}


def has_abstained(marks: Mapping[Mark, str]) -> bool:
    """Whether a whole ballot is an abstention."""
    return ABSTAIN in marks.values()


def whole_number(answer: str) -> int:
    """Return a number written in the digits 0 to 9.

    Raises:
        BadAnswer: for anything else, or a number of five digits or more.
    """
    if not (answer.isascii() and answer.isdigit() and len(answer) <= _MOST_DIGITS):
        raise BadAnswer
    return int(answer)
