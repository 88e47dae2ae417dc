"""A sheet: one paper ballot of one round, keyed in by a host under its running number."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from workshop.domain.ballot import ABSTAIN
from workshop.domain.ballots.marks import Mark
from workshop.errors import BadSheetNumber

MOST_NUMBER = 9999
MOST_SHEETS = 200  # printed at once: a longer page makes a browser slow
LEAST_ALIKE = 5  # two people may well give the same few marks; with five it looks keyed twice

_UNMARKED = ("0", "after-", ABSTAIN)  # what a whole ballot stores where nothing was written


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet that was keyed in; `line` counts up in its round, and again when it is corrected.

    `marked` is how many statements have a mark on it, `abstained` whether it is an abstention.
    """

    number: int
    participant_id: str
    group_id: str | None
    holds_budget: bool | None
    entered_by: str
    entered_at: str
    line: int
    marked: int = 0
    abstained: bool = False

    @property
    def stamp(self) -> str:
        """What tells this sheet from the same number keyed in again or corrected."""
        return f"{self.line} {self.entered_at}"


def read_number(typed: str) -> int:
    """Return a running number as it was typed.

    Raises:
        BadSheetNumber: when it is none from 1 to 9999.
    """
    digits = typed.strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(MOST_NUMBER))):
        raise BadSheetNumber(most=MOST_NUMBER)
    if not int(digits):
        raise BadSheetNumber(most=MOST_NUMBER)
    return int(digits)


def next_number(taken: Collection[int], *, after: int = 0) -> int:
    """Return the next free number after one; past the last number, the lowest that is free."""
    free = (number for number in range(after + 1, MOST_NUMBER + 1) if number not in taken)
    lowest = (number for number in range(1, MOST_NUMBER + 1) if number not in taken)
    return next(free, None) or next(lowest, MOST_NUMBER)


def made(marks: Mapping[Mark, str]) -> dict[Mark, str]:
    """Return the marks that somebody made; 0 points, no place and an abstention are none."""
    return {mark: answer for mark, answer in marks.items() if not answer.startswith(_UNMARKED)}


def looks_keyed_twice(marks: Mapping[Mark, str], before: Mapping[Mark, str]) -> bool:
    """Whether two ballots are the same, with so many marks that it is likely one sheet."""
    return dict(marks) == dict(before) and len(made(marks)) >= LEAST_ALIKE
