"""What a statement scores that nobody placed: the same as the arithmetic of one on the list."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.ballots.ranking import marks_of, ranking
from workshop.domain.round import Weighting
from workshop.ranking.scores import score
from workshop.ranking.tally import Tally
from workshop.ranking.unplaced import least

SIZE = 5
VERSIONS = [f"v{place}" for place in range(SIZE)]
BALLOT = ranking(4)
ORDERS = st.lists(
    st.lists(st.sampled_from(VERSIONS[1:]), unique=True, max_size=4), min_size=1, max_size=6
)


def tallies(orders: list[list[str]], groups: list[str]) -> list[Tally]:
    """The tallies of these ballots; each person is of a group."""
    found: dict[str, dict[str, int]] = {version: {} for version in VERSIONS}
    apart: dict[str, dict[str, dict[str, int]]] = {version: {} for version in VERSIONS}
    for order, group in zip(orders, groups, strict=False):
        for (version, _), mark in marks_of(BALLOT, VERSIONS, order).items():
            counts = apart[version].setdefault(group, {})
            found[version][mark] = found[version].get(mark, 0) + 1
            counts[mark] = counts.get(mark, 0) + 1
    return [
        Tally(version_id=version, counts=found[version], groups=apart[version])
        for version in VERSIONS
    ]


@given(orders=ORDERS, weighting=st.sampled_from(Weighting))
def test_it_is_the_score_of_one_that_nobody_placed(
    orders: list[list[str]], weighting: Weighting
) -> None:
    counted = tallies(orders, ["a", "a", "b", "b", "b", "c"])
    expected = score(counted[0], BALLOT, size=SIZE, weighting=weighting)
    assert least(counted, BALLOT, weighting=weighting) == expected


@given(orders=ORDERS)
def test_whoever_was_placed_scores_more(orders: list[list[str]]) -> None:
    counted = tallies(orders, ["a"] * 6)
    least_of_all = least(counted, BALLOT, weighting=Weighting.PERSON)
    assert least_of_all is not None
    for tally in counted:
        if any(key.isdigit() for key in tally.counts):
            assert (score(tally, BALLOT, size=SIZE) or Fraction(0)) > least_of_all


def test_without_a_ballot_there_is_none() -> None:
    empty = [Tally(version_id=version, counts={}) for version in VERSIONS]
    assert least(empty, BALLOT, weighting=Weighting.PERSON) is None
