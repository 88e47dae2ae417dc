"""The audit in the store is a chain for each workshop, and goes only with its workshop."""

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.house import Clock, another_workshop
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, propose
from workshop.domain.chain import first_break
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import audit
from workshop.store.connection import Store


def holds(store: Store, workshop_id: str | None) -> bool:
    with store.reading() as database:
        length, head = audit.head(database, workshop_id)
        links = audit.chain(database, workshop_id)
    return first_break(links, workshop=workshop_id or "", head=head, length=length) is None


def test_each_workshop_and_the_installation_have_a_chain_of_their_own(room: Room) -> None:
    with room.hall.act("password set", actor="server"):
        pass
    other = another_workshop(room.hall)
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    for id_, length in ((None, 1), (other.id, 1), (room.workshop.id, 5)):
        with room.hall.store.reading() as database:
            assert [link.position for link in audit.chain(database, id_)] == [*range(1, length + 1)]
        assert holds(room.hall.store, id_)


@pytest.mark.parametrize("whose", ["installation", "workshop"])
def test_rows_stay_as_long_as_what_they_are_about(room: Room, whose: str) -> None:
    with room.hall.act("password set", actor="server"):
        pass
    where = "workshop_id is null" if whose == "installation" else "workshop_id is not null"
    with (
        pytest.raises(sqlite3.IntegrityError, match="the audit is append-only"),
        room.hall.store.writing() as database,
    ):
        database.execute(f"delete from audit where {where}")  # noqa: S608 - one of two of ours


def test_with_its_workshop_the_chain_can_go_and_others_stay(room: Room) -> None:
    other = another_workshop(room.hall)
    with room.hall.store.writing() as database:
        database.execute("delete from workshops where id = ?", [room.workshop.id])
        database.execute("delete from audit where workshop_id = ?", [room.workshop.id])
    with room.hall.store.reading() as database:
        assert audit.chain(database, room.workshop.id) == ()
        assert len(audit.chain(database, other.id)) == 1


def test_a_row_changed_behind_our_back_breaks_the_chain(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    with room.hall.store.writing() as database:
        database.execute("drop trigger audit_is_append_only")
        database.execute("update audit set actor = 'mallory' where position = 2")
    assert not holds(room.hall.store, room.workshop.id)


def test_what_the_room_does_is_known_to_the_minute(room: Room, clock: Clock) -> None:
    allow(room)
    clock.pass_by(seconds=42)
    propose(room, room.somebody())
    with room.hall.store.reading() as database:
        assert audit.chain(database, room.workshop.id)[-1].at == "2026-11-26T10:00:00.000Z"
