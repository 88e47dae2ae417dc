"""Nothing in a file depends on what a hidden group answered, only on what all hidden people did."""

import io
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from tests.fixtures.people import Room
from tests.fixtures.refined import HIDDEN_GROUP, refined
from workshop.actions.exporting import comments_file, ranking_file
from workshop.actions.files import document_file, tables_file
from workshop.actions.hall import Hall, open_hall
from workshop.actions.reporting import report_file, report_now
from workshop.domain.workshop import Workshop
from workshop.reports.writeup.published import frozen


def everything(hall: Hall, workshop: Workshop) -> dict[str, bytes]:
    """Every file but the votes, whose numbers and order are drawn anew for each."""
    return {
        "tables": tables_file(hall, workshop=workshop, with_votes=False),
        "document": document_file(hall, workshop=workshop, with_votes=False),
        "ranking": ranking_file(hall, workshop=workshop),
        "comments": comments_file(hall, workshop=workshop),
        "report": frozen(report_now(hall, workshop)),
        "report as DOCX": text_of(report_file(hall, workshop=workshop)),
    }


def text_of(file: bytes) -> bytes:
    """What a DOCX file says; the archive around it has the time in it."""
    with ZipFile(io.BytesIO(file)) as archive:
        return archive.read("word/document.xml")


def people_of(room: Room, group: str | None) -> list[str]:
    """Who of a group has voted, in the order in which they came: the same people in every run.

    That somebody answered a statement may be known. Where nobody of a hidden group did, another
    group is hidden with it; so not any six people can change places unseen.
    """
    with room.hall.store.reading() as database:
        rows = database.execute(
            """
            select participants.id from participants
            left join groups on groups.id = participants.group_id
            where groups.name is ? and participants.workshop_id = ?
              and exists (select 1 from votes where participant_id = participants.id)
            order by participants.rowid
            """,
            [group, room.workshop.id],
        )
        return [row[0] for row in rows]


def change_places(room: Room, one: str | None, other: str | None) -> None:
    """Let people of two groups change places, as many as the smaller one has."""
    with room.hall.store.writing() as database:
        for a, b in zip(people_of(room, one), people_of(room, other), strict=False):
            (of_a,), (of_b,) = (
                database.execute(
                    "select group_id from participants where id = ?", [each]
                ).fetchone()
                for each in (a, b)
            )
            database.execute("update participants set group_id = ? where id = ?", [of_b, a])
            database.execute("update participants set group_id = ? where id = ?", [of_a, b])


@pytest.fixture
def read(room: Room) -> Callable[[], dict[str, bytes]]:
    refined(room)
    return lambda: everything(open_hall(room.hall.store), room.now())


def test_hidden_people_who_change_places_change_no_file(
    room: Room, read: Callable[[], dict[str, bytes]]
) -> None:
    before, hidden = read(), people_of(room, HIDDEN_GROUP)
    change_places(room, HIDDEN_GROUP, None)
    assert len(hidden) == 3
    assert not set(hidden) & set(people_of(room, HIDDEN_GROUP))
    assert read() == before


def test_shown_people_who_change_places_do(
    room: Room, read: Callable[[], dict[str, bytes]]
) -> None:
    before = read()
    change_places(room, "Resident", "Councillor")
    after = read()
    assert {name for name in before if after[name] != before[name]} == {
        *("tables", "document", "ranking", "report", "report as DOCX"),
    }
