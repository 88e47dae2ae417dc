"""Scores of whole rooms against brute force, a person at a time; and what must not change them."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import number
from tests.ranking.people import (
    Crowd,
    Score,
    Voter,
    matrix_crowds,
    points_crowds,
    ranking_crowds,
    unhurried,
)
from workshop.domain.ballot import ABSTAIN
from workshop.domain.ballots.ranking import order_of
from workshop.domain.round import Weighting
from workshop.ranking import support
from workshop.ranking.borda import borda
from workshop.ranking.ranks import standings

any_crowd = st.one_of(points_crowds(), ranking_crowds(), matrix_crowds())
weightings = st.sampled_from(Weighting)


def scores(crowd: Crowd, weighting: Weighting = Weighting.PERSON) -> Score:
    ranked = standings(crowd.tallies(), crowd.ballot, number=number, weighting=weighting)
    return {standing.tally.version_id: standing.score for standing in ranked}


def mean(values: Sequence[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None


def taking_part(voters: Sequence[Voter]) -> list[Voter]:
    return [voter for voter in voters if ABSTAIN not in voter[1].values()]


def completions(order: list[str], ids: Sequence[str]) -> list[list[str]]:
    """Every full order that begins like this one."""
    rest = [version_id for version_id in ids if version_id not in order]
    return [[*order, *behind] for behind in permutations(rest)]


@unhurried
@given(ranking_crowds())
def test_borda_is_the_average_over_every_way_to_fill_the_places_that_are_left(
    crowd: Crowd,
) -> None:
    for version_id in crowd.version_ids:
        worth = [
            mean(
                [
                    Fraction(len(full) - 1 - full.index(version_id))
                    for full in completions(order_of(marks), crowd.version_ids)
                ]
            )
            for _, marks in taking_part(crowd.voters)
        ]
        assert scores(crowd)[version_id] == mean([value for value in worth if value is not None])


@unhurried
@given(ranking_crowds())
def test_each_ballot_shares_out_the_same_sum(crowd: Crowd) -> None:
    size = len(crowd.version_ids)
    each = Fraction(size * (size - 1), 2)
    total = sum(borda(each_one, size=size) for each_one in crowd.tallies())
    assert total == each * len(taking_part(crowd.voters))


@unhurried
@given(points_crowds())
def test_points_are_the_mean_over_the_ballots_that_were_handed_in(crowd: Crowd) -> None:
    for version_id in crowd.version_ids:
        given_ = [Fraction(marks[version_id, ""]) for _, marks in taking_part(crowd.voters)]
        assert scores(crowd)[version_id] == mean(given_)
        (found,) = (each for each in crowd.tallies() if each.version_id == version_id)
        assert support.points(found) == sum(given_)
        assert support.supporters(found) == sum(value > 0 for value in given_)


@unhurried
@given(matrix_crowds())
def test_a_matrix_is_the_mean_over_both_answers_of_those_whose_field_it_is(crowd: Crowd) -> None:
    for version_id in crowd.version_ids:
        steps = [
            Fraction(answer)
            for _, marks in crowd.voters
            for (version, _), answer in marks.items()
            if version == version_id and answer.isdigit()
        ]
        assert scores(crowd)[version_id] == mean(steps)


@unhurried
@given(any_crowd)
def test_with_each_group_the_same_it_is_the_mean_of_the_scores_of_the_groups(
    crowd: Crowd,
) -> None:
    alone = [
        scores(Crowd(crowd.ballot, crowd.version_ids, [v for v in crowd.voters if v[0] == group]))
        for group in sorted({name for name, _ in crowd.voters})
    ]
    for version_id, found in scores(crowd, Weighting.GROUP).items():
        known = [each[version_id] for each in alone]
        exact = mean([value for value in known if value is not None])
        assert found == (None if exact is None else round(exact, 1))


@unhurried
@given(any_crowd, weightings, st.data())
def test_the_order_of_people_and_of_statements_never_matters(
    crowd: Crowd, weighting: Weighting, data: st.DataObject
) -> None:
    shuffled = Crowd(
        crowd.ballot,
        data.draw(st.permutations(crowd.version_ids)),
        data.draw(st.permutations(crowd.voters)),
    )
    one, other = (
        standings(each.tallies(), each.ballot, number=number, weighting=weighting)
        for each in (crowd, shuffled)
    )
    assert [(s.tally.version_id, s.score, s.rank, s.tied) for s in one] == [
        (s.tally.version_id, s.score, s.rank, s.tied) for s in other
    ]


@unhurried
@given(any_crowd, weightings, st.integers(2, 4))
def test_a_copy_of_the_whole_room_changes_no_score(
    crowd: Crowd, weighting: Weighting, times: int
) -> None:
    copied = Crowd(crowd.ballot, crowd.version_ids, [*crowd.voters] * times)
    assert scores(copied, weighting) == scores(crowd, weighting)


@unhurried
@given(st.one_of(points_crowds(), ranking_crowds()), weightings)
def test_an_abstention_changes_no_score(crowd: Crowd, weighting: Weighting) -> None:
    marks = {(version_id, ""): ABSTAIN for version_id in crowd.version_ids}
    with_one_more = Crowd(crowd.ballot, crowd.version_ids, [*crowd.voters, ("council", marks)])
    assert scores(with_one_more, weighting) == scores(crowd, weighting)
    before, after = (
        [counted.abstained for counted in each.tallies()] for each in (crowd, with_one_more)
    )
    assert after == [count + 1 for count in before]
