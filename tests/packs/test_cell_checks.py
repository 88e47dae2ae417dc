from dataclasses import replace

import pytest

from tests.packs.statements import BARRIER, SOLUTION
from workshop.domain.pack import ID_LIMIT, TEXT_LIMIT, ClosedLists, PackStatement
from workshop.packs.cell_checks import cell_problems
from workshop.packs.limits import CELL_LIMIT, LIST_LIMIT, WORD_LIMIT


def problems_of(statement: PackStatement, lists: ClosedLists | None = None) -> list[str]:
    return [str(each) for each in cell_problems(5, statement, lists or ClosedLists())]


def test_a_good_statement_has_no_problems() -> None:
    assert problems_of(BARRIER) == []
    assert problems_of(SOLUTION) == []


def test_a_text_is_needed() -> None:
    assert problems_of(replace(BARRIER, text="")) == [
        "Row 5, text: Please write the statement here."
    ]


def test_a_text_may_reach_its_limit_and_not_pass_it() -> None:
    assert problems_of(replace(BARRIER, text="x" * TEXT_LIMIT)) == []
    assert problems_of(replace(BARRIER, text="x" * (TEXT_LIMIT + 1))) == [
        "Row 5, text: This is too long: 201 characters. At most 200 are allowed."
    ]


@pytest.mark.parametrize(
    ("column", "statement"),
    [
        ("note", replace(BARRIER, note="x" * (CELL_LIMIT + 1))),
        ("source", replace(BARRIER, source="x" * (CELL_LIMIT + 1))),
        ("theme", replace(BARRIER, theme="x" * (WORD_LIMIT + 1))),
        ("actors", replace(BARRIER, actors=("y", "x" * (WORD_LIMIT + 1)))),
    ],
)
def test_other_cells_have_limits_too(column: str, statement: PackStatement) -> None:
    (problem,) = problems_of(statement)
    assert problem.startswith(f"Row 5, {column}: This is too long:")


@pytest.mark.parametrize("name", ["B1", "7", "b-1_x.y", "x" * ID_LIMIT])
def test_an_id_may_hold_letters_digits_dots_dashes_and_underscores(name: str) -> None:
    assert problems_of(replace(BARRIER, id=name)) == []


@pytest.mark.parametrize("name", ["", "-1", "B 1", "B/1", "É1", "=1", "B1|B2"])
def test_an_id_with_anything_else_is_refused(name: str) -> None:
    (problem,) = problems_of(replace(BARRIER, id=name))
    assert problem.startswith(f"Row 5, id: {name} cannot be an id.")


def test_an_id_that_is_too_long_is_refused() -> None:
    (problem,) = problems_of(replace(BARRIER, id="x" * (ID_LIMIT + 1)))
    assert problem.startswith("Row 5, id: This is too long: 41 characters.")


@pytest.mark.parametrize("text", ["a\u202eb", "a  b", " a", "e\u0301", "a\nb"])
def test_text_that_was_not_cleaned_is_refused(text: str) -> None:
    assert problems_of(replace(BARRIER, note=text)) == [
        "Row 5, note: This holds characters that cannot be shown."
    ]


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "ftp://example.org", "example.org", "http://", "http://[", "//a.org",
     "https://a.org/ b", "data:text/html,x"],
)  # fmt: skip
def test_only_a_web_address_may_be_a_source_url(url: str) -> None:
    assert problems_of(replace(BARRIER, source_url=url)) == [
        "Row 5, source_url: This must be a web address that starts with http:// or https://."
    ]


TWO = "https://a.org/x https://b.org"  # what was merged has the addresses of all its sources


@pytest.mark.parametrize("url", ["", "http://a.org", "HTTPS://a.org/x?y=z#w", "https://ü.de", TWO])
def test_a_web_address_or_nothing_may_be_a_source_url(url: str) -> None:
    assert problems_of(replace(BARRIER, source_url=url)) == []


def test_a_word_outside_its_closed_list_is_named_with_the_words_allowed() -> None:
    lists = ClosedLists(
        themes=("finance", "land"), scales=("national",), actors=("council",), case_studies=("x",)
    )
    allowed = {"theme": "finance, land", "case_study": "x", "scale": "national"}
    words = {"theme": "procurement", "case_study": "food", "scale": "local"}
    assert problems_of(SOLUTION, lists) == [
        *(
            f"Row 5, {column}: {words[column]} is not a word of this pack. "
            f"Use one of these: {allowed[column]}."
            for column in words
        ),
        "Row 5, actors: small firm is not a word of this pack. Use one of these: council.",
    ]


def test_an_empty_cell_is_allowed_by_a_closed_list() -> None:
    assert problems_of(BARRIER, ClosedLists(themes=("finance",), actors=("council",))) == []


def test_a_word_that_is_listed_twice_is_named() -> None:
    assert problems_of(replace(SOLUTION, addresses=("B1", "B2", "B1"))) == [
        "Row 5, addresses: B1 is listed twice."
    ]


def test_a_list_that_is_too_long_is_refused() -> None:
    actors = tuple(f"actor {number}" for number in range(LIST_LIMIT + 1))
    assert problems_of(replace(SOLUTION, actors=actors)) == [
        "Row 5, actors: This list has 51 words. At most 50 are allowed."
    ]
