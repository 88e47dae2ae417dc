"""A flood of comments in one round, put straight into the store."""

from tests.fixtures.people import Room
from workshop.actions.tokens import new_id
from workshop.domain.kind import Kind

MANY = 5_000


def flood(room: Room, many: int = MANY, *, kind: Kind = Kind.BARRIER) -> None:
    """Many comments of many people, long and short, on one statement of the open round."""
    people = [room.somebody().id for _ in range(10)]
    round_id, asked = room.round_of(kind).id, room.statements_of(kind)
    rows = [
        {
            "id": new_id(),
            "round_id": round_id,
            "version_id": asked[0].version_id,
            "participant_id": people[number % len(people)],
            "text": f"Comment {number}. " + "Who would pay for all of this? " * (number % 12),
            "made_at": f"2026-11-26T10:{number // 60 % 60:02}:{number % 60:02}.000Z",
        }
        for number in range(many)
    ]
    with room.hall.store.writing() as database:
        for row in rows:
            database.execute(
                "insert into comments (id, round_id, version_id, participant_id, text, made_at)"
                " values (:id, :round_id, :version_id, :participant_id, :text, :made_at)",
                row,
            )
