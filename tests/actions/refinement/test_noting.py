from collections.abc import Mapping

import pytest

from tests.fixtures.decided import standing
from tests.fixtures.people import Room
from workshop.actions.refinement.noting import Clash, note
from workshop.domain.refinement.notes import Note
from workshop.errors import BadDate, BadNote, FieldTooLong, NotFound, WorkshopError
from workshop.store import notes


def write(
    room: Room, typed: Mapping[str, str], seen: Mapping[str, int] | None = None, label: str = "S1"
) -> tuple[Clash, ...]:
    return note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, label).statement.id,
        typed=typed,
        seen=seen or {},
        actor="alice",
    )


def known(room: Room) -> dict[str, Note]:
    with room.hall.store.reading() as database:
        found = notes.of_workshop(database, room.workshop.id)
    return found.get(standing(room, "S1").statement.id, {})


def test_notes_are_kept_with_who_wrote_them(room: Room) -> None:
    typed = {"lead": "SME | council |SME", "risks": "Prices.\r\nTime.", "review_on": "2027-03-01"}
    assert write(room, typed) == ()
    assert {key: found.value for key, found in known(room).items()} == {
        "lead": "SME|council",
        "risks": "Prices.\nTime.",
        "review_on": "2027-03-01",
    }
    assert known(room)["lead"].actor == "alice"


def test_what_does_not_change_is_not_written_again(room: Room) -> None:
    write(room, {"risks": "Prices.", "owner": ""})
    write(room, {"risks": "Prices."}, {"risks": 1})
    assert {key: found.position for key, found in known(room).items()} == {"risks": 1}


def test_a_note_taken_back_is_empty_and_its_past_is_kept(room: Room) -> None:
    write(room, {"risks": "Prices."})
    write(room, {"risks": ""}, {"risks": 1})
    assert known(room)["risks"].value == ""
    with room.hall.store.reading() as database:
        past = list(database.query("select value from notes order by position"))
    assert [row["value"] for row in past] == ["Prices.", ""]


def test_two_writers_in_different_fields_never_meet(room: Room) -> None:
    assert write(room, {"risks": "Prices."}) == ()
    assert write(room, {"owner": "The council."}) == ()
    assert {key: found.value for key, found in known(room).items()} == {
        "risks": "Prices.",
        "owner": "The council.",
    }


def test_two_writers_in_one_field_the_second_gets_both_and_the_rest_is_stored(room: Room) -> None:
    write(room, {"risks": "Prices."})
    clashes = write(room, {"risks": "Weather.", "owner": "The council."})
    assert [(c.field.key, c.theirs.value, c.ours) for c in clashes] == [
        ("risks", "Prices.", "Weather.")
    ]
    assert (known(room)["risks"].value, known(room)["owner"].value) == ("Prices.", "The council.")


@pytest.mark.parametrize(
    ("typed", "error"),
    [
        ({"effort": "gigantic"}, BadNote),
        ({"review_on": "next week"}, BadDate),
        ({"owner": "x" * 201}, FieldTooLong),
        ({"risks": "x" * 1001}, FieldTooLong),
        ({"rank": "1"}, NotFound),
    ],
)
def test_a_note_that_cannot_be_kept_keeps_the_others_out_too(
    room: Room, typed: Mapping[str, str], error: type[WorkshopError]
) -> None:
    with pytest.raises(error):
        write(room, {"minority": "Some think otherwise.", **typed})
    assert known(room) == {}
