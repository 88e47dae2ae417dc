"""Rooms of votes as numbers, drawn by chance or made by hypothesis."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from workshop.ranking.values import Values

NAN = float("nan")


def room(people: int, statements: int, *, seed: int, missing: float = 0.0) -> Values:
    """Three-way answers to statements that get less popular from left to right."""
    draw = np.random.default_rng(seed)
    agree = np.linspace(0.85, 0.15, statements)
    values = np.where(draw.random((people, statements)) < agree, 1.0, -1.0)
    values[draw.random(values.shape) < 0.15] = 0.0
    values[draw.random(values.shape) < missing] = NAN
    return values


@dataclass(frozen=True)
class Shape:
    """How large a room hypothesis makes."""

    people: int = 8
    statements: int = 5


def any_rooms(
    shape: Shape = Shape(), *, missing: bool = True, fewest: int = 0
) -> st.SearchStrategy[Values]:
    """Rooms down to nobody and nothing; few answers and few people, so that ties are common."""
    answers = [-1.0, 0.0, 1.0, NAN] if missing else [-1.0, 0.0, 1.0]
    shapes = st.tuples(st.integers(fewest, shape.people), st.integers(0, shape.statements))
    return arrays.arrays(np.float64, shapes, elements=st.sampled_from(answers))


def rooms_without_ties() -> st.SearchStrategy[Values]:
    """The same, where each statement has a mean and no two share one: of those that do, one."""
    return any_rooms().map(_without_ties)


def _without_ties(values: Values) -> Values:
    answered = values[:, ~np.isnan(values).all(axis=0)]
    means = np.nansum(answered, axis=0) / (~np.isnan(answered)).sum(axis=0)
    kept: Values = answered[:, np.unique(means, return_index=True)[1]]
    return kept
