"""Rooms of people for the tests of the maths: from counts, and any room at all for hypothesis."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from workshop.ranking.values import Values

Room = tuple[Values, list[str]]


def column(agree: int, unsure: int, disagree: int) -> list[float]:
    return [1.0] * agree + [0.0] * unsure + [-1.0] * disagree


def room(counts: dict[str, Sequence[tuple[int, int, int]]]) -> Room:
    """People with these (agree, not sure, disagree) for each statement, by group."""
    rows: list[list[float]] = []
    groups: list[str] = []
    for name, statements in counts.items():
        columns = [column(*each) for each in statements]
        size = max(len(each) for each in columns)
        columns = [each + [np.nan] * (size - len(each)) for each in columns]
        rows += [list(row) for row in zip(*columns, strict=True)]
        groups += [name] * size
    width = max((len(statements) for statements in counts.values()), default=0)
    return np.array(rows, dtype=np.float64).reshape(len(rows), width), groups


@st.composite
def rooms(
    draw: st.DrawFn,
    *,
    people: int = 14,
    statements: int = 4,
    names: str = "abc-",
    gaps: bool = True,
) -> Room:
    """Few people, so that ties, small groups and statements without answers are common."""
    size, width = draw(st.integers(0, people)), draw(st.integers(1, statements))
    answer = st.sampled_from([1.0, 0.0, -1.0, np.nan] if gaps else [1.0, 0.0, -1.0])
    cells = draw(st.lists(answer, min_size=size * width, max_size=size * width))
    named = draw(st.lists(st.sampled_from(names), min_size=size, max_size=size))
    values = np.array(cells, dtype=np.float64).reshape(size, width)
    return values, ["" if name == "-" else name for name in named]


def shuffled(given: Room, seed: int) -> tuple[Room, list[int]]:
    """The same people and statements in another order, and the old column of each new one."""
    rng = np.random.default_rng(seed)
    values, groups = given
    people, statements = rng.permutation(len(groups)), rng.permutation(values.shape[1])
    return (values[people][:, statements], [groups[each] for each in people]), statements.tolist()


def twice(given: Room) -> Room:
    values, groups = given
    return np.vstack([values, values]), groups * 2
