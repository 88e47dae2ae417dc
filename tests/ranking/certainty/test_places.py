import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms
from workshop.ranking.certainty.places import held, inside, surely_inside, surely_outside
from workshop.ranking.values import Values

tops = st.integers(-1, 7)


@given(any_rooms(), tops)
def test_each_is_in_out_or_touched_by_a_tie_as_counting_says(scores: Values, top: int) -> None:
    found = inside(scores, top), surely_inside(scores, top), surely_outside(scores, top)
    for row, marks in enumerate(zip(*found, strict=True)):
        for column, (within, sure, sure_not) in enumerate(zip(*marks, strict=True)):
            own = scores[row, column]
            above = sum(other > own for other in scores[row])
            alike = sum(other == own for other in scores[row])
            assert within == (not np.isnan(own) and above < top)
            assert sure == (not np.isnan(own) and above + alike <= top)
            assert sure_not == (not np.isnan(own) and above >= top)


@pytest.mark.parametrize(
    ("place", "score"), [(0, np.inf), (1, 3), (2, 1), (3, 1), (4, -np.inf), (5, -np.inf)]
)
def test_the_score_on_a_place(*, place: int, score: float) -> None:
    assert held(np.array([[1.0, 3.0, NAN, 1.0]]), place).tolist() == [[score]]
