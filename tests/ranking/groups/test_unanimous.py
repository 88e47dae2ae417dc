import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ranking.groups.unanimous import Bound, Told, span, told


@pytest.mark.parametrize(
    ("successes", "n", "share", "bound"),
    [
        (30, 30, 0.9, Bound.AT_LEAST),
        (27, 30, 0.9, Bound.AT_LEAST),
        (26, 30, 26 / 30, Bound.EXACT),
        (3, 30, 0.1, Bound.AT_MOST),
        (9, 9, 0.8, Bound.AT_LEAST),
        (7, 9, 7 / 9, Bound.EXACT),
        (1, 5, 0.2, Bound.AT_MOST),
    ],
)
def test_a_share_is_capped(*, successes: int, n: int, share: float, bound: Bound) -> None:
    """Source: methods.md, section 4: unanimous groups disclose: show "90 % or more"."""
    assert told(successes, n) == Told(share=share, bound=bound)


def test_a_small_group_has_no_share() -> None:
    assert told(4, 4) is None
    assert told(0, 0) is None


@given(st.integers(5, 200))
def test_no_share_tells_that_all_answered_alike(n: int) -> None:
    """Whatever is said of a unanimous group is said of another count, too."""
    said = [told(successes, n) for successes in range(n + 1)]
    assert said.count(said[0]) > 1
    assert said.count(said[n]) > 1


@given(st.integers(5, 60), st.integers(0, 60), st.integers(0, 60))
def test_the_other_answers_do_not_give_a_capped_one_away(n: int, first: int, second: int) -> None:
    """Where one of three answers reads "90 % or more", the other two read "10 % or less"."""
    most = n - min(n, first + second)
    said = [told(each, n) for each in (most, min(first, n - most), n - most - min(first, n - most))]
    for each in said:
        if each is not None and each.bound is Bound.AT_LEAST:
            assert sorted(one.bound for one in said if one) == ["at-least", "at-most", "at-most"]


@given(st.integers(5, 200), st.data())
def test_a_span_holds_those_who_are_told_in_this_way(n: int, data: st.DataObject) -> None:
    successes = data.draw(st.integers(0, n))
    said = told(successes, n)
    within = [low <= successes <= high for low, high in (span(n, bound) for bound in Bound)]
    assert said is not None
    assert within == [bound is said.bound for bound in Bound]


@given(st.integers(5, 200))
def test_every_span_has_two_counts(n: int) -> None:
    assert all(high > low for low, high in (span(n, bound) for bound in Bound))
