import io
import zipfile
from collections.abc import Iterable

import pytest

from tests.fixtures.acting import asking, decided, leave
from tests.fixtures.decided import refine
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience
from workshop.actions.acting.contacts import (
    choose_last_day,
    contacts_file,
    delete_contacts,
    forget_contacts,
)
from workshop.actions.acting.helping import ask_for_help, offer_help
from workshop.actions.acting.reading import offers_in
from workshop.actions.files import document_file, tables_file, workbook_file
from workshop.actions.refinement.reading import book_of
from workshop.actions.retention import keep_days
from workshop.actions.steering import end_workshop
from workshop.domain.acting.offers import Told
from workshop.domain.participant import Participant
from workshop.domain.refinement.refinement import Way
from workshop.errors import (
    BadLastDay,
    FieldMissing,
    HelpIsClosed,
    NoConsent,
    NotFound,
    WorkshopError,
)
from workshop.store import audit, contacts, offers


def switch(room: Room, *, on: bool = True) -> None:
    ask_for_help(room.hall, workshop=room.now(), wanted=on, actor="alice")


def offer(room: Room, people: Iterable[Participant], label: str, *, wanted: bool = True) -> None:
    book = book_of(room.hall, room.now())
    statement = next(e.statement for e in book.entries if e.statement.label == label)
    for each in people:
        offer_help(
            room.hall,
            workshop=room.now(),
            participant=each,
            statement_id=statement.id,
            wanted=wanted,
        )


def kept(room: Room) -> list[tuple[str, str]]:
    with room.hall.store.reading() as database:
        found = contacts.of_workshop(database, room.workshop.id)
    return [(each.name, each.last_day) for each in found]


def told(room: Room) -> dict[str, Told]:
    with room.hall.store.reading() as database:
        return {each.label: found for each, found in offers_in(database, room.workshop.id)}


def test_an_offer_counts_once_and_is_taken_back_and_goes_on_after_the_end(room: Room) -> None:
    decided(room, "S1", "S2")
    people = audience(room, 3)
    switch(room)
    offer(room, people, "S1")
    offer(room, people[:1], "S1")
    offer(room, people[2:], "S1", wanted=False)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    offer(room, people[:1], "S2")
    book = book_of(room.hall, room.now())
    found = {entry.statement.label: entry.offers for entry in book.entries if entry.offers}
    assert found == {"S1": 2, "S2": 1}


def test_offers_come_only_while_they_are_asked_for_and_for_proposals(room: Room) -> None:
    decided(room, "S1")
    bob = room.somebody()
    with pytest.raises(HelpIsClosed):
        offer(room, [bob], "S1")
    switch(room)
    with pytest.raises(NotFound):
        offer(room, [bob], "S2")
    offer(room, [bob], "S1")
    switch(room, on=False)
    with pytest.raises(HelpIsClosed):
        offer(room, [bob], "S1", wanted=False)
    assert told(room) == {"S1": Told(people=1)}


def test_a_small_group_is_never_named_with_its_offers(room: Room) -> None:
    decided(room, "S1", "S2")
    people = audience(room, 26, sizes=(12, 8, 2))
    switch(room)
    offer(room, [*people[:7], *people[12:15], *people[20:21]], "S1")
    offer(room, people[20:22], "S2")
    assert told(room)["S2"] == Told(people=2)
    ((name, number),) = told(room)["S1"].groups
    assert (number, told(room)["S1"].people, told(room)["S1"].others) == (7, 11, True)
    with room.hall.store.reading() as database:
        assert name in offers.members(database, room.workshop.id)


def test_an_offer_stays_with_a_statement_that_is_reworded(room: Room) -> None:
    decided(room, "S1")
    switch(room)
    offer(room, audience(room, 2), "S1")
    refine(room, Way.REWORD, "S1", "Other words.", same_meaning=False)
    assert told(room) == {"S1": Told(people=2)}


@pytest.mark.parametrize(
    ("name", "consents", "error"), [("", True, FieldMissing), ("Bob", False, NoConsent)]
)
def test_a_contact_needs_a_name_and_consent(
    room: Room, name: str, consents: bool, error: type[WorkshopError]
) -> None:
    switch(room)
    with pytest.raises(error):
        leave(room, name, consents=consents)
    assert kept(room) == []


def test_a_contact_knows_no_participant_no_time_and_no_act(room: Room) -> None:
    decided(room, "S1")
    switch(room)
    with room.hall.store.reading() as database:
        before = audit.actions(database, room.workshop.id)
    leave(room)
    with room.hall.store.reading() as database:
        rows = list(database.query("select * from contacts"))
        assert audit.actions(database, room.workshop.id) == before
    assert rows[0].keys() == {"id", "workshop_id", "name", "reach", "about", "last_day"}


def test_contacts_are_kept_for_ninety_days_and_then_delete_themselves(
    room: Room, clock: Clock
) -> None:
    decided(room, "S1")
    switch(room)
    leave(room)
    clock.pass_by(days=89)
    assert forget_contacts(room.hall) == 0
    clock.pass_by(days=1)
    keep_days(room.hall)
    assert kept(room) == []
    assert "days" in room.hall.alarms.waiting


def test_a_contact_is_not_taken_on_the_day_on_which_it_would_be_deleted(
    room: Room, clock: Clock
) -> None:
    decided(room, "S1")
    switch(room)
    clock.pass_by(days=90)
    with pytest.raises(HelpIsClosed):
        leave(room)
    switch(room)
    leave(room)
    assert [day > "2027-03" for _, day in kept(room)] == [True]


def test_an_earlier_day_counts_for_all_and_a_later_one_only_for_new_contacts(room: Room) -> None:
    decided(room, "S1")
    switch(room)
    first = asking(room).last_day
    leave(room, "Ann")
    choose_last_day(room.hall, workshop=room.now(), typed="2027-06-01", actor="alice")
    leave(room, "Ben")
    leave(room, "Cem", seen="2027-02-01")
    assert kept(room) == [("Ann", first), ("Ben", "2027-06-01"), ("Cem", "2027-02-01")]
    choose_last_day(room.hall, workshop=room.now(), typed="2026-12-24", actor="alice")
    assert {day for _, day in kept(room)} == {"2026-12-24"}


@pytest.mark.parametrize("typed", ["", "soon", "2026-11-26", "2020-01-01", "2029-01-01"])
def test_a_day_that_is_over_or_too_far_away_is_refused(room: Room, typed: str) -> None:
    switch(room)
    day = asking(room).last_day
    with pytest.raises(BadLastDay):
        choose_last_day(room.hall, workshop=room.now(), typed=typed, actor="alice")
    assert asking(room).last_day == day


def test_contacts_are_in_their_own_file_and_in_no_other(room: Room) -> None:
    decided(room, "S1")
    switch(room)
    leave(room, "=Bob Marker")
    assert b"'=Bob Marker,bob@example.org,The market," in contacts_file(
        room.hall, workshop=room.now(), actor="alice"
    )
    workbook = workbook_file(room.hall, workshop=room.now())
    tables = tables_file(room.hall, workshop=room.now())
    inside = [
        zipfile.ZipFile(io.BytesIO(each)).read(name)
        for each in (workbook, tables)
        for name in zipfile.ZipFile(io.BytesIO(each)).namelist()
    ]
    inside.append(document_file(room.hall, workshop=room.now()))
    assert [each for each in inside if b"Marker" in each or b"bob@example" in each] == []


def test_one_press_deletes_them_out_of_the_file_of_the_database(room: Room) -> None:
    decided(room, "S1")
    switch(room)
    leave(room, "Unmistakable Marker")
    assert delete_contacts(room.hall, workshop=room.now(), actor="alice") == 1
    assert kept(room) == []
    path = room.hall.store.path
    files = [each for each in path.parent.iterdir() if each.name.startswith(path.name)]
    assert {each.suffix for each in files} >= {".sqlite3", ".sqlite3-wal"}
    assert [each for each in files if b"Unmistakable" in each.read_bytes()] == []
