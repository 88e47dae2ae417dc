"""All answers of a round in one array: read once, and looked up for whatever is counted of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workshop.domain.ballots.marks import Mark

Answer = tuple[tuple[str, str], ...]  # by criterion ("" on other ballots), what was answered
NONE = -1


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


def answers_of(marks: Sequence[Mapping[Mark, str]], statements: Sequence[str]) -> Answers:
    """Return the answers of these people to these versions."""
    criteria = sorted({criterion for filled in marks for _, criterion in filled})
    layers = [_layer(marks, [(each, criterion) for each in statements]) for criterion in criteria]
    found = Answers(codes=np.full((len(marks), len(statements)), NONE, dtype=np.intp), known=())
    for criterion, (codes, names) in zip(criteria, layers, strict=True):
        found = _both(found, codes, [(criterion, name) for name in names])
    return found


def _layer(
    marks: Sequence[Mapping[Mark, str]], wanted: Sequence[Mark]
) -> tuple[npt.NDArray[np.intp], list[str]]:
    """What was answered under one criterion: a code for each cell, and the answers by code.

    A row at a time, in plain lists: an event loop beside it gets its turns.
    """
    known: dict[str | None, int] = {None: NONE}
    codes = np.full((len(marks), len(wanted)), NONE, dtype=np.intp)
    for row, filled in enumerate(marks):
        codes[row] = [known.setdefault(filled.get(mark), len(known) - 1) for mark in wanted]
    return codes, [answer for answer in known if answer is not None]


def _both(found: Answers, codes: npt.NDArray[np.intp], names: Sequence[tuple[str, str]]) -> Answers:
    """Answers so far together with those under one more criterion, as one answer each."""
    pairs = (found.codes + 1) * (len(names) + 1) + codes + 1
    kinds, joint = np.unique(pairs, return_inverse=True)
    known: list[Answer] = []
    label = np.full(len(kinds), NONE, dtype=np.intp)
    for place, (before, now) in enumerate(divmod(int(kind), len(names) + 1) for kind in kinds):
        if before or now:
            label[place] = len(known)
            earlier = found.known[before - 1] if before else ()
            known.append((*earlier, names[now - 1]) if now else earlier)
    return Answers(codes=label[joint].reshape(codes.shape), known=tuple(known))
