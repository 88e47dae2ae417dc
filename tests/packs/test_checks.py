from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.packs.statements import BARRIER, SOLUTION
from workshop.domain.pack import ClosedLists, PackStatement
from workshop.packs.checks import Numbered, same_text_key, statement_problems


def problems_of(*statements: PackStatement, lists: ClosedLists | None = None) -> list[str]:
    numbered = [Numbered(row, statement) for row, statement in enumerate(statements, start=2)]
    return [str(problem) for problem in statement_problems(numbered, lists or ClosedLists())]


def test_a_good_pack_has_no_problems() -> None:
    assert problems_of(BARRIER, SOLUTION) == []


def test_a_solution_may_stand_above_the_barrier_it_addresses() -> None:
    assert problems_of(SOLUTION, BARRIER) == []


def test_an_id_that_repeats_is_named_with_both_rows_whatever_its_case() -> None:
    again = replace(BARRIER, id="b1", text="Another.")
    assert problems_of(BARRIER, again) == [
        "Row 3, id: b1 is already the id of row 2. Give each statement its own id."
    ]


@pytest.mark.parametrize(
    "text", ["contracts are TOO big", "“Contracts are too big!”", "Contracts are too big ..."]
)
def test_a_text_that_repeats_is_named_whatever_its_case_and_end_marks(text: str) -> None:
    assert problems_of(BARRIER, replace(BARRIER, id="B2", text=text)) == [
        "Row 3, text: This is the same statement as in row 2. Keep one of them."
    ]


def test_texts_that_differ_inside_are_two_statements() -> None:
    other = replace(BARRIER, id="B2", text="Contracts, are too big.")
    assert problems_of(BARRIER, other) == []


@settings(deadline=None)
@given(st.text())
def test_the_key_of_a_text_is_empty_only_for_an_empty_text(text: str) -> None:
    assert bool(same_text_key(text)) == bool(text)


def test_a_solution_that_addresses_an_unknown_barrier_is_named_with_its_row() -> None:
    assert problems_of(BARRIER, replace(SOLUTION, addresses=("B1", "B9"))) == [
        "Row 3, addresses: There is no barrier with the id B9. Put | between two ids."
    ]


def test_a_solution_that_addresses_a_solution_is_named_with_its_row() -> None:
    second = replace(SOLUTION, id="S2", text="Another.", addresses=("S1",))
    assert problems_of(BARRIER, SOLUTION, second) == [
        "Row 4, addresses: S1 is a solution. A solution can only address barriers."
    ]


def test_a_barrier_that_addresses_something_is_named_with_its_row() -> None:
    assert problems_of(BARRIER, replace(BARRIER, id="B2", text="New.", addresses=("B1",))) == [
        "Row 3, addresses: Only a solution can address barriers. Leave this empty for a barrier."
    ]


def test_all_problems_of_all_rows_are_found() -> None:
    lists = ClosedLists(scales=("local", "national"))
    bad = replace(SOLUTION, id="no id", text="", scale="world", source_url="javascript:alert(1)")
    found = problems_of(BARRIER, bad, replace(bad, scale="local"), lists=lists)
    assert [problem.partition(":")[0] for problem in found] == [
        "Row 3, text",
        "Row 3, id",
        "Row 3, scale",
        "Row 3, source_url",
        "Row 4, text",
        "Row 4, id",
        "Row 4, source_url",
        "Row 4, id",
    ]
