from itertools import pairwise
from math import isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from tests.ranking.certainty.rooms import NAN, any_rooms, room, rooms_without_ties
from tests.ranking.people import unhurried
from workshop.ranking.certainty.arranged import arranged
from workshop.ranking.certainty.top import in_top
from workshop.ranking.values import Values

tops = st.integers(0, 6)
FEW = 50  # draws


def seeded() -> np.random.Generator:
    return np.random.default_rng(11)


def by_hand(values: Values, top: int, draws: int) -> list[float | None]:
    """A draw, a person and a statement at a time."""
    made = arranged(values)
    weights = seeded().standard_exponential((draws, len(values)))
    total = [0.0] * made.columns.size
    for draw in weights:
        scores = [
            sum(w * x for w, x in zip(draw, votes, strict=True) if not np.isnan(x))
            / sum(w for w, x in zip(draw, votes, strict=True) if not np.isnan(x))
            for votes in made.values.T
        ]
        for place, own in enumerate(scores):
            tied = sum(isclose(other, own, abs_tol=1e-9) for other in scores)
            above = sum(other > own for other in scores if not isclose(other, own, abs_tol=1e-9))
            total[place] += min(max(top - above, 0) / tied, 1.0)
    found: list[float | None] = [None] * values.shape[1]
    for column, each in zip(made.columns, total, strict=True):
        found[column] = each / draws
    return found


@unhurried
@given(any_rooms(), tops)
def test_it_equals_the_bootstrap_a_draw_and_a_person_at_a_time(values: Values, top: int) -> None:
    found, expected = in_top(values, top, seeded(), draws=FEW), by_hand(values, top, FEW)
    for one, other in zip(found, expected, strict=True):
        assert one == (None if other is None else pytest.approx(other, abs=1e-9))


def test_one_vote_against_one_is_a_half_each() -> None:
    one, other = in_top(np.array([[1.0, -1.0], [-1.0, 1.0]]), 1, seeded())
    assert one == pytest.approx(0.5, abs=0.05)
    assert one is not None
    assert other == pytest.approx(1 - one)


def test_it_is_the_chance_that_a_beta_share_is_over_one_half() -> None:
    """Seven prefer the first, three the second: the weight of the seven is Beta(7, 3)."""
    values = np.array([[1.0, 0.0]] * 7 + [[0.0, 1.0]] * 3)
    first, _ = in_top(values, 1, seeded(), draws=20_000)
    assert first == pytest.approx(stats.beta.sf(0.5, 7, 3), abs=0.01)


@unhurried
@given(any_rooms(), tops)
def test_the_chances_add_up_to_the_places(values: Values, top: int) -> None:
    chances = [chance for chance in in_top(values, top, seeded(), draws=FEW) if chance is not None]
    assert all(0 <= chance <= 1 for chance in chances)
    assert sum(chances) == pytest.approx(min(top, len(chances)))


@unhurried
@given(rooms_without_ties(), tops, st.data())
def test_the_order_of_people_and_statements_never_matters(
    values: Values, top: int, data: st.DataObject
) -> None:
    people = data.draw(st.permutations(range(values.shape[0])))
    statements = data.draw(st.permutations(range(values.shape[1])))
    shuffled = values[np.array(people, dtype=np.intp)][:, np.array(statements, dtype=np.intp)]
    usual = in_top(values, top, seeded(), draws=FEW)
    found = in_top(shuffled, top, seeded(), draws=FEW)
    assert found == tuple(usual[column] for column in statements)


@unhurried
@given(any_rooms(fewest=1))
def test_with_more_places_no_chance_is_smaller(values: Values) -> None:
    chances = [in_top(values, top, seeded(), draws=FEW) for top in range(7)]
    for fewer, more in pairwise(chances):
        for one, other in zip(fewer, more, strict=True):
            assert (one is None) == (other is None)
            assert (one or 0.0) <= (other or 0.0) + 1e-12


@pytest.mark.parametrize("votes", [1.0, 0.0, 3.0, 0.1])
def test_who_is_tied_shares_fairly_also_with_missing_answers(votes: float) -> None:
    values = np.full((9, 4), votes)
    values[:3, 0] = NAN
    values[5:, 2] = NAN
    assert in_top(values, 1, seeded()) == pytest.approx((0.25, 0.25, 0.25, 0.25))


def test_statements_that_were_answered_alike_have_the_same_chance() -> None:
    values = room(25, 9, seed=6, missing=0.2)
    values[:, 7] = values[:, 2]
    found = in_top(values, 3, seeded())
    assert found[7] == found[2]


@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (3, 0)])
def test_an_empty_room_has_an_answer(shape: tuple[int, int]) -> None:
    assert in_top(np.full(shape, NAN), 1, seeded()) == (None,) * shape[1]


def test_one_voter_and_what_nobody_answered() -> None:
    assert in_top(np.array([[1.0, 1.0, -1.0, NAN]]), 1, seeded()) == (0.5, 0.5, 0.0, None)


def test_the_draws_in_blocks_are_the_draws_at_once() -> None:
    values = room(20, 5, seed=8, missing=0.2)
    found = in_top(values, 2, seeded(), draws=700)
    assert found == pytest.approx(by_hand(values, 2, 700), abs=1e-9)
