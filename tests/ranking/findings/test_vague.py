"""A share that is told as "90 % or more" can be worked out from nothing else that findings tell."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.ranking.findings.rooms import agreeing, told
from workshop.ranking.findings.model import Findings
from workshop.ranking.groups.across import Across
from workshop.ranking.groups.unanimous import Bound, Told
from workshop.ranking.groups.unanimous import told as share_of

Counts = tuple[int, ...]


def found(sizes: Counts, agree: Counts) -> Findings:
    """What a room of one statement says: so many of each group agree, all others disagree.

    The last are those without a group.
    """
    names = (*"abc"[: len(sizes) - 1], "")
    return told(
        agreeing(
            {
                name: ["+"] * yes + ["-"] * (n - yes)
                for name, n, yes in zip(names, sizes, agree, strict=True)
                if n
            }
        )
    )


def published(findings: Findings) -> object:
    """All that comes from groups, on the one statement there is."""
    detail = findings.details[0]
    return (
        detail.group_shares,
        detail.across,
        detail.other_score,
        detail.other_rank,
        detail.effective,
        findings.apart,
        findings.reversals,
    )


def all_with(sizes: Counts, total: int) -> Iterator[Counts]:
    for agree in product(*(range(n + 1) for n in sizes)):
        if sum(agree) == total:
            yield agree


def is_exact(agree: int, n: int) -> bool:
    """Whether a group's count may be known: it is told as it is, or could be."""
    share = share_of(agree, n)
    return share is not None and share.bound is Bound.EXACT


@st.composite
def rooms(draw: st.DrawFn) -> tuple[Counts, Counts]:
    """Two groups that are shown or three, a few people without one; most are of one mind."""
    sizes = (*draw(st.lists(st.integers(5, 7), min_size=1, max_size=2)), 8, draw(st.integers(0, 3)))
    agree = [draw(st.sampled_from([0, 1, n - 1, n]) | st.integers(0, n)) if n else 0 for n in sizes]
    return sizes, tuple(min(n, max(0, a)) for n, a in zip(sizes, agree, strict=True))


@settings(deadline=None, max_examples=60)
@example(((5, 8, 1), (4, 8, 0)))  # of those hidden two disagree, or more would be hidden
@given(rooms())
def test_what_is_not_told_exactly_leaves_two_counts(room: tuple[Counts, Counts]) -> None:
    """Where it does not, every room with this total has this count: the total tells by itself."""
    sizes, agree = room
    said = found(sizes, agree)
    of_total = list(all_with(sizes, sum(agree)))
    alike = [other for other in of_total if published(found(sizes, other)) == published(said)]
    for place in range(len(said.groups)):
        if not is_exact(agree[place], sizes[place]):
            counts = {other[place] for other in alike}
            assert len(counts) > 1 or {other[place] for other in of_total} == counts


def test_the_other_shares_and_the_total_do_not_tell_that_all_agreed() -> None:
    """14 agree; were it told that 2 of 8 are of one group, all 12 of the other would be."""
    all_agree, one_less = found((8, 12, 0), (2, 12, 0)), found((8, 12, 0), (3, 11, 0))
    assert published(all_agree) == published(one_less)
    shares = all_agree.details[0].group_shares
    assert (shares[0].answers, shares[0].support) == (None, None)
    assert shares[1].support == Told(share=0.9, bound=Bound.AT_LEAST)
    assert all_agree.details[0].across.groups == 1


def test_where_the_bounds_and_the_total_tell_nothing_is_told_of_any_group() -> None:
    """11 of 12 or more, and of 8 neither all nor nobody: 13 in all could only be 11 and 2."""
    said = found((8, 12, 0), (2, 11, 0)).details[0]
    assert [share.support for share in said.group_shares] == [None, None]
    assert said.across == Across(groups=0)


@pytest.mark.parametrize("cells", range(2, 11))
def test_one_digit_of_a_score_by_groups_can_still_tell_one_count_from_another(cells: int) -> None:
    """So that it is rounded is not enough, in rooms of two cells as in rooms of ten."""
    rest = product(range(3, 8), repeat=min(2, cells - 2))
    assert any(
        one_digit([(5, 5), (large - 1, large)], more, cells)
        != one_digit([(4, 5), (large, large)], more, cells)
        for more in rest
        for large in range(6, 21)
    )


def one_digit(vague: list[tuple[int, int]], exact: Counts, cells: int) -> Fraction:
    """The score by groups: two that are told as bounds, and groups of ten that are told exactly."""
    others = [*((agree, 10) for agree in exact), *((5, 10),) * (cells - 2 - len(exact))]
    return round(sum(Fraction(2 * a, n) - 1 for a, n in [*vague, *others]) / Fraction(cells), 1)


def test_there_is_no_score_by_groups_beside_a_share_that_is_not_exact() -> None:
    exact, vague = found((6, 8, 0), (3, 5, 0)), found((6, 8, 0), (3, 8, 0))
    assert exact.details[0].other_score == pytest.approx(0.1)
    assert vague.details[0].other_score is None
    assert vague.details[0].other_rank == 1


def test_what_sets_a_group_apart_does_not_tell_that_all_agreed() -> None:
    all_agree, one_less = found((8, 12, 3), (2, 12, 1)), found((8, 12, 3), (2, 11, 2))
    assert all_agree.apart["b"]
    assert all_agree.apart == one_less.apart
