"""Which statement stands on which page of a paper ballot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.rounds import BALLOTS
from tests.reports.made import a_statement
from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.reports.ballot_pages import Head, columns, lines, measure, pages, row_height

HEAD = Head(title="Barriers", question="Does this hold us back here?", how="Cross one box.")
ballots = pytest.mark.parametrize("name", list(BALLOTS))


def statements(texts: list[str]) -> tuple[Statement, ...]:
    return tuple(a_statement(Kind.BARRIER, number, text) for number, text in enumerate(texts, 1))


@ballots
@given(texts=st.lists(st.text(min_size=1, max_size=300), max_size=40))
def test_every_statement_stands_on_one_page_in_order(name: str, texts: list[str]) -> None:
    found = pages(BALLOTS[name], statements(texts), HEAD)
    told = [statement for page in found for statement in page.statements]
    assert told == list(statements(texts))
    assert [page.number for page in found] == list(range(1, len(found) + 1))
    assert {page.total for page in found} == {len(found)}
    assert [page.is_last for page in found] == [False] * (len(found) - 1) + [True]


@ballots
def test_more_statements_never_need_fewer_pages(name: str) -> None:
    texts = ["Public bodies want to buy more locally but do not know how to do it."] * 60
    needed = [len(pages(BALLOTS[name], statements(texts[:size]), HEAD)) for size in range(60)]
    assert needed == sorted(needed)
    assert needed[1] == 1
    assert needed[59] > 3


def test_groups_take_room_from_the_first_page_only() -> None:
    asked = Head(
        title=HEAD.title,
        question=HEAD.question,
        how=HEAD.how,
        groups=[f"A group with a name {number}" for number in range(14)],
        asks_budget=True,
    )
    found = statements(["One statement of a usual length, which needs two lines here."] * 24)
    plain, crowded = pages(BALLOTS["agreement"], found, HEAD), None
    crowded = pages(BALLOTS["agreement"], found, asked)
    assert len(crowded[0].statements) < len(plain[0].statements)
    assert len(crowded[1].statements) == len(crowded[0].statements) + 5


def test_a_long_word_and_wide_letters_take_the_lines_they_need() -> None:
    assert lines("x" * 200, 100.0) > lines("x" * 30, 100.0) == 1
    assert measure("経済") > measure("ab")
    assert lines("", 100.0) == 1


def test_long_names_of_answers_stand_below_each_other() -> None:
    assert columns(["Yes", "No"]) == 2
    assert columns(["A very long name for one point, forty char"] * 3) == 1


@ballots
def test_a_longer_text_needs_more_room(name: str) -> None:
    assert row_height(BALLOTS[name], "word " * 60) > row_height(BALLOTS[name], "word " * 4)
