import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.rooms import Room, room, rooms, shuffled, twice
from workshop.ranking.groups.side_by_side import side_by_side


def test_a_large_group_decides_only_where_people_count() -> None:
    values, groups = room({"a": [(8, 0, 0), (0, 0, 8)], "b": [(0, 0, 2), (2, 0, 0)],
                           "c": [(0, 0, 2), (2, 0, 0)]})  # fmt: skip
    sides = side_by_side(values, groups)
    assert list(sides.pooled.scores) == pytest.approx([4 / 12, -4 / 12])
    assert list(sides.group_equal.scores) == pytest.approx([-1 / 3, 1 / 3])
    assert (sides.pooled.ranks, sides.group_equal.ranks) == ((1, 2), (2, 1))
    assert not sides.capped
    assert sides.effective == pytest.approx(12**2 / (8 * 0.5**2 + 4 * 2**2))


def test_a_group_of_one_counts_for_four_people_at_most() -> None:
    values, groups = room({"a": [(1, 0, 0)], "b": [(0, 0, 19)]})
    capped, plain = side_by_side(values, groups), side_by_side(values, groups, cap=np.inf)
    assert capped.capped
    assert list(capped.group_equal.scores) == pytest.approx([(4 - 10) / 14])
    assert not plain.capped
    assert list(plain.group_equal.scores) == pytest.approx([0])


def test_a_group_without_an_answer_takes_no_part() -> None:
    values, groups = room({"a": [(3, 0, 0), (3, 0, 0)], "b": [(0, 0, 0), (0, 0, 2)],
                           "": [(0, 0, 3), (0, 0, 0)]})  # fmt: skip
    sides = side_by_side(values, groups)
    assert list(sides.pooled.scores) == [0, 1 / 5]
    assert list(sides.group_equal.scores) == [1, 0]


@pytest.mark.parametrize("people", [0, 3])
def test_a_room_without_groups_or_answers_has_no_group_equal_score(people: int) -> None:
    sides = side_by_side(np.full((people, 2), np.nan), [""] * people)
    assert sides.pooled.scores == sides.group_equal.scores == (None, None)
    assert sides.pooled.ranks == sides.group_equal.ranks == (None, None)
    assert sides.effective is None


@given(rooms())
def test_group_equal_is_the_mean_of_the_groups_means(given: Room) -> None:
    values, groups = given
    scores = side_by_side(values, groups, cap=np.inf).group_equal.scores
    for statement, score in enumerate(scores):
        means = []
        for name in sorted(set(groups) - {""}):
            own = [row[statement] for row, group in zip(values, groups, strict=True)
                   if group == name and not np.isnan(row[statement])]  # fmt: skip
            means += [sum(own) / len(own)] if own else []
        assert score == (pytest.approx(sum(means) / len(means)) if means else None)


@given(rooms(), st.integers(0, 99))
def test_the_order_of_people_and_statements_does_not_matter(given: Room, seed: int) -> None:
    (values, groups), old = shuffled(given, seed)
    before, after = side_by_side(*given), side_by_side(values, groups)
    for side, moved in [(before.pooled, after.pooled), (before.group_equal, after.group_equal)]:
        assert [side.ranks[column] for column in old] == list(moved.ranks)


@given(rooms())
def test_a_copy_of_the_room_changes_no_score(given: Room) -> None:
    once, again = side_by_side(*given), side_by_side(*twice(given))
    assert once.pooled == again.pooled
    assert once.group_equal.ranks == again.group_equal.ranks


@given(rooms(names="aab-"), st.permutations([1.0, 0.0, -1.0, 1.0, 0.0, -1.0]))
def test_where_a_group_is_hidden_the_scores_tell_nothing_more(
    given: Room, answers: list[float]
) -> None:
    """Any exchange of answers among all that is not shown leaves both scores as they are."""
    values, groups = given
    hidden_values = np.array(answers).reshape(6, 1).repeat(values.shape[1], axis=1)
    other_values = np.array(sorted(answers)).reshape(6, 1).repeat(values.shape[1], axis=1)
    names = [*groups, "h", "h", "i", "i", "i", ""]
    shown = np.array([name not in "hi" for name in sorted(set(names) - {""})])
    mask = shown[:, None].repeat(values.shape[1], axis=1)
    one = side_by_side(np.vstack([values, hidden_values]), names, shown=mask)
    other = side_by_side(np.vstack([values, other_values]), names, shown=mask)
    assert one == other
