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
    column = {version_id: place for place, version_id in enumerate(statements)}
    known: dict[Answer, int] = {}
    codes = np.full((len(marks), len(statements)), NONE, dtype=np.intp)
    for row, filled in zip(codes, marks, strict=True):
        by_version = _answers(filled)
        places = [column[version_id] for version_id in by_version if version_id in column]
        row[places] = [
            known.setdefault(answer, len(known))
            for version_id, answer in by_version.items()
            if version_id in column
        ]
    return Answers(codes=codes, known=tuple(known))


def _answers(filled: Mapping[Mark, str]) -> dict[str, Answer]:
    """What somebody answered about each version: one answer, or one for each criterion."""
    if not any(criterion for _, criterion in filled):
        return {version_id: (("", answer),) for (version_id, _), answer in filled.items()}
    found: dict[str, Answer] = {}
    for (version_id, criterion), answer in sorted(filled.items()):
        found[version_id] = (*found.get(version_id, ()), (criterion, answer))
    return found
