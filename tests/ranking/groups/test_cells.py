"""Where people are counted when groups count the same, and that it tells nothing of the hidden."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.rooms import Room, room, rooms
from workshop.ranking.groups.cells import REST, cells_of, folded, sums_of
from workshop.ranking.groups.members import names_of
from workshop.ranking.groups.small_cells import SmallCells, small_cells
from workshop.ranking.groups.weights import weights_of
from workshop.ranking.values import means


def test_a_large_group_is_a_cell_and_small_ones_are_the_rest() -> None:
    values, groups = room({"a": [(5, 0, 3)], "b": [(2, 1, 1)], "": [(2, 2, 2)]})
    cells = cells_of(groups, small_cells(values, groups))
    assert [int(cell) for cell in cells[:, 0]] == [1] * 8 + [REST] * 10


def test_sums_and_answers_of_each_cell() -> None:
    values = np.array([[1.0, np.nan], [2.0, 3.0], [4.0, 5.0]])
    cells = np.array([[0, 0], [2, 0], [2, 0]])
    total, count = sums_of(values, cells)
    assert total.tolist() == [[1, 8], [0, 0], [6, 0]]
    assert count.tolist() == [[1, 2], [0, 0], [2, 0]]


@pytest.mark.parametrize("shown", [set(), {"a"}, {"a", "b"}])
def test_folded_counts_keep_every_answer(shown: set[str]) -> None:
    groups = {"a": {"agree": 6}, "b": {"agree": 1, "disagree": 2}, "": {"disagree": 1}}
    found = folded(groups, shown)
    assert set(found) == shown | {""}
    assert sum(sum(counts.values()) for counts in found.values()) == 10
    assert found.get("a", {}).get("agree", 0) == (6 if "a" in shown else 0)


@given(rooms(names="aab-"), st.permutations([1.0, 0.0, -1.0, 1.0, 0.0, -1.0]))
def test_where_a_group_is_hidden_the_score_tells_nothing_more(
    given: Room, answers: list[float]
) -> None:
    """Any exchange of answers among all that is not shown leaves the score as it is."""
    values, groups = given
    names = [*groups, "h", "h", "i", "i", "i", ""]
    shown = [name not in "hi" for name in names_of(names)]
    width = values.shape[1]
    small = SmallCells(
        names=names_of(names),
        shown=np.repeat(np.array(shown)[:, None], width, axis=1),
        told_by_total=np.zeros(width, dtype=np.bool_),
    )
    scores = []
    for given_answers in (answers, sorted(answers)):
        extra = np.repeat(np.array(given_answers)[:, None], width, axis=1)
        whole = np.vstack([values, extra])
        scores.append(means(whole, weights_of(whole, cells_of(names, small))))
    assert scores[0] == pytest.approx(scores[1])
