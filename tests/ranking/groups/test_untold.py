"""Where no group at all is told on a statement, and that there alone."""

import pytest

from workshop.ranking.groups.standing import standing_of
from workshop.ranking.groups.untold import is_untold


@pytest.mark.parametrize(
    ("agree", "of_rest", "rest", "untold"),
    [
        ((2, 11), 0, 0, True),  # each at the low end of what is said: 13 in all is 2 and 11
        ((2, 12), 0, 0, False),
        ((3, 11), 0, 0, False),
        ((6, 12), 4, 4, True),  # each at the high end
        ((6, 12), 3, 4, False),
        ((0, 0), 0, 0, False),  # nobody agrees: the total tells
        ((8, 12), 4, 4, False),
        ((4, 6), 0, 0, False),  # all shares are exact
    ],
    ids=str,
)
def test_nothing_is_told_where_the_bounds_are_at_an_end(
    *, agree: tuple[int, ...], of_rest: int, rest: int, untold: bool
) -> None:
    one = standing_of(agree, (8, 12), total=sum(agree) + of_rest, rest=rest, hides=False)
    assert is_untold(one) is untold


def test_for_the_same_total_one_more_way_to_stand_says_nothing() -> None:
    """Else that nothing is told would tell 2 and 11, of 13 in all."""
    ways = [(a, 13 - a) for a in range(1, 9)]
    silent = [
        way for way in ways if is_untold(standing_of(way, (8, 12), total=13, rest=0, hides=False))
    ]
    assert (2, 11) in silent
    assert {way for way in silent if way != (2, 11)} == {(7, 6), (8, 5), (1, 12)}


def test_one_group_alone_is_told_by_the_total() -> None:
    assert not is_untold(standing_of((11,), (12,), total=11, rest=0, hides=False))
