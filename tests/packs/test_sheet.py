import pytest

from workshop.packs.limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from workshop.packs.problems import FileNotReadable
from workshop.packs.sheet import Row, filled_rows


def test_blank_rows_are_left_out_but_counted() -> None:
    assert list(filled_rows([["a"], [], ["", " "], ["b", "", " "]])) == [
        Row(1, ("a",)),
        Row(4, ("b",)),
    ]


def test_the_last_row_that_may_be_filled_is_read_and_the_next_refused() -> None:
    blank: list[list[str]] = [[]] * MOST_ROWS
    assert list(filled_rows([*blank, ["x"]])) == [Row(MOST_ROWS + 1, ("x",))]
    with pytest.raises(FileNotReadable, match="Row 2002: There is something in this row"):
        list(filled_rows([*blank, [], ["x"]]))


def test_blank_rows_far_below_do_no_harm() -> None:
    assert list(filled_rows([["x"], *[[""]] * (MOST_ROWS * 2)])) == [Row(1, ("x",))]


def test_a_row_with_too_many_cells_is_refused() -> None:
    assert len(list(filled_rows([["x"] * MOST_COLUMNS, ["x"] + [""] * 9999]))) == 2
    with pytest.raises(FileNotReadable, match="Row 1: This row has 41 cells"):
        list(filled_rows([["x"] * (MOST_COLUMNS + 1)]))


def test_too_much_text_is_refused() -> None:
    half = "x" * (MOST_CHARACTERS // 2)
    assert len(list(filled_rows([[half], [half]]))) == 2
    with pytest.raises(FileNotReadable, match="too much text"):
        list(filled_rows([[half], [half], ["x"]]))
