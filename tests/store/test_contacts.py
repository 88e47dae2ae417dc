"""A contact of a form that is sent again."""

from dataclasses import replace

import pytest

from tests.fixtures.people import Room, another_room
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.acting.contact import Contact
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import contacts

CONTACT = Contact(id="one", name="Bob", reach="bob@example.org", about="", last_day="2027-02-01")


@pytest.fixture
def helped(room: Room) -> Room:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    return room


def insert(room: Room, contact: Contact) -> bool:
    with room.hall.store.writing() as database:
        return contacts.insert(database, contact, workshop_id=room.workshop.id)


def kept(room: Room) -> tuple[Contact, ...]:
    with room.hall.store.reading() as database:
        return contacts.of_workshop(database, room.workshop.id)


def test_the_same_form_again_is_one_contact_and_is_taken_both_times(helped: Room) -> None:
    assert insert(helped, CONTACT)
    assert insert(helped, CONTACT)
    assert kept(helped) == (CONTACT,)


def test_the_newest_words_stand_and_no_later_day(helped: Room) -> None:
    insert(helped, CONTACT)
    assert insert(helped, replace(CONTACT, name="Bob Baker", last_day="2027-03-01"))
    assert kept(helped) == (replace(CONTACT, name="Bob Baker"),)
    insert(helped, replace(CONTACT, last_day="2027-01-01"))
    assert kept(helped) == (replace(CONTACT, last_day="2027-01-01"),)


def test_a_form_of_another_workshop_changes_nothing_here(helped: Room) -> None:
    insert(helped, CONTACT)
    other = another_room(helped)
    other.step(Kind.BARRIER, RoundStep.OPEN)
    ask_for_help(other.hall, workshop=other.now(), wanted=True, actor="alice")
    assert not insert(other, replace(CONTACT, name="Eve"))
    assert (kept(helped), kept(other)) == ((CONTACT,), ())


def test_nothing_is_taken_when_no_help_is_asked(helped: Room) -> None:
    ask_for_help(helped.hall, workshop=helped.now(), wanted=False, actor="alice")
    assert not insert(helped, CONTACT)
    assert kept(helped) == ()
