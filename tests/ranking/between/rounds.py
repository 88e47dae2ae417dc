"""Two rounds of a room for hypothesis, and tables of changes, as the maths takes them."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.ranking.voted import NAN, THREE_WAY
from workshop.ranking.between.turnover import Turnover
from workshop.ranking.values import Values


@st.composite
def two_rounds(draw: st.DrawFn, people: int = 8, statements: int = 4) -> tuple[Values, Values]:
    """The same people and statements twice, with answers missing in either round."""
    shape = (draw(st.integers(0, people)), draw(st.integers(0, statements)))
    answers = arrays(
        np.float64, shape, elements=st.sampled_from((*THREE_WAY, NAN)), fill=st.nothing()
    )
    return draw(answers), draw(answers)


def names(values: Values) -> list[str]:
    """A name for each row."""
    return [f"p{row}" for row in range(len(values))]


def tables(size: int = 3, most: int = 9) -> st.SearchStrategy[Turnover]:
    """Tables of how many went from each answer to each other one."""
    return arrays(np.int64, (size, size), elements=st.integers(0, most), fill=st.nothing())


def table(*rows: tuple[int, ...]) -> Turnover:
    return np.array(rows, dtype=np.int64)
