"""The refined statements as a pack: taken out, uploaded, and a workshop begun with them."""

import io
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.fixtures.decided import refine, standing
from tests.fixtures.people import Room
from workshop.actions.founding import found_workshop
from workshop.actions.importing import import_pack
from workshop.actions.refinement.packing import pack_file
from workshop.domain.kind import Kind
from workshop.domain.pack import ClosedLists, Pack, PackStatement
from workshop.domain.plan import Plan
from workshop.domain.refinement.refinement import Way
from workshop.domain.statement import Statement
from workshop.errors import NothingRefined
from workshop.packs.folder import read_folder
from workshop.packs.seeds import seed
from workshop.packs.upload import read_upload
from workshop.store import statements

SEED = seed("mainstreaming-ced")


def packed(room: Room) -> Pack:
    preview = read_upload(pack_file(room.hall, workshop=room.now()), filename="pack.zip")
    assert (preview.problems, preview.notices) == ((), ())
    assert preview.pack is not None
    return preview.pack


def named(pack: Pack, name: str) -> PackStatement:
    return next(each for each in pack.statements if each.id == name)


def origin(label: str) -> str:
    """What the seed calls the statement that has this number in the workshop."""
    kind, number = (Kind.BARRIER if label[0] == "B" else Kind.SOLUTION), int(label[1:])
    return SEED.of_kind(kind)[number - 1].id


def test_what_is_kept_keeps_its_name_and_what_is_new_gets_one(room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    refine(room, Way.REWORD, "S2", "Other words.", same_meaning=True)
    refine(room, Way.MERGE, "S3 S4", "Both of them.")
    refine(room, Way.PARK, "S5")
    refine(room, Way.DROP, "B1")
    refine(room, Way.PARK, "B2")
    pack = packed(room)
    first, second = origin("S1"), origin("S2")
    assert [each.id for each in pack.of_kind(Kind.SOLUTION)] == [first, f"{second}.2", "S31"]
    assert [each.id for each in pack.of_kind(Kind.BARRIER)] == [
        each.id for each in SEED.of_kind(Kind.BARRIER)[1:]
    ]
    kept = named(pack, first)
    assert kept.text == named(SEED, first).text
    assert kept.note.startswith(f"From mainstreaming-ced:{first}.")
    assert named(SEED, second).text in named(pack, f"{second}.2").note
    assert named(pack, "S31").note.startswith("Made of mainstreaming-ced:")


def test_its_cover_is_that_of_its_pack_with_a_caution(room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    pack = packed(room)
    assert pack.slug == f"mainstreaming-ced-refined-{room.workshop.code.lower()}"
    assert pack.title == f"{SEED.title}, refined"
    assert (pack.language, pack.licence) == (SEED.language, SEED.licence)
    assert "A room refined these statements: the workshop “Local firms" in pack.cautions[0]
    assert pack.cautions[-len(SEED.cautions) :] == SEED.cautions


def test_the_words_it_allows_come_along_in_their_order_with_those_that_were_added(
    room: Room,
) -> None:
    refine(room, Way.KEEP, "S1")
    assert packed(room).lists == SEED.lists
    with room.hall.store.writing() as database:
        database.execute(
            """
            update statements set theme = 'trust', actors = '["SME","union"]'
            where kind = 'solution' and number = 1
            """
        )
    assert packed(room).lists == replace(
        SEED.lists,
        themes=(*SEED.lists.themes, "trust"),
        actors=(*SEED.lists.actors, "union"),
    )


def test_a_pack_that_nobody_has_any_more_is_named_after_the_workshop(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("update statements set origin = 'gone:' || origin")
        database.execute("update statements set origin = null where number = 1")
    refine(room, Way.KEEP, "S1")
    pack = packed(room)
    assert (pack.title, pack.licence) == (f"{room.workshop.title}, refined", "")
    assert named(pack, "S1").note.startswith("Suggested in the room.")
    assert pack.lists == ClosedLists()


def test_a_new_workshop_with_it_has_the_same_texts_numbers_links_and_tags(room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    refine(room, Way.REWORD, "B3", "=A barrier, in other words", same_meaning=True)
    refine(room, Way.SPLIT, "S3", "One half.", "The other half.")
    refine(room, Way.MERGE, "B4 B5", "Both barriers.")
    pack = packed(room)
    assert import_pack(room.hall, pack=pack, actor="alice")
    found = found_workshop(
        room.hall,
        wanted=Plan(title="Next", groups=()),
        pack=pack,
        chosen=[each.id for each in pack.statements],
        code_length=4,
        actor="alice",
    )
    before, after = known(room, room.workshop.id), known(room, found.id)
    assert after.keys() < before.keys()
    gone = before.keys() - after.keys()
    for text, (statement, links) in after.items():
        old, had = before[text]
        assert (statement.label, tags(statement)) == (old.label, tags(old)), text
        assert links == had - gone, text
    assert {"One half.", "=A barrier, in other words", "Both barriers."} <= after.keys()
    assert any(links for _, links in after.values())


def known(room: Room, workshop_id: str) -> dict[str, tuple[Statement, set[str]]]:
    """Statements by their words, with the words of the barriers that they address."""
    with room.hall.store.reading() as database:
        newest = statements.newest_versions(database, workshop_id)
        pairs = statements.links(database, workshop_id)
    text = {each.id: each.text for each in newest}
    return {
        each.text: (each, {text[barrier] for solution, barrier in pairs if solution == each.id})
        for each in newest
    }


def tags(statement: Statement) -> tuple[object, ...]:
    return (
        *(statement.kind, statement.theme, statement.case_study, statement.scale),
        *(statement.actors, statement.source, statement.basis, statement.source_url),
        statement.tier,
    )


def test_the_folder_in_it_is_a_pack_as_seeds_are(room: Room, tmp_path: Path) -> None:
    refine(room, Way.KEEP, "S1")
    with ZipFile(io.BytesIO(pack_file(room.hall, workshop=room.now()))) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.glob("*-refined-*")
    assert read_folder(folder).ready


def test_without_a_proposal_there_is_no_pack(room: Room) -> None:
    refine(room, Way.DROP, "S1")
    with pytest.raises(NothingRefined):
        pack_file(room.hall, workshop=room.now())


def test_the_same_words_twice_and_a_name_that_is_taken_do_no_harm(room: Room) -> None:
    text = standing(room, "S2").statement.text
    refine(room, Way.REWORD, "S1", f"{text} ", same_meaning=True)
    refine(room, Way.KEEP, "S2")
    with room.hall.store.writing() as database:
        database.execute(
            "update statements set origin = 'mainstreaming-ced:s31' where id = ?",
            [standing(room, "S6").statement.id],
        )
    refine(room, Way.KEEP, "S6")
    refine(room, Way.MERGE, "S3 S4", "Both of them.")
    pack = packed(room)
    assert [each.id for each in pack.of_kind(Kind.SOLUTION)] == [
        f"{origin('S1')}.2",
        "s31",
        "S31.2",
    ]
