"""All answers of a round in one array: read once, and looked up for whatever is counted of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.ranking.mark_table import NONE, MarkTable

__all__ = ["NONE", "Answer", "Answers", "answers_of"]

Answer = tuple[tuple[str, str], ...]  # by criterion ("" on other ballots), what was answered


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Answers:
    """`codes` has the shape (people, statements): the place in `known`, `NONE` for no answer.

    Both answers of a matrix are one. "Not sure" and an abstention are answers like others.
    """

    codes: npt.NDArray[np.intp]
    known: tuple[Answer, ...]

    def numbers(self, number: Callable[[Answer], float | None]) -> npt.NDArray[np.float64]:
        """Return a number for each answer, (people, statements); nan for none, and where None."""
        found = [np.nan if (n := number(answer)) is None else n for answer in self.known]
        return np.array([*found, np.nan])[self.codes]  # the last one is `NONE`


def answers_of(marks: MarkTable, statements: Sequence[str]) -> Answers:
    """Return the answers of these people to these versions."""
    found = Answers(codes=np.full((len(marks), len(statements)), NONE, dtype=np.intp), known=())
    for criterion in sorted({criterion for _, criterion in marks.columns}):
        codes = _layer(marks, criterion, statements)
        found = _both(found, codes, [(criterion, name) for name in marks.known])
    return found


def _layer(marks: MarkTable, criterion: str, statements: Sequence[str]) -> npt.NDArray[np.intp]:
    """What was answered under one criterion: the place in `marks.known` for each cell."""
    column_of = {mark: column for column, mark in enumerate(marks.columns)}
    codes = np.full((len(marks), len(statements)), NONE, dtype=np.intp)
    for place, version_id in enumerate(statements):
        column = column_of.get((version_id, criterion))
        if column is not None:
            codes[:, place] = marks.codes[:, column]
    return codes


def _both(found: Answers, codes: npt.NDArray[np.intp], names: Sequence[tuple[str, str]]) -> Answers:
    """Answers so far together with those under one more criterion, as one answer each."""
    pairs = (found.codes + 1) * (len(names) + 1) + codes + 1
    kinds = np.flatnonzero(np.bincount(pairs.ravel()))
    known: list[Answer] = []
    label = np.full((len(found.known) + 1) * (len(names) + 1), NONE, dtype=np.intp)
    for kind in kinds.tolist():
        before, now = divmod(kind, len(names) + 1)
        if before or now:
            label[kind] = len(known)
            earlier = found.known[before - 1] if before else ()
            known.append((*earlier, names[now - 1]) if now else earlier)
    return Answers(codes=label[pairs], known=tuple(known))
