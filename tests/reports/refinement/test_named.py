"""Whom the room named and who offers help: hosts' files tell it from five on, a report from ten."""

import json

import pytest

from tests.fixtures.acting import all_say, take
from tests.fixtures.people import Room
from tests.fixtures.reported import decided, said, section_now
from workshop.actions.acting.helping import ask_for_help, offer_help
from workshop.actions.recording import record_of
from workshop.actions.refinement.reading import book_of
from workshop.domain.acting.asking import AskingStep
from workshop.reports.document.of_record import json_file
from workshop.reports.refinement.book import Entry
from workshop.reports.tables.refinement import refinement_table


@pytest.fixture
def proposals(room: Room) -> tuple[Entry, ...]:
    """Of three solutions twelve, six and four people say who should act, and offer help."""
    decided(room)
    found = [e for e in book_of(room.hall, room.now()).proposals if e.statement.label[0] == "S"][:3]
    people = [room.somebody() for _ in range(12)]
    take(room, AskingStep.OPEN)
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    for entry, many in zip(found, (12, 6, 4), strict=True):
        all_say(room, people[:many], entry.statement.label, "union")
        for who in people[:many]:
            offer_help(
                room.hall,
                workshop=room.now(),
                participant=who,
                statement_id=entry.statement.id,
                wanted=True,
            )
    take(room, AskingStep.CLOSE, AskingStep.REVEAL)
    book = book_of(room.hall, room.now())
    return tuple(each for e in found if (each := book.entry(e.statement.id)))


def test_hosts_files_tell_it_from_five_answers_on(room: Room, proposals: tuple[Entry, ...]) -> None:
    labels = [entry.statement.label for entry in proposals]
    table = refinement_table(book_of(room.hall, room.now()))
    keys = [column.key for column in table.columns]
    rows = {row[keys.index("statement")]: row for row in table.rows}
    told = [tuple(rows[label][keys.index(k)] for k in ("named", "named_of")) for label in labels]
    assert told == [("union (12)", 12), ("union (6)", 6), ("", None)]
    file = json.loads(json_file(record_of(room.hall, room.now())))
    found = {one["statement"]: one for one in file["refinement"]}
    assert [found[label]["named"] for label in labels] == [
        [{"actor": "union", "people": 12}],
        [{"actor": "union", "people": 6}],
        [],
    ]


def test_a_report_tells_it_from_ten_answers_on(room: Room, proposals: tuple[Entry, ...]) -> None:
    assert [entry.offers for entry in proposals] == [12, 6, 4]
    told = said(section_now(room, "proposals"))
    assert told.count("The room named: Union (12 of 12).") == 1
    assert told.count("The room named:") == 1
    assert told.count("12 people offered to help.") == 1
    assert told.count("Some people offered to help.") == 2
    assert "6 people offered" not in told
