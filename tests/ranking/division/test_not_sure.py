"""Who saw a statement, who of them is not sure, and when that is too many."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.voted import AGREE, DISAGREE, NOT_SURE, repeatable, room, rooms
from workshop.ranking.division.not_sure import NotSure, not_sure, not_sure_each
from workshop.ranking.values import Values


@pytest.mark.parametrize(
    ("unsure", "seen", "share", "flagged"),
    [(5, 20, 0.25, False), (6, 20, 0.3, True), (3, 3, 1.0, True), (0, 9, 0.0, False)],
)
def test_over_a_quarter_is_flagged_and_a_quarter_is_not(
    unsure: int, seen: int, share: float, flagged: bool
) -> None:
    assert not_sure(unsure=unsure, seen=seen) == NotSure(
        seen=seen, unsure=unsure, share=share, flagged=flagged
    )


def test_what_nobody_saw_has_no_share_and_no_flag() -> None:
    assert not_sure(unsure=0, seen=0) == NotSure(seen=0, unsure=0, share=None, flagged=False)


@pytest.mark.parametrize(("unsure", "seen"), [(4, 3), (-1, 3), (0, -1)])
def test_more_people_than_saw_it_are_refused(unsure: int, seen: int) -> None:
    with pytest.raises(ValueError, match="among"):
        not_sure(unsure=unsure, seen=seen)


def test_not_seen_is_never_counted_as_not_sure() -> None:
    values = room((NOT_SURE, None, AGREE), (NOT_SURE, None, None), (DISAGREE, None, NOT_SURE))
    assert [(each.unsure, each.seen) for each in not_sure_each(values)] == [(2, 3), (0, 0), (1, 2)]


@pytest.mark.parametrize("shape", [(0, 0), (0, 2), (3, 0)])
def test_an_empty_room_has_an_answer(shape: tuple[int, int]) -> None:
    assert [each.seen for each in not_sure_each(np.empty(shape))] == [0] * shape[1]


@repeatable
@given(rooms(), st.integers(2, 4))
def test_a_copy_of_the_room_changes_no_share_and_no_flag(values: Values, times: int) -> None:
    copied = not_sure_each(np.tile(values, (times, 1)))
    for one, other in zip(not_sure_each(values), copied, strict=True):
        assert (other.share, other.flagged) == (one.share, one.flagged)
        assert other.seen == one.seen * times


@repeatable
@given(rooms(), st.data())
def test_the_order_of_people_never_matters_and_statements_keep_their_own(
    values: Values, data: st.DataObject
) -> None:
    people = data.draw(st.permutations(range(values.shape[0])))
    statements = data.draw(st.permutations(range(values.shape[1])))
    found = not_sure_each(values)
    moved = not_sure_each(values[list(people)][:, list(statements)])
    assert moved == tuple(found[place] for place in statements)
