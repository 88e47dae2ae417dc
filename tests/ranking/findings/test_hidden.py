"""What a small group said can be read off nothing that findings tell."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ranking.findings.rooms import agreeing, told
from tests.ranking.people import Crowd, unhurried
from workshop.domain.round import Weighting
from workshop.ranking.findings.model import Findings
from workshop.ranking.groups.members import UNNAMED
from workshop.ranking.groups.small_cells import ON_SCREEN

LINES = st.text("+o-", min_size=2, max_size=2)


@st.composite
def rooms(draw: st.DrawFn) -> dict[str, list[str]]:
    """A large group, one that may be either, two small ones, and people without a group."""
    sizes = {"a": (8, 10), "b": (4, 7), "c": (1, 4), "d": (1, 3), "": (0, 4)}
    return {
        name: draw(st.lists(LINES, min_size=low, max_size=high))
        for name, (low, high) in sizes.items()
    }


def published(found: Findings) -> object:
    """All numbers that come from groups; the official score among them."""
    return [
        (
            detail.placed.standing.score,
            detail.placed.standing.rank,
            detail.tier,
            detail.group_shares,
            detail.across,
            detail.other_score,
            detail.other_rank,
            detail.effective,
            detail.support,
        )
        for detail in found.details
    ]


@unhurried
@given(rooms(), st.sampled_from(Weighting), st.data())
def test_an_exchange_of_answers_among_small_groups_changes_nothing_that_is_told(
    lines: dict[str, list[str]], weighting: Weighting, data: st.DataObject
) -> None:
    crowd = agreeing(lines)
    found = told(crowd, weighting=weighting)
    groups = [group for group, _ in crowd.voters]
    hidden = [
        place
        for place, group in enumerate(groups)
        if group == UNNAMED or groups.count(group) < ON_SCREEN
    ]
    assume(len(hidden) > 1)
    order = data.draw(st.permutations(hidden))
    voters = list(crowd.voters)
    for place, other in zip(hidden, order, strict=True):
        voters[place] = (crowd.voters[place][0], crowd.voters[other][1])
    exchanged = told(Crowd(crowd.ballot, crowd.version_ids, voters), weighting=weighting)
    assert published(exchanged) == published(found)
    assert exchanged.apart == found.apart
    assert exchanged.reversals == found.reversals


def test_no_share_says_that_all_of_a_group_agreed() -> None:
    crowd = agreeing({"a": ["++"] * 12, "b": ["+-"] * 3 + ["-+"] * 3})
    less = replace(
        crowd, voters=[*crowd.voters[1:], ("a", {**crowd.voters[0][1], ("2", ""): "not-sure"})]
    )
    told_of_all, told_of_most = told(crowd), told(less)
    place = 0
    for version_id in crowd.version_ids:
        shares = [
            next(d for d in each.details if d.placed.statement.version_id == version_id)
            for each in (told_of_all, told_of_most)
        ]
        assert shares[0].group_shares[place] == shares[1].group_shares[place]
        assert shares[0].across == shares[1].across
