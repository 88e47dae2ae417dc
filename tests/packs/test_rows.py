from workshop.domain.kind import Kind
from workshop.packs.columns import read_header
from workshop.packs.preview import PreviewRow
from workshop.packs.rows import Numbers, read_rows
from workshop.packs.sheet import Row


def read(header: tuple[str, ...], *rows: tuple[str, ...]) -> tuple[PreviewRow, ...]:
    numbered = [Row(number, cells) for number, cells in enumerate(rows, start=2)]
    return read_rows(numbered, read_header(Row(1, header)))


def ids(rows: tuple[PreviewRow, ...]) -> list[str]:
    return [row.statement.id for row in rows if row.statement]


def test_ids_are_made_in_order_when_the_column_is_absent() -> None:
    rows = read(("kind", "text"), ("barrier", "a"), ("solution", "b"), ("barrier", "c"))
    assert ids(rows) == ["B1", "S1", "B2"]


def test_an_id_that_is_left_empty_is_made_and_takes_nobody_elses() -> None:
    rows = read(
        ("id", "kind", "text"), ("", "barrier", "a"), ("b1", "barrier", "b"), ("", "barrier", "c")
    )
    assert ids(rows) == ["B2", "b1", "B3"]


def test_numbers_skip_thousands_that_are_taken() -> None:
    numbers = Numbers(f"B{number}" for number in range(1, 5001))
    assert numbers.following(Kind.BARRIER) == "B5001"
    assert numbers.following(Kind.SOLUTION) == "S1"


def test_a_row_of_unknown_kind_is_kept_with_its_problem() -> None:
    (row,) = read(("kind", "text"), ("idea", "Let us talk."))
    assert row.statement is None
    assert [str(problem) for problem in row.problems] == [
        "Row 2, kind: This is idea. Please write barrier or solution."
    ]


def test_a_row_without_a_kind_asks_for_one() -> None:
    (row,) = read(("kind", "text"), ("", "Let us talk."))
    assert [str(problem) for problem in row.problems] == [
        "Row 2, kind: Please write barrier or solution here."
    ]


def test_every_cell_is_cleaned() -> None:
    header = ("kind", "text", "actors", "note")
    (row,) = read(header, (" Solution", "Pay\u202e  them\nall.", "a |\u200bb|", "\x00n\x07"))
    assert row.statement is not None
    assert row.statement.kind is Kind.SOLUTION
    assert row.statement.text == "Pay them all."
    assert row.statement.actors == ("a", "b")
    assert row.statement.note == "n"
