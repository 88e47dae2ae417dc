import pytest

from workshop.packs.columns import known_names, read_header
from workshop.packs.sheet import Row


def test_a_header_is_read_whatever_its_case_spaces_and_dashes() -> None:
    header = read_header(Row(1, ("Kind", " TEXT ", "Case Study", "source-URL")))
    assert header.names == ("kind", "text", "case_study", "source_url")
    assert header.problems == ()
    assert header.notices == ()


@pytest.mark.parametrize(("cells", "missing"), [(("text",), "kind"), (("kind", "id"), "text")])
def test_a_needed_column_that_is_missing_is_named(cells: tuple[str, ...], missing: str) -> None:
    (problem,) = read_header(Row(1, cells)).problems
    assert str(problem).startswith(f"Row 1, {missing}: This column is missing.")


def test_a_column_that_is_named_twice_is_a_problem() -> None:
    header = read_header(Row(3, ("kind", "text", "Text")))
    assert [str(problem) for problem in header.problems] == [
        "Row 3, text: The header row names this column twice. Keep one of them."
    ]


def test_an_unknown_column_is_a_notice_and_no_problem() -> None:
    header = read_header(Row(1, ("kind", "text", "Colour", "colour")))
    assert header.problems == ()
    assert [str(notice) for notice in header.notices] == [
        "Row 1, colour: This column is not known, so it was not read."
    ]


def test_a_short_row_leaves_its_last_columns_out() -> None:
    header = read_header(Row(1, ("kind", "text", "note")))
    assert header.record(Row(2, ("barrier",))) == {"kind": "barrier"}


def test_text_under_no_name_is_a_problem_and_not_lost_in_silence() -> None:
    header = read_header(Row(1, ("kind", "", "text")))
    assert header.stray(Row(2, ("barrier", "", "Text"))) == ()
    stray = header.stray(Row(2, ("barrier", "x", "Text", " ", "y")))
    assert [problem.values for problem in stray] == [{"cell": 2}, {"cell": 5}]
    assert str(stray[0]).startswith("Row 2: There is text in cell 2, but the header row has no")


def test_the_known_names_are_counted_once() -> None:
    assert known_names(["Kind", "kind", "colour", "text"]) == {"kind", "text"}
