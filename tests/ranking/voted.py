"""Rooms of people who voted, for hypothesis, as the maths takes them: people x statements."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workshop.ranking.values import Values

NAN = float("nan")
AGREE, NOT_SURE, DISAGREE = 1.0, 0.0, -1.0
THREE_WAY = (AGREE, NOT_SURE, DISAGREE)
SCALE = (0.0, 1.0, 2.0, 3.0, 4.0)

# The same examples at every run: a figure that is off is off for everybody.
repeatable = settings(derandomize=True)


def rooms(
    answers: tuple[float, ...] = THREE_WAY,
    *,
    people: int = 9,
    statements: int = 6,
    fewest: int = 0,
    missing: bool = True,
) -> st.SearchStrategy[Values]:
    """Rooms up to this large; from `fewest` people and statements on."""
    return arrays(
        np.float64,
        st.tuples(st.integers(fewest, people), st.integers(fewest, statements)),
        elements=st.sampled_from((*answers, NAN) if missing else answers),
        fill=st.nothing(),
    )


def room(*rows: tuple[float | None, ...]) -> Values:
    """A room, a person a row; None where a person gave no answer."""
    return np.array([[NAN if answer is None else answer for answer in row] for row in rows])
