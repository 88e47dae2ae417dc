from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import all_tallies, number, tally
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.ranking.ranks import Standing, standings
from workshop.ranking.scores import score
from workshop.ranking.tally import Tally

AGREEMENT = agreement()
SCALE = holds_back()


def ranked(tallies: list[Tally], ballot: Ballot = AGREEMENT) -> tuple[Standing, ...]:
    return standings(tallies, ballot, number=number)


def places(tallies: list[Tally]) -> list[tuple[str, int | None, bool]]:
    return [(each.tally.version_id, each.rank, each.tied) for each in ranked(tallies)]


def test_the_highest_score_comes_first() -> None:
    tallies = [
        tally({"disagree": 1}, version="1"),
        tally({"agree": 1}, version="2"),
        tally({"agree": 2, "disagree": 1}, version="3"),
    ]
    assert places(tallies) == [("2", 1, False), ("3", 2, False), ("1", 3, False)]


def test_after_two_on_rank_2_comes_rank_4() -> None:
    tallies = [
        tally({"disagree": 1}, version="1"),
        tally({"agree": 3, "disagree": 1}, version="4"),
        tally({"agree": 6, "disagree": 2}, version="3"),
        tally({"agree": 1}, version="2"),
    ]
    assert places(tallies) == [("2", 1, False), ("3", 2, True), ("4", 2, True), ("1", 4, False)]


def test_inside_a_tie_the_number_decides_and_not_its_digits() -> None:
    tallies = [tally({"agree": 1}, version=name) for name in ("10", "9", "2", "100")]
    assert places(tallies) == [(name, 1, True) for name in ("2", "9", "10", "100")]


def test_a_third_is_a_third_however_many_people_it_is_made_of() -> None:
    tallies = [
        tally({"agree": 1, "not-sure": 2}, version="2"),
        tally({"agree": 1_000_000, "not-sure": 2_000_000}, version="1"),
    ]
    assert places(tallies) == [("1", 1, True), ("2", 1, True)]


def test_what_nobody_scored_comes_last_without_a_rank_and_is_not_called_tied() -> None:
    tallies = [
        tally({}, version="1"),
        tally({"disagree": 9}, version="2"),
        tally({}, version="3"),
    ]
    assert places(tallies) == [("2", 1, False), ("1", None, False), ("3", None, False)]


def test_a_score_of_zero_is_a_score() -> None:
    tallies = [tally({}, version="1"), tally({"not-sure": 1}, version="2")]
    assert [(each.score, each.rank) for each in ranked(tallies)] == [(Fraction(0), 1), (None, None)]


def test_no_statements_have_no_standings() -> None:
    assert ranked([]) == ()


@given(all_tallies(AGREEMENT))
def test_the_order_of_the_tallies_never_matters(tallies: list[Tally]) -> None:
    assert ranked(tallies) == ranked(tallies[::-1]) == ranked(sorted(tallies, key=repr))


@pytest.mark.parametrize("ballot", [AGREEMENT, SCALE], ids=lambda ballot: str(ballot.kind))
@given(data=st.data())
def test_a_rank_is_one_more_than_how_many_are_strictly_better(
    ballot: Ballot, data: st.DataObject
) -> None:
    """The second route: count, for each statement, those above it."""
    tallies = data.draw(all_tallies(ballot))
    scores = {each.version_id: score(each, ballot) for each in tallies}
    known = [value for value in scores.values() if value is not None]
    for standing in ranked(tallies, ballot):
        mine = scores[standing.tally.version_id]
        assert standing.score == mine
        if mine is None:
            assert standing.rank is None
        else:
            assert standing.rank == 1 + sum(other > mine for other in known)
            assert standing.tied is (known.count(mine) > 1)


@given(all_tallies(AGREEMENT), st.integers(2, 9))
def test_a_room_of_twice_the_people_who_vote_alike_changes_nothing(
    tallies: list[Tally], times: int
) -> None:
    larger = [
        tally({key: count * times for key, count in each.counts.items()}, version=each.version_id)
        for each in tallies
    ]
    assert [
        (each.tally.version_id, each.score, each.rank, each.tied) for each in ranked(larger)
    ] == [(each.tally.version_id, each.score, each.rank, each.tied) for each in ranked(tallies)]


@given(all_tallies(AGREEMENT), st.integers(1, 50), st.integers(1, 50))
def test_what_everyone_supports_is_never_below_what_everyone_opposes(
    others: list[Tally], supporters: int, opponents: int
) -> None:
    loved = tally({"agree": supporters}, version="100")
    loathed = tally({"disagree": opponents}, version="50")
    rank = {each.tally.version_id: each.rank for each in ranked([*others, loathed, loved])}
    assert rank["100"] == 1
    assert rank["50"] is not None
    assert rank["50"] > 1


@given(all_tallies(AGREEMENT).filter(bool))
def test_one_more_agree_never_makes_a_statement_fall(tallies: list[Tally]) -> None:
    before = {each.tally.version_id: each.rank for each in ranked(tallies)}
    first = tallies[0]
    more = tally(
        {**first.counts, "agree": first.counts.get("agree", 0) + 1}, version=first.version_id
    )
    after = {each.tally.version_id: each.rank for each in ranked([more, *tallies[1:]])}
    now, earlier = after[first.version_id], before[first.version_id]
    assert now is not None
    assert earlier is None or now <= earlier
