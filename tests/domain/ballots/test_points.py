"""Points: never over the budget, never over the cap, and always a whole ballot."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.domain.ballots.filled import (
    ABSTENTION,
    NOT_A_COUNT,
    VERSIONS,
    points_ballots,
    spent,
)
from workshop.domain.ballot import ABSTAIN, Ballot
from workshop.domain.ballots import points
from workshop.domain.ballots.marks import has_abstained
from workshop.domain.filling import filled
from workshop.errors import BadAnswer, BadInput, NoPointsLeft, OverBudget, OverCap


@given(points_ballots().flatmap(lambda b: st.tuples(st.just(b), spent(b))))
def test_what_keeps_to_the_budget_is_kept_with_a_mark_for_every_version(
    both: tuple[Ballot, dict[tuple[str, str], str]],
) -> None:
    ballot, sent = both
    marks = filled(ballot, VERSIONS, sent)
    assert marks == sent
    assert 0 <= points.left(ballot, marks) <= ballot.budget
    assert not has_abstained(marks)


@given(points_ballots(), st.lists(st.integers(0, 15), min_size=5, max_size=5))
def test_a_ballot_is_kept_as_it_is_or_refused_for_what_is_wrong(
    ballot: Ballot, counts: list[int]
) -> None:
    sent = {(v, ""): str(n) for v, n in zip(VERSIONS, counts, strict=True)}
    if max(counts) > ballot.cap:
        with pytest.raises(OverCap):
            filled(ballot, VERSIONS, sent)
    elif sum(counts) > ballot.budget:
        with pytest.raises(OverBudget) as refused:
            filled(ballot, VERSIONS, sent)
        assert refused.value.values == {"budget": ballot.budget, "spent": sum(counts)}
    else:
        assert filled(ballot, VERSIONS, sent) == sent


def test_what_is_not_named_gets_no_point() -> None:
    marks = filled(points.points(5), VERSIONS, {("v2", ""): "5"})
    assert marks == {(v, ""): "5" if v == "v2" else "0" for v in VERSIONS}


@pytest.mark.parametrize("bad", NOT_A_COUNT)
def test_what_is_no_whole_number_is_refused(bad: str) -> None:
    with pytest.raises(BadAnswer):
        filled(points.points(5), VERSIONS, {("v1", ""): bad})


@pytest.mark.parametrize("mark", [("other", ""), ("v1", "impact"), ("", "")])
def test_a_version_of_another_round_is_refused(mark: tuple[str, str]) -> None:
    with pytest.raises(BadAnswer):
        filled(points.points(5), VERSIONS, {mark: "1"})


@given(points_ballots(), st.lists(st.tuples(st.sampled_from(VERSIONS), st.booleans()), max_size=40))
def test_however_one_taps_the_ballot_is_one_that_can_be_kept(
    ballot: Ballot, taps: list[tuple[str, bool]]
) -> None:
    marks = {(version_id, ""): "0" for version_id in VERSIONS}
    model = dict.fromkeys(VERSIONS, 0)
    for version_id, is_more in taps:
        if not is_more:
            marks = points.less(marks, version_id)
            model[version_id] = max(0, model[version_id] - 1)
            continue
        try:
            marks = points.more(ballot, marks, version_id)
        except OverCap:
            assert model[version_id] == ballot.cap
        except NoPointsLeft:
            assert sum(model.values()) == ballot.budget
        else:
            model[version_id] += 1
    assert filled(ballot, VERSIONS, marks) == {(v, ""): str(n) for v, n in model.items()}


@given(points_ballots().flatmap(lambda b: st.tuples(st.just(b), spent(b))), st.data())
def test_one_more_and_one_less_is_where_it_was(
    both: tuple[Ballot, dict[tuple[str, str], str]], data: st.DataObject
) -> None:
    ballot, marks = both
    version_id = data.draw(st.sampled_from(VERSIONS))
    assume(int(marks[version_id, ""]) < ballot.cap and points.left(ballot, marks) > 0)
    assert points.less(points.more(ballot, marks, version_id), version_id) == marks


def test_an_abstention_stands_on_every_version_and_nothing_else_comes_with_it() -> None:
    ballot = points.points(5)
    assert filled(ballot, VERSIONS, {("v3", ""): ABSTAIN}) == ABSTENTION
    with pytest.raises(BadInput):
        filled(ballot, VERSIONS, {("v3", ""): ABSTAIN, ("v1", ""): "2"})
