import pytest

from tests.ranking.placed import placed, ranked
from workshop.ranking.moves import Move, Way, moves


def told(found: tuple[Move, ...]) -> list[tuple[int, int | None, int | None, int | None]]:
    return [(move.statement.number, move.before, move.after, move.up) for move in found]


def test_a_move_says_before_and_after() -> None:
    after = [placed(2, 1), placed(1, 2), placed(3, 3)]
    assert told(moves(ranked([1, 2, 3]), after)) == [(2, 2, 1, 1), (1, 1, 2, -1), (3, 3, 3, 0)]


def test_ranks_before_are_counted_among_what_was_voted_on_again() -> None:
    after = [placed(4, 1), placed(2, 2)]
    assert told(moves(ranked([1, 2, 3, 4]), after)) == [(4, 2, 1, 1), (2, 1, 2, -1)]


def test_a_tie_stays_a_tie() -> None:
    after = [placed(3, 1), placed(2, 1)]
    assert told(moves(ranked([1, 2, 2]), after)) == [(3, 1, 1, 0), (2, 1, 1, 0)]


def test_without_a_rank_nothing_has_moved() -> None:
    after = [placed(1, 1), placed(2, None)]
    assert told(moves(ranked([1, None]), after)) == [(1, 1, 1, 0), (2, None, None, None)]


def test_what_only_one_round_asked_is_left_out() -> None:
    assert told(moves(ranked([1]), [placed(9, 1), placed(1, 2)])) == [(1, 1, 1, 0)]


@pytest.mark.parametrize(
    ("before", "after", "way", "among_ties"),
    [
        ([1, 2, 3], [(3, 1), (1, 2), (2, 3)], Way.UP, False),
        ([1, 2, 3], [(1, 1), (3, 2), (2, 3)], Way.UP, False),
        ([1, 2, 3], [(1, 1), (2, 2), (3, 3)], Way.STAYED, False),
        ([1, 2, 2], [(1, 1), (2, 2), (3, 3)], Way.STAYED, True),
        ([1, 2, 3], [(1, 1), (2, 2), (3, 2)], Way.STAYED, True),
        ([1, 2, 2], [(3, 1), (1, 2), (2, 3)], Way.UP, False),
        ([1, 1, 1], [(1, 1), (2, 2), (3, 3)], Way.STAYED, True),
        ([1, 2, None], [(1, 1), (2, 2), (3, 3)], Way.NONE, False),
        ([1, 2, 3], [(1, 1), (2, 2), (3, None)], Way.NONE, False),
    ],
)
def test_a_rank_that_only_a_tie_changed_has_not_moved(
    before: list[int | None], after: list[tuple[int, int | None]], way: Way, *, among_ties: bool
) -> None:
    found = moves(ranked(before), [placed(number, rank) for number, rank in after])
    third = next(move for move in found if move.statement.number == 3)
    assert (third.way, third.among_ties) == (way, among_ties)
