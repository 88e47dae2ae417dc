"""Findings against a plain recount, in any room, and what no order or copy of it may change."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.london import london
from tests.ranking.findings.rooms import agreeing, told
from tests.ranking.people import (
    Crowd,
    answer_crowds,
    matrix_crowds,
    points_crowds,
    ranking_crowds,
    unhurried,
)
from workshop.domain.ballots.agreement import agreement
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import Weighting
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.opinion.opinion_map import Why

CROWDS = answer_crowds() | points_crowds() | ranking_crowds() | matrix_crowds()
TIERS = [*Tier, None]


def by_version(found: Findings) -> dict[str, Detail]:
    return {detail.placed.statement.version_id: detail for detail in found.details}


@unhurried
@given(CROWDS, st.sampled_from(Weighting), st.sampled_from(Electorate))
def test_every_statement_stands_once_by_tier_and_in_it_by_rank(
    crowd: Crowd, weighting: Weighting, electorate: Electorate
) -> None:
    found = told(crowd, weighting=weighting, reading=Reading(places=2, electorate=electorate))
    assert sorted(by_version(found)) == sorted(crowd.version_ids)
    tiers = [TIERS.index(detail.tier) for detail in found.details]
    assert tiers == sorted(tiers)
    for tier in TIERS:
        ranks = [d.placed.standing.rank for d in found.details if d.tier is tier]
        assert (None in ranks) == (tier is None and bool(ranks))
        assert ranks == sorted(ranks, key=lambda rank: rank or 0)


@unhurried
@given(CROWDS)
def test_whoever_voted_answered_or_is_missing(crowd: Crowd) -> None:
    found = told(crowd)
    for version_id, detail in by_version(found).items():
        answered = sum(
            any(version == version_id for version, _ in marks) for _, marks in crowd.voters
        )
        assert detail.answers == answered
        assert detail.answers + detail.missing == found.result.voted


@unhurried
@given(answer_crowds())
def test_support_is_what_was_pressed_and_not_sure_is_an_answer(crowd: Crowd) -> None:
    stance = {answer.key: answer.stance.value for answer in crowd.ballot.answers}
    for version_id, detail in by_version(told(crowd)).items():
        pressed = [marks[version_id, ""] for _, marks in crowd.voters if (version_id, "") in marks]
        counts = Counter(stance[key] for key in pressed)
        assert detail.support.agree.people == counts["agree"]
        assert detail.support.disagree.people == counts["disagree"]
        assert detail.support.answers == len(pressed)
        assert detail.support.agree.interval == wilson(counts["agree"], len(pressed))
        assert (detail.unsure.unsure, detail.unsure.seen) == (counts["unsure"], len(pressed))
        sided = counts["agree"] + counts["disagree"]
        assert detail.decided == (counts["agree"] / sided if sided else None)


@unhurried
@given(CROWDS, st.sampled_from(Weighting), st.data())
def test_the_order_of_people_never_matters(
    crowd: Crowd, weighting: Weighting, data: st.DataObject
) -> None:
    voters = data.draw(st.permutations(crowd.voters))
    again = Crowd(crowd.ballot, crowd.version_ids, voters)
    assert told(again, weighting=weighting).details == told(crowd, weighting=weighting).details


@unhurried
@given(answer_crowds())
def test_a_copy_of_the_whole_room_changes_no_share(crowd: Crowd) -> None:
    twice = Crowd(crowd.ballot, crowd.version_ids, [*crowd.voters, *crowd.voters])
    for one, two in zip(told(crowd).result.placed, told(twice).result.placed, strict=True):
        assert one.statement == two.statement
    before, after = by_version(told(crowd)), by_version(told(twice))
    for version_id, detail in before.items():
        other = after[version_id]
        assert detail.support.agree.share == other.support.agree.share
        assert detail.variance == pytest.approx(other.variance)
        assert detail.agreement == other.agreement
        assert detail.middle == other.middle


@unhurried
@given(answer_crowds(), st.sampled_from(Electorate))
def test_what_everybody_supports_is_never_below_what_everybody_opposes(
    crowd: Crowd, electorate: Electorate
) -> None:
    for_, against = crowd.ballot.answers[0].key, "disagree"
    keys = {answer.key for answer in crowd.ballot.answers}
    against = against if against in keys else "no"
    loved, hated = "98", "99"
    voters = [
        (group, {**marks, (loved, ""): for_, (hated, ""): against}) for group, marks in crowd.voters
    ]
    whole = Crowd(crowd.ballot, [*crowd.version_ids, loved, hated], voters)
    for weighting in Weighting:
        found = told(whole, weighting=weighting, reading=Reading(places=1, electorate=electorate))
        order = [detail.placed.statement.version_id for detail in found.details]
        assert order.index(loved) < order.index(hated)


@pytest.mark.parametrize("weighting", Weighting)
@pytest.mark.parametrize("electorate", Electorate)
@pytest.mark.parametrize(
    "lines",
    [["..."], ["+.."], ["+o-"], ["ooo"] * 6, ["+++"] * 6, ["---"] * 6, ["+o-"] * 9],
)
def test_small_and_odd_rooms_have_an_answer(
    lines: list[str], electorate: Electorate, weighting: Weighting
) -> None:
    found = told(agreeing({"": lines}), weighting=weighting, reading=Reading(electorate=electorate))
    assert len(found.details) == 3
    assert found.groups == ()
    assert found.map is not None
    assert found.map.why_not is Why.FEW_PEOPLE
    if len(lines) == 1:
        assert all(detail.tier is not Tier.CLEAR_NOT for detail in found.details)


def test_a_census_estimates_nothing() -> None:
    crowd = agreeing({"": ["++-", "+o-", "+-+", "+--", "+o-", "++-"]})
    for detail in told(crowd, reading=Reading(electorate=Electorate.ROOM)).details:
        assert (detail.chance, detail.ranks, detail.likely) == (None, None, None)
    for detail in told(crowd).details:
        assert detail.chance is not None
        assert detail.likely is not None


def test_four_people_of_thirty_are_too_few_to_be_sure_however_they_agree() -> None:
    lines = ["+" + "+-" * 3] * 4 + ["." + "+-" * 3] * 26
    for electorate in Electorate:
        found = told(agreeing({"": lines}), reading=Reading(places=1, electorate=electorate))
        few = by_version(found)["1"]
        assert (few.answers, few.missing, few.tier) == (4, 26, Tier.CONTESTED)
        assert few.chance is None
        assert few.support.verdict is Verdict.TOO_FEW


def test_the_other_way_of_counting_stands_beside() -> None:
    crowd = agreeing({"a": ["+-"] * 7 + ["-+"] * 3, "b": ["-+"] * 3 + ["+-"] * 2})
    pooled, grouped = told(crowd), told(crowd, weighting=Weighting.GROUP)
    assert [d.placed.statement.version_id for d in pooled.details] == ["1", "2"]
    assert [by_version(pooled)[v].other_rank for v in "12"] == [1, 2]
    for version_id, detail in by_version(pooled).items():
        other = by_version(grouped)[version_id]
        score = other.placed.standing.score
        assert score is not None
        assert detail.other_score == pytest.approx(float(score))
        assert other.other_score == pytest.approx(float(detail.placed.standing.score or 0))
        assert other.effective == pytest.approx(15**2 / (10 * 0.75**2 + 5 * 1.5**2))
        assert detail.effective == 15


def test_groups_stand_in_the_workshops_order_with_those_who_voted() -> None:
    crowd = agreeing({"b": ["+-", "++", "-+", "+o", "o-"], "a": ["+-"] * 2, "": ["++"]})
    found = told(crowd)
    assert [(each.id, each.people, each.shown) for each in found.groups] == [
        ("a", 2, False),
        ("b", 5, False),
    ]
    assert (found.hidden, found.unnamed) == (2, 1)
    for detail in found.details:
        assert [share.support for share in detail.group_shares] == [None, None]
        assert (detail.across.groups, detail.other_score) == (0, None)


def test_london_as_a_whole() -> None:
    """Figures of methods.md, section 3 and 9: alpha, and the Wilson bounds of #27, #17 and #20."""
    talk = london()
    keys = {1.0: "agree", 0.0: "not-sure", -1.0: "disagree"}
    ids = [str(place) for place in range(1, len(talk.statements) + 1)]
    voters = [
        (
            group,
            {(ids[j], ""): keys[float(x)] for j, x in enumerate(row) if not np.isnan(x)},
        )
        for row, group in zip(talk.values, talk.groups, strict=True)
    ]
    found = told(Crowd(agreement(), ids, voters))
    assert found.alpha == pytest.approx(0.325564, abs=5e-7)
    for statement, agree, answers, low in [
        ("27", 14, 14, 0.7847),
        ("17", 20, 21, 0.7733),
        ("20", 21, 23, 0.7320),
    ]:
        support = by_version(found)[ids[talk.statements.index(statement)]].support
        assert (support.agree.people, support.answers) == (agree, answers)
        assert support.agree.interval is not None
        assert support.agree.interval.low == pytest.approx(low, abs=5e-5)
