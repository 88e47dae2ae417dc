"""What people type may begin like a formula: in the workbook that Alice takes away it is text."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient
from openpyxl import Workbook
from openpyxl.cell.cell import TYPE_FORMULA, TYPE_STRING, Cell

from tests.fixtures.groups import known
from tests.fixtures.people import Room
from tests.fixtures.planned import write_over
from tests.fixtures.revealed import audience
from tests.fixtures.voices import say
from tests.reports.sheets import opened
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

SIGNS = ("=", "+", "-", "@")
STATEMENT = '{}HYPERLINK("https://example.org","Ask the growers")'
COMMENT = "{}1+1 more buses"
GROUP = "{}SUM(A1:A9) growers"


@pytest.fixture
def typed(room: Room) -> Room:
    """A revealed round; each sign begins a group's name, statements and a comment."""
    with room.hall.store.writing() as database:
        for group, sign in zip(known(room), SIGNS, strict=False):
            changed = [GROUP.format(sign), group.id]
            database.execute("update groups set name = ? where id = ?", changed)
    signs = iter(SIGNS * 50)
    write_over(room, lambda _: STATEMENT.format(next(signs)))
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first = room.statements_of(Kind.BARRIER)[0]
    people = audience(room, 24, (6, 6, 6, 6))
    for who in people:
        room.vote(who, first, "a-lot")
    for who, sign in zip(people, SIGNS, strict=False):
        assert say(room, who, COMMENT.format(sign))
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    return room


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell) and cell.value is not None)


def test_what_people_type_is_text_in_the_workbook_whatever_it_begins_with(
    alice: FlaskClient, typed: Room
) -> None:
    answer = alice.get(f"/host/w/{typed.workshop.code}/export/workbook.xlsx")
    assert answer.status_code == 200
    found: dict[str, set[str]] = defaultdict(set)
    active: list[str] = []
    for cell in cells(opened(answer.get_data())):
        found[str(cell.value)].add(cell.data_type)
        if cell.data_type == TYPE_FORMULA or cell.hyperlink:
            active.append(f"{cell.parent.title}: {cell.value}")
    assert active == []
    for kind in (STATEMENT, COMMENT, GROUP):
        for sign in SIGNS:
            assert found[kind.format(sign)] == {TYPE_STRING}, kind.format(sign)
