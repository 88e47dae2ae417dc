from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.placed import competition, ranked
from workshop.ranking.cut import cut


def labels(ranks: list[int | None], top: int) -> list[int]:
    return [statement.number for statement in cut(ranked(ranks), top).statements]


def test_the_best_are_taken() -> None:
    assert labels([1, 2, 3, 4], 2) == [1, 2]


def test_all_that_are_tied_at_the_cut_are_in_and_it_is_said_how_many() -> None:
    found = cut(ranked([1, 2, 2, 2, 5]), 2)
    assert (len(found.statements), found.tied) == (4, 3)


def test_a_tie_above_the_cut_is_not_worth_a_word() -> None:
    assert cut(ranked([1, 1, 3, 4]), 3).tied == 0


def test_what_nobody_answered_is_never_in() -> None:
    assert labels([1, None, None], 3) == [1]
    assert cut([], 3).statements == ()


@given(st.lists(st.integers(1, 3), max_size=6), st.integers(1, 12))
def test_a_cut_takes_at_least_the_top_and_no_tie_is_torn(sizes: list[int], top: int) -> None:
    ranks = competition(sizes)
    found = cut(ranked(ranks), top)
    taken = ranks[: len(found.statements)]
    assert len(taken) >= min(top, len(ranks))
    assert not set(taken) & set(ranks[len(taken) :])
    assert found.tied == (taken.count(taken[-1]) if len(taken) > top else 0)
