"""What the store says after an act."""

from tests.fixtures.people import Room
from workshop.live.board import Audience
from workshop.store import audit


def acts(room: Room) -> list[str]:
    """The audited acts of the room's workshop, oldest first."""
    with room.hall.store.reading() as database:
        return [action for _, _, action in audit.actions(database, room.workshop.id)]


def all_acts(room: Room) -> list[tuple[str | None, str, str, str]]:
    """Every row of the audit: workshop, actor, action, detail."""
    with room.hall.store.reading() as database:
        rows = database.query("select * from audit order by sequence")
        return [(row["workshop_id"], row["actor"], row["action"], row["detail"]) for row in rows]


def count(room: Room, table: str) -> int:
    with room.hall.store.reading() as database:
        return int(database.table(table).count)


def versions(room: Room) -> tuple[str, str]:
    """What phones and the desk should be showing."""
    board = room.hall.board
    return (
        board.version(room.workshop.id, Audience.PHONES),
        board.version(room.workshop.id, Audience.DESK),
    )


def raised(before: tuple[str, str], after: tuple[str, str]) -> tuple[bool, bool]:
    """Whether phones and the desk were told."""
    return before[0] != after[0], before[1] != after[1]
