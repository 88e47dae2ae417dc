"""Ranking: places without gaps, nothing twice, and what is left knows how many came before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.ballots.filled import (
    ABSTENTION,
    VERSIONS,
    orders,
    places_of,
    ranking_ballots,
)
from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots import ranking
from workshop.domain.ballots.marks import has_abstained
from workshop.domain.filling import filled
from workshop.errors import BadAnswer, BadInput, PlaceTakenTwice, TooManyPlaces

ordered = ranking_ballots.flatmap(lambda b: st.tuples(st.just(b), orders(b.places)))


@given(ordered)
def test_an_order_is_read_back_as_it_was_given(both: tuple[Ballot, list[str]]) -> None:
    ballot, order = both
    marks = filled(ballot, VERSIONS, places_of(order))
    assert marks.keys() == {(version_id, "") for version_id in VERSIONS}
    assert ranking.order_of(marks) == order
    rest = [marks[v, ""] for v in VERSIONS if v not in order]
    assert [ranking.placed_before(mark) for mark in rest] == [len(order)] * len(rest)
    assert not has_abstained(marks)


@given(ordered)
def test_what_was_stored_can_be_sent_again(both: tuple[Ballot, list[str]]) -> None:
    ballot, order = both
    marks = filled(ballot, VERSIONS, places_of(order))
    assert filled(ballot, VERSIONS, marks) == marks


@given(ordered, st.data())
def test_gaps_are_closed(both: tuple[Ballot, list[str]], data: st.DataObject) -> None:
    ballot, order = both
    numbers = sorted(data.draw(st.sets(st.integers(1, 99), min_size=5, max_size=5)))
    sent = {(v, ""): str(numbers[place]) for place, v in enumerate(order)}
    assert filled(ballot, VERSIONS, sent) == filled(ballot, VERSIONS, places_of(order))


@given(st.permutations(VERSIONS), st.integers(1, 4))
def test_more_than_there_are_places_is_refused(order: list[str], places: int) -> None:
    with pytest.raises(TooManyPlaces):
        filled(ranking.ranking(places), VERSIONS, places_of(order))


@given(st.integers(1, 5))
def test_two_on_one_place_are_refused(place: int) -> None:
    with pytest.raises(PlaceTakenTwice):
        filled(ranking.ranking(5), VERSIONS, {("v1", ""): str(place), ("v2", ""): str(place)})


@pytest.mark.parametrize("bad", ["-1", "1.5", "first", "٣", "after-", "after-x", "after-123"])
def test_what_is_no_place_is_refused(bad: str) -> None:
    with pytest.raises(BadAnswer):
        filled(ranking.ranking(3), VERSIONS, {("v1", ""): bad})


@given(
    ranking_ballots,
    st.lists(
        st.tuples(st.sampled_from(["choose", "out", "up", "down"]), st.sampled_from(VERSIONS))
    ),
)
def test_however_one_taps_the_order_is_one_that_can_be_kept(
    ballot: Ballot, taps: list[tuple[str, str]]
) -> None:
    order: list[str] = []
    for tap, version_id in taps:
        before = list(order)
        if tap == "choose" and len(order) >= ballot.places and version_id not in order:
            with pytest.raises(TooManyPlaces):
                ranking.chosen(order, version_id, places=ballot.places)
        elif tap == "choose":
            order = ranking.chosen(order, version_id, places=ballot.places)
            assert version_id in order
        elif tap == "out":
            order = ranking.without(order, version_id)
            assert version_id not in order
        else:
            order = ranking.moved(order, version_id, by=-1 if tap == "up" else 1)
            assert sorted(order) == sorted(before)
        assert [v for v in order if v != version_id] == [v for v in before if v != version_id]
    assert ranking.order_of(filled(ballot, VERSIONS, places_of(order))) == order


def test_an_abstention_stands_on_every_version_and_nothing_else_comes_with_it() -> None:
    ballot = ranking.ranking(2)
    assert filled(ballot, VERSIONS, {("v3", ""): ABSTAIN}) == ABSTENTION
    with pytest.raises(BadInput):
        filled(ballot, VERSIONS, {("v3", ""): ABSTAIN, ("v1", ""): "2"})
