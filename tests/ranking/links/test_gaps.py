import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ranking.links.gaps import Answered, Linked, gaps

ADDRESSES = {"S1": ["B1"], "S2": ["B1", "B2"], "S3": ["B2"], "S4": []}
SUPPORT = {"S1": 0.4, "S2": 0.49, "S3": None}


def test_barriers_with_their_solutions() -> None:
    found = gaps(["B2", "B1"], clear={"B1"}, addresses=ADDRESSES, support=SUPPORT)
    assert found == (
        Answered(
            barrier="B2",
            solutions=(Linked(solution="S2", support=0.49), Linked(solution="S3", support=None)),
            gap=False,
        ),
        Answered(
            barrier="B1",
            solutions=(Linked(solution="S2", support=0.49), Linked(solution="S1", support=0.4)),
            gap=True,
        ),
    )


@pytest.mark.parametrize(("support", "gap"), [(0.5, False), (0.499, True), (None, True), (0, True)])
def test_one_half_is_enough(*, support: float | None, gap: bool) -> None:
    """Source: methods.md, section 7: no solution supported by one half."""
    (found,) = gaps(["B"], clear=["B"], addresses={"S": ["B"]}, support={"S": support})
    assert found.gap is gap


def test_a_clear_barrier_without_any_solution_is_a_gap_and_a_contested_one_is_none() -> None:
    first, second = gaps(["B1", "B2"], clear=["B1"], addresses={}, support={})
    assert (first.gap, first.solutions) == (True, ())
    assert not second.gap


def test_without_a_top_there_are_no_gaps() -> None:
    assert gaps([], clear=[], addresses=ADDRESSES, support=SUPPORT) == ()


SHARES = st.dictionaries(st.sampled_from("ABCDE"), st.none() | st.floats(0, 1))
LINKS = st.dictionaries(st.sampled_from("ABCDE"), st.sets(st.sampled_from("xyz")))


@given(LINKS, SHARES, st.sets(st.sampled_from("xyz")))
def test_more_support_never_opens_a_gap(
    addresses: dict[str, set[str]], support: dict[str, float | None], clear: set[str]
) -> None:
    before = gaps("xyz", clear=clear, addresses=addresses, support=support)
    more = {each: min(1.0, (support.get(each) or 0.0) + 0.3) for each in addresses}
    after = gaps("xyz", clear=clear, addresses=addresses, support=more)
    for old, new in zip(before, after, strict=True):
        assert old.gap or not new.gap
        assert {each.solution for each in old.solutions} == {
            solution for solution, barriers in addresses.items() if old.barrier in barriers
        }
