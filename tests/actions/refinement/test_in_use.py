"""A statement that writers have worked with is not taken out by a helper's undo."""

from tests.fixtures.decided import refine, standing
from tests.fixtures.people import Room
from workshop.actions.refinement.deciding import undo
from workshop.actions.refinement.noting import note
from workshop.domain.refinement.refinement import Way
from workshop.store import statements


def is_free(room: Room, label: str) -> bool:
    with room.hall.store.reading() as database:
        return statements.is_only_in_drafts(database, standing(room, label).statement.id)


def test_what_was_decided_on_is_in_use_until_that_is_undone(room: Room) -> None:
    assert is_free(room, "S1")
    made = refine(room, Way.MERGE, "S1 S2", "Both of them.")
    assert [is_free(room, label) for label in ("S1", "S2", "S3")] == [False, False, True]
    undo(room.hall, workshop=room.now(), refinement_id=made.id, actor="alice")
    assert is_free(room, "S1")


def test_what_has_notes_beside_it_is_in_use(room: Room) -> None:
    note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, "S1").statement.id,
        typed={"risks": "Prices."},
        seen={},
        actor="alice",
    )
    assert not is_free(room, "S1")
