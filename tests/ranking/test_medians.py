"""Medians against a sorted list, and with groups against a list in which each group is as long."""

import statistics
from collections import Counter
from fractions import Fraction
from math import lcm

from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.made import tally
from workshop.domain.ballot import NOT_MY_FIELD
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.domain.round import Weighting
from workshop.ranking.medians import median, not_my_field
from workshop.ranking.tally import Tally

STEPS = st.lists(st.integers(1, 5), max_size=12)


def counts(steps: list[int], criterion: str = IMPACT) -> dict[str, int]:
    return {f"{criterion}:{step}": many for step, many in Counter(steps).items()}


@given(STEPS)
def test_it_is_the_middle_of_the_sorted_answers(steps: list[int]) -> None:
    expected = Fraction(statistics.median(steps)) if steps else None
    assert median(tally(counts(steps)), IMPACT) == expected


@given(st.lists(STEPS.filter(bool), min_size=1, max_size=4))
def test_groups_of_any_size_weigh_the_same(groups: list[list[int]]) -> None:
    size = lcm(*(len(group) for group in groups))
    as_long = [step for group in groups for step in group * (size // len(group))]
    found = Tally(
        version_id="7",
        counts=counts([step for group in groups for step in group]),
        groups={str(name): counts(group) for name, group in enumerate(groups)},
    )
    assert median(found, IMPACT, weighting=Weighting.GROUP) == Fraction(statistics.median(as_long))


def test_the_other_axis_and_not_my_field_are_left_out() -> None:
    given_ = counts([1, 5, 5]) | counts([2, 2, 2], FEASIBILITY) | {f"{IMPACT}:{NOT_MY_FIELD}": 4}
    assert median(tally(given_), IMPACT) == 5
    assert median(tally(given_), FEASIBILITY) == 2
    assert not_my_field(tally(given_), IMPACT) == 4
    assert not_my_field(tally(given_), FEASIBILITY) == 0


def test_a_group_whose_field_it_is_not_takes_no_part() -> None:
    found = Tally(
        version_id="7",
        counts={},
        groups={"a": counts([4]), "b": {f"{IMPACT}:{NOT_MY_FIELD}": 9}, "c": {}},
    )
    assert median(found, IMPACT, weighting=Weighting.GROUP) == 4
