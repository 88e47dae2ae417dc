"""Who stands behind a statement, against the ballots themselves."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import tally
from workshop.domain.ballot import ABSTAIN
from workshop.ranking.support import firsts, placed_by, points, supporters


@given(st.lists(st.integers(0, 30)), st.integers(0, 5))
def test_points_are_summed_and_their_givers_counted(given_: list[int], abstained: int) -> None:
    found = tally(Counter(map(str, given_)) | {ABSTAIN: abstained})
    assert points(found) == sum(given_)
    assert supporters(found) == len([each for each in given_ if each])


@given(st.lists(st.sampled_from(["1", "2", "3", "after-0", "after-1", "after-3", ABSTAIN])))
def test_only_a_place_counts_as_placed(marks: list[str]) -> None:
    found = tally(Counter(marks))
    assert firsts(found) == marks.count("1")
    assert placed_by(found) == len([mark for mark in marks if mark in {"1", "2", "3"}])
