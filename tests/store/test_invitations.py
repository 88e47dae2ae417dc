import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.actions.records import count
from tests.fixtures.cards import cards, group_of, make_cards
from tests.fixtures.people import Room
from workshop.domain.workshop import Joining
from workshop.store import invitations


def write(room: Room, sql: str) -> int:
    with room.hall.store.writing() as database:
        return database.execute(sql).rowcount


@pytest.mark.parametrize(
    "sql",
    [
        "update invitations set number = 0",
        "update invitations set number = 1",
        "update invitations set token_hash = 'same'",
        "update invitations set used = 2",
        "update invitations set revoked = 2",
        "update invitations set group_id = 'unknown'",
        "update invitations set used = 1, participant_id = 'unknown'",
        "update invitations set participant_id = (select id from participants)",
        "update workshops set joining = 'anybody'",
    ],
)
def test_the_database_refuses_what_the_domain_refuses(room: Room, sql: str) -> None:
    make_cards(room, 2)
    room.somebody()
    with pytest.raises(sqlite3.IntegrityError):
        write(room, sql)


@pytest.mark.parametrize("joining", Joining)
def test_the_database_takes_every_way_of_joining(room: Room, joining: Joining) -> None:
    assert write(room, f"update workshops set joining = '{joining}'") == 1  # noqa: S608 - our word
    assert room.now().joining is joining


def test_a_new_workshop_is_open(room: Room) -> None:
    assert room.now().joining is Joining.OPEN


def test_a_card_is_used_once(room: Room) -> None:
    make_cards(room, 1)
    (card,), first, second = cards(room), room.somebody(), room.somebody()
    with room.hall.store.writing() as database:
        used = [
            invitations.use(database, card.id, participant_id=who.id) for who in (first, second)
        ]
        owner = invitations.revoke(database, card.id)
    assert (used, owner) == ([True, False], first.id)


def test_a_card_stays_used_when_its_participant_is_deleted(room: Room) -> None:
    make_cards(room, 1)
    (card,), who = cards(room), room.somebody()
    with room.hall.store.writing() as database:
        invitations.use(database, card.id, participant_id=who.id)
        database.execute("delete from participants")
    assert cards(room)[0].used


def test_a_card_outlives_its_group_and_not_its_workshop(room: Room) -> None:
    make_cards(room, 1, group_of(room, "Union").id)
    write(room, "delete from groups")
    assert [card.group_id for card in cards(room)] == [None]
    write(room, "delete from workshops")
    assert count(room, "invitations") == 0
