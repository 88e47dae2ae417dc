"""The words that a refined pack allows."""

from workshop.domain.kind import Kind
from workshop.domain.pack import ClosedLists, PackStatement
from workshop.packs.limits import LIST_LIMIT
from workshop.reports.pack.lists import lists_with


def statement(
    *actors: str, theme: str = "", scale: str = "", case_study: str = ""
) -> PackStatement:
    return PackStatement(
        id="S1",
        kind=Kind.SOLUTION,
        text="Buy here.",
        actors=actors,
        theme=theme,
        scale=scale,
        case_study=case_study,
    )


def test_what_was_added_stands_behind_what_was_there_each_word_once() -> None:
    known = ClosedLists(
        themes=("power", "money"), scales=("local",), actors=("council", "SME"), case_studies=("x",)
    )
    used = [
        statement("union", "SME", theme="trust", scale="local"),
        statement("church", "union", theme="money", scale="wide", case_study="y"),
        statement(),
    ]
    assert lists_with(known, used) == ClosedLists(
        themes=("power", "money", "trust"),
        scales=("local", "wide"),
        actors=("council", "SME", "union", "church"),
        case_studies=("x", "y"),
    )


def test_a_list_that_allows_any_word_still_does() -> None:
    assert lists_with(ClosedLists(), [statement("union", theme="trust")]) == ClosedLists()


def test_a_list_that_would_be_too_long_allows_any_word() -> None:
    most = tuple(f"theme {number}" for number in range(LIST_LIMIT))
    known = ClosedLists(themes=most)
    assert lists_with(known, [statement(theme=most[-1])]).themes == most
    assert lists_with(known, [statement(theme="one more")]).themes == ()
