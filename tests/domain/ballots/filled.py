"""Ballots of any size and what people may send on them, for hypothesis."""

from hypothesis import strategies as st

from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking

VERSIONS = ["v1", "v2", "v3", "v4", "v5"]


@st.composite
def points_ballots(draw: st.DrawFn) -> Ballot:
    budget = draw(st.integers(1, 12))
    return points(budget, draw(st.integers(0, budget)))


@st.composite
def spent(draw: st.DrawFn, ballot: Ballot) -> dict[Mark, str]:
    """A ballot that keeps to its budget and cap; some points may be left over."""
    left = ballot.budget
    given: dict[Mark, str] = {}
    for version_id in draw(st.permutations(VERSIONS)):
        count = draw(st.integers(0, min(left, ballot.cap)))
        left -= count
        given[version_id, ""] = str(count)
    return given


ranking_ballots = st.integers(1, 7).map(ranking)


@st.composite
def orders(draw: st.DrawFn, places: int) -> list[str]:
    """Some of the versions in some order, no more than there are places."""
    many = draw(st.permutations(VERSIONS))
    return many[: draw(st.integers(0, min(places, len(VERSIONS))))]


def places_of(order: list[str]) -> dict[Mark, str]:
    return {(version_id, ""): str(place) for place, version_id in enumerate(order, start=1)}


@st.composite
def judged(draw: st.DrawFn) -> dict[Mark, str]:
    """One matrix card: both criteria, or not my field."""
    version_id = draw(st.sampled_from(VERSIONS))
    keys = [criterion.key for criterion in matrix().criteria]
    if draw(st.booleans()):
        return {(version_id, key): NOT_MY_FIELD for key in keys}
    return {(version_id, key): str(draw(st.integers(1, 5))) for key in keys}


ABSTENTION: dict[Mark, str] = {(version_id, ""): ABSTAIN for version_id in VERSIONS}

NOT_A_COUNT = ["-1", "1.5", "+2", "٣", "²", "1e3", "", " 1", "99999", "three", "after-2"]
