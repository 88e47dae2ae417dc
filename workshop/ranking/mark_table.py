"""The marks of many people in one array: a million of them take a few megabytes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.domain.ballots.marks import Mark

NONE = -1

Codes = npt.NDArray[np.int16]
Given = tuple[Mark, str, npt.NDArray[np.intp]]  # an answer, and the rows of who gave it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class MarkTable:
    """`codes` has the shape (people, columns): the place in `known`, `NONE` for no answer.

    Columns and answers are in order, so that the same marks make the same table.
    """

    columns: tuple[Mark, ...]
    known: tuple[str, ...]
    codes: Codes

    def __len__(self) -> int:
        """How many people there are."""
        return len(self.codes)

    def __iter__(self) -> Iterator[dict[Mark, str]]:
        """Each person's marks, in the order of the columns."""
        for row in self.codes:
            yield {
                mark: self.known[code]
                for mark, code in zip(self.columns, row.tolist(), strict=True)
                if code != NONE
            }

    def __eq__(self, other: object) -> bool:
        """Whether the same people gave the same answers."""
        return (
            isinstance(other, MarkTable)
            and (self.columns, self.known) == (other.columns, other.known)
            and np.array_equal(self.codes, other.codes)
        )

    __hash__ = None  # type: ignore[assignment] # as of every mapping: it may be compared, not a key

    @property
    def counts(self) -> npt.NDArray[np.intp]:
        """How often each answer was given in each column, shape (columns, answers)."""
        return np.array([self._counted(column) for column in range(len(self.columns))])

    def _counted(self, column: int) -> npt.NDArray[np.intp]:
        return np.bincount(self.codes[:, column] - NONE, minlength=len(self.known) + 1)[1:]

    def of(self, rows: npt.NDArray[np.intp]) -> "MarkTable":
        """Return the table of some of these people."""
        return MarkTable(columns=self.columns, known=self.known, codes=self.codes[rows])


def mark_table(people: int, given: Iterable[Given]) -> MarkTable:
    """Return the table of so many people, from who gave which answer."""
    told = [*given]
    columns = tuple(sorted({mark for mark, _, _ in told}))
    known = tuple(sorted({answer for _, answer, _ in told}))
    column_of = {mark: column for column, mark in enumerate(columns)}
    code_of = {answer: code for code, answer in enumerate(known)}
    codes = np.full((people, len(columns)), NONE, dtype=np.int16)
    for mark, answer, rows in told:
        codes[rows, column_of[mark]] = code_of[answer]
    return MarkTable(columns=columns, known=known, codes=codes)
