"""What files say of statements that came from an imported conversation: never that of a pack."""

import json

import pytest

from tests.fixtures.decided import refine
from tests.fixtures.hosts import keeper_of
from tests.fixtures.people import Room
from tests.fixtures.reported import rows, said, section_now, tables, words
from tests.fixtures.tabled import rows as table_rows
from workshop.actions.adopting import adopt_conversation
from workshop.actions.hall import Hall
from workshop.actions.recording import record_of
from workshop.actions.refinement.packing import pack_file
from workshop.domain.pack import Pack
from workshop.domain.refinement.refinement import Way
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.packs.upload import read_upload
from workshop.reports.document.of_record import json_file

TEXTS = {"0": "Trees cool.", "7": "Parking pays.", "12": "Plant more.", "13": "Mow less."}
SMALL = Conversation(
    title="Trees",
    comments=tuple(Comment(id=id_, text=text) for id_, text in TEXTS.items()),
    people=tuple(Person(votes=dict.fromkeys(TEXTS, vote)) for vote in (1, 1, -1)),
)


@pytest.fixture
def imported(hall: Hall) -> Room:
    """A conversation of which S1 is kept, S2 reworded, and S3 merged with S4."""
    keeper_of(hall)
    made = adopt_conversation(hall, conversation=SMALL, source="trees.zip")
    room = Room(hall, made)
    refine(room, Way.KEEP, "S1")
    refine(room, Way.REWORD, "S2", "Parking pays shops.", same_meaning=True)
    refine(room, Way.MERGE, "S3 S4", "Plant more, mow less.")
    return room


def test_the_annex_names_the_conversation_and_the_number_there(imported: Room) -> None:
    annex = section_now(imported, "annex")
    (table,) = tables(annex)
    assert [words(row[1]) for row in rows(table)] == [
        "number 0 of the imported conversation.",
        "number 7 of the imported conversation.",
        "number 12 of the imported conversation.",
        "number 13 of the imported conversation.",
        "S3 number 12 of the imported conversation. / S4 number 13 of the imported conversation.",
    ]
    assert "Numbers of the imported conversation are those that its own files give." in said(annex)
    assert "pack" not in said(annex)


def test_tables_and_json_have_the_same_name_of_it(imported: Room) -> None:
    record = record_of(imported.hall, imported.now())
    assert [row["origin"] for row in table_rows(record, "statements")] == [
        *("imported conversation:0", "imported conversation:7", "imported conversation:7"),
        *("imported conversation:12", "imported conversation:13", None),
    ]
    assert [row["origin"] for row in table_rows(record, "refinement")][-2:] == [
        "imported conversation:13",
        "imported conversation:12|imported conversation:13",
    ]
    written = json.loads(json_file(record))
    assert written["statements"][1]["origin"] == "imported conversation:7"
    assert [each["origin"] for each in written["refinement"][4]["origins"]] == [
        *("imported conversation:12", "imported conversation:13")
    ]


def test_a_pack_of_it_says_so_and_names_statements_by_their_numbers(imported: Room) -> None:
    pack = packed(imported)
    assert {each.id: each.note for each in pack.statements} == {
        "S1": "From number 0 of an imported conversation.",
        "S2": "Reworded from number 7 of an imported conversation: “Parking pays.”",
        "S5": (
            "Made of number 12 of an imported conversation, number 13 of an imported conversation."
        ),
    }
    assert pack.slug == f"statements-refined-{imported.workshop.code.lower()}"


def packed(room: Room) -> Pack:
    preview = read_upload(pack_file(room.hall, workshop=room.now()), filename="pack.zip")
    assert (preview.problems, preview.notices) == ((), ())
    assert preview.pack is not None
    return preview.pack
