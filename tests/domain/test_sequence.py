from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.sequence import moved

ORDERS = st.lists(st.text(min_size=1, max_size=3), min_size=1, max_size=8, unique=True)


@given(ORDERS, st.data(), st.integers(-3, 3))
def test_a_move_is_a_permutation_that_leaves_the_others_in_their_order(
    order: list[str], data: st.DataObject, by: int
) -> None:
    which = data.draw(st.sampled_from(order))
    after = moved(order, which, by=by)
    assert sorted(after) == sorted(order)
    assert [x for x in after if x != which] == [x for x in order if x != which]
    wanted = order.index(which) + by
    assert after.index(which) == max(0, min(len(order) - 1, wanted))


@given(ORDERS, st.data())
def test_up_and_down_again_changes_nothing_unless_it_was_first(
    order: list[str], data: st.DataObject
) -> None:
    which = data.draw(st.sampled_from(order[1:] or order))
    back = moved(moved(order, which, by=-1), which, by=1)
    assert back == order or order.index(which) == 0


def test_what_is_not_there_moves_nothing() -> None:
    assert moved(["a", "b"], "c", by=1) == ["a", "b"]
