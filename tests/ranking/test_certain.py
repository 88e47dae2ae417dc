"""What is said about the best few: for a sample, and for a room that is everybody."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import any_rooms, room
from workshop.domain.reading import Electorate
from workshop.ranking.certain import Certain, certain
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.values import Values


def said(values: Values, electorate: Electorate, *, places: int = 2) -> Certain:
    generator = np.random.default_rng(20261122)
    return certain(values, places=places, electorate=electorate, generator=generator)


@given(values=any_rooms(), electorate=st.sampled_from(Electorate), places=st.integers(1, 4))
def test_what_is_clear_is_in_the_top_and_comes_first(
    values: Values, electorate: Electorate, places: int
) -> None:
    found = said(values, electorate, places=places)
    clear = [column for column, tier in enumerate(found.tiers) if tier is Tier.CLEAR]
    assert len(clear) <= places
    assert set(clear) <= set(found.left_out.top)
    assert set(found.order[: len(clear)]) == set(clear)
    assert sorted(found.order) == list(range(values.shape[1]))


@given(values=any_rooms())
def test_in_a_census_no_single_person_moves_what_is_clear(values: Values) -> None:
    found = said(values, Electorate.ROOM)
    moved = [
        found.left_out.changes[column]
        for column, tier in enumerate(found.tiers)
        if tier in {Tier.CLEAR, Tier.CLEAR_NOT}
    ]
    assert sum(moved) == 0


def test_a_census_is_surer_than_a_sample_of_as_few() -> None:
    values = room(30, 12, seed=3)
    open_of = {
        electorate: said(values, electorate, places=4).tiers.count(Tier.CONTESTED)
        for electorate in Electorate
    }
    assert open_of[Electorate.ROOM] < open_of[Electorate.OTHERS]


def test_a_census_estimates_nothing() -> None:
    found = said(room(30, 6, seed=1), Electorate.ROOM)
    assert (found.chances, found.ranks) == ((), ())


def test_the_same_votes_and_seed_say_the_same() -> None:
    values = room(30, 12, seed=3)
    assert said(values, Electorate.OTHERS) == said(values, Electorate.OTHERS)


@pytest.mark.parametrize("electorate", Electorate)
@pytest.mark.parametrize("shape", [(0, 3), (0, 0), (1, 3)])
def test_nearly_empty_rooms_have_an_answer(electorate: Electorate, shape: tuple[int, int]) -> None:
    found = said(np.zeros(shape), electorate)
    assert len(found.tiers) == shape[1]
    assert Tier.CLEAR not in found.tiers
