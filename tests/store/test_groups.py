"""The numbers that groups have on paper."""

from tests.fixtures.people import Room
from workshop.domain.workshop import Group
from workshop.store import groups
from workshop.store.connection import Database


def numbers(database: Database, room: Room) -> dict[str, int]:
    return {g.name: g.number for g in groups.of_workshop(database, room.workshop.id)}


def test_groups_are_numbered_in_their_first_order(room: Room) -> None:
    with room.hall.store.reading() as database:
        assert list(numbers(database, room).values()) == list(range(1, 15))


def test_a_number_is_never_given_twice_not_even_that_of_the_last(room: Room) -> None:
    with room.hall.store.writing() as database:
        groups.add(database, room.workshop.id, Group(id="x", name="First"))
        groups.delete(database, room.workshop.id, "x")
        groups.add(database, room.workshop.id, Group(id="y", name="Second"))
        assert numbers(database, room)["Second"] == 16


def test_another_order_changes_no_number(room: Room) -> None:
    with room.hall.store.writing() as database:
        before = numbers(database, room)
        known = groups.of_workshop(database, room.workshop.id)
        groups.update(database, room.workshop.id, known[::-1])
        after = numbers(database, room)
    assert after == before
    assert list(after) == list(before)[::-1]
