"""What a report asks, of whom, and on whose word."""

import pytest

from tests.fixtures.acting import all_say, take
from tests.fixtures.decided import refine
from tests.fixtures.people import Room
from tests.fixtures.reported import (
    decided,
    joined,
    noted,
    rows,
    said,
    section_now,
    tables,
    words,
)
from tests.fixtures.revealed import audience
from workshop.actions.refinement.reading import book_of
from workshop.actions.reporting import actors_in, brief_now
from workshop.domain.acting.asking import AskingStep
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.errors import NotFound
from workshop.reports.saying.actors import actor_words
from workshop.reports.writeup.blocks import Listing, Runs, Section


def test_proposals_name_who_is_asked_and_what_comes_next(room: Room) -> None:
    decided(room)
    noted(room, "S1", lead="Chamber of commerce", next_step="Call a meeting.", priority="first")
    found = said(section_now(room, "proposals"))
    assert "What we ask of: Chamber of commerce" in found
    assert "Call a meeting." in found
    assert {entry.statement.label for entry in book_of(room.hall, room.now()).proposals} == {
        *("S1", "S2", "S31", "S32", "S33")
    }
    for label in ("S1", "S2", "S31", "S32", "S33"):
        assert label in found


def test_who_only_the_pack_suggests_is_said_to_be_until_writers_name_somebody(room: Room) -> None:
    decided(room)
    suggested = next(e for e in book_of(room.hall, room.now()).proposals if e.statement.actors)
    label, actor = suggested.statement.label, actor_words(suggested.statement.actors[0])
    before = _who(room, label)
    assert before.startswith(actor)
    assert before.endswith("(suggested in the pack).")
    noted(room, label, lead="Chamber of commerce")
    assert _who(room, label) == "Chamber of commerce."


def _who(room: Room, label: str) -> str:
    table = tables(section_now(room, "proposals"))[0]
    return next(words(row[1]) for row in rows(table) if words(row[0]).startswith(f"{label} "))


def test_barriers_ask_nobody_and_stand_beside_what_answers_them(room: Room) -> None:
    decided(room)
    book = book_of(room.hall, room.now())
    barrier = next(e for e in book.of_kind(Kind.BARRIER) if e.statement.actors and e.linked)
    refine(room, Way.KEEP, barrier.statement.label)
    noted(room, barrier.statement.label, lead="Nobody else asks this one")
    assert [a.name for a in actors_in(room.hall, room.now()) if a.slug.startswith("nobody")] == []
    found = section_now(room, "proposals")
    (row,) = rows(next(t for t in tables(found) if t.caption == "Barriers that go forward"))
    forward = {e.statement.label for e in book_of(room.hall, room.now()).proposals}
    answers = [each.label for each in barrier.linked if each.label in forward]
    assert words(row[1]) == (" ".join(answers) or "Nothing that goes forward")
    assert "Nobody else asks this one" in words(row[3])
    assert all(barrier.statement.label not in joined(i) for i in _asked_items(found))


def _asked_items(found: Section) -> list[Runs]:
    return [item for block in found.blocks if isinstance(block, Listing) for item in block.items]


def test_what_is_put_off_stands_last_and_apart(room: Room) -> None:
    decided(room)
    noted(room, "S1", priority="not-now", lead="Chamber of commerce")
    noted(room, "S32", priority="first", lead="Chamber of commerce")
    noted(room, "S2", priority="later", lead="Chamber of commerce")
    found = section_now(room, "proposals")
    forward, put_off = tables(found)[:2]
    labels = [row[0].lines[0][0].text for row in rows(forward)]
    assert (labels[0], labels[-1]) == ("S32", "S2")
    assert "S1" not in labels
    assert put_off.caption == "Solutions that are kept, but not now"
    assert [row[0].lines[0][0].text for row in rows(put_off)] == ["S1"]
    (made,) = (a for a in actors_in(room.hall, room.now()) if a.name == "Chamber of commerce")
    brief = said(brief_now(room.hall, room.now(), slug=made.slug).sections[0])
    assert brief.index("S32") < brief.index("S2") < brief.index("Kept, but not now:")
    assert brief.index("Kept, but not now:") < brief.index("S1 ")


def test_a_brief_names_what_a_proposal_is_linked_with_in_words(room: Room) -> None:
    decided(room)
    entry = next(e for e in book_of(room.hall, room.now()).proposals if e.linked)
    noted(room, entry.statement.label, lead="Chamber of commerce")
    made = brief_now(room.hall, room.now(), slug="chamber-of-commerce")
    for other in entry.linked:
        assert f"{other.label} {other.text}" in said(made.sections[0])


def test_the_brief_of_an_actor_has_what_they_lead_and_nothing_else(room: Room) -> None:
    decided(room)
    noted(room, "S1", lead="Chamber of commerce", support="SME")
    (actor,) = (a for a in actors_in(room.hall, room.now()) if a.name == "Chamber of commerce")
    made = brief_now(room.hall, room.now(), slug=actor.slug)
    assert [each.key for each in made.sections] == ["lead"]
    assert [e.statement.label for e in actor.leads] == ["S1"]
    assert "S2" not in said(made.sections[0])
    with pytest.raises(NotFound):
        brief_now(room.hall, room.now(), slug="nobody")


def test_it_says_that_the_room_was_asked_who_should_act_and_why_not_all_is_told(
    room: Room,
) -> None:
    decided(room)
    assert "asked who should act" not in said(section_now(room, "proposals"))
    take(room, AskingStep.OPEN)
    people = audience(room, 7)
    all_say(room, people, "S1", "SME")
    take(room, AskingStep.CLOSE, AskingStep.REVEAL)
    found = said(section_now(room, "proposals"))
    assert (
        "The room was asked who should act. 7 people at most answered on one proposal."
        " Where fewer than 10 answered, a report does not say whom they named."
    ) in found
    assert "The room named" not in found
