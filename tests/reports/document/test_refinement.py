"""The refinement in the JSON file: where each proposal comes from, and what was decided."""

import json
from typing import Any

from jsonschema import Draft202012Validator

from tests.fixtures.decided import refine, standing
from tests.fixtures.people import Room
from tests.fixtures.repeats import refined_between
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of
from workshop.actions.commenting import comment
from workshop.actions.recording import record_of
from workshop.actions.refinement.noting import note
from workshop.domain.refinement.refinement import Way
from workshop.reports.document.export import schema
from workshop.reports.document.of_record import json_file


def read(room: Room, *, with_comments: bool = True) -> dict[str, Any]:
    record = record_of(room.hall, room.now(), with_comments=with_comments)
    found: dict[str, Any] = json.loads(json_file(record))
    Draft202012Validator(json.loads(schema())).validate(found)
    return found


def refinement(room: Room) -> dict[str, dict[str, Any]]:
    return {each["statement"]: each for each in read(room)["refinement"]}


def test_every_proposal_leads_back_to_the_pack_or_to_the_room(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute(
            "update statements set origin = null where id = ?",
            [standing(room, "S2").statement.id],
        )
    first, second = (standing(room, label).statement.text for label in ("S1", "S2"))
    refine(room, Way.REWORD, "S1", "Other words.", same_meaning=True)
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    refine(room, Way.SPLIT, "S31", "One half.", "The other half.")
    found = refinement(room)
    half = found["S33"]
    assert (half["proposal"], half["comes_from"], half["decision"]) == (True, ["S31"], None)
    assert [(each["statement"], each["version"], each["text"]) for each in half["origins"]] == [
        ("S1", 1, first),
        ("S2", 1, second),
    ]
    pack, theirs = (each["origin"] for each in half["origins"])
    assert (pack.partition(":")[1], theirs) == (":", "room")
    assert found["S31"]["split_into"] == ["S32", "S33"]
    assert [found[label]["merged_into"] for label in ("S1", "S2")] == [["S31"], ["S31"]]
    known = {(wording["statement"], wording["version"]) for wording in _wordings(room)}
    assert {(o["statement"], o["version"]) for e in found.values() for o in e["origins"]} <= known


def _wordings(room: Room) -> list[dict[str, Any]]:
    return [
        {"statement": each["statement"], "version": wording["version"]}
        for each in read(room)["statements"]
        for wording in each["wordings"]
    ]


def test_a_vote_is_named_with_the_words_that_it_was_on(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    minor, other = (s.label for s in of(room, told)[:2])
    refine(room, Way.REWORD, minor, "The same in better words.", same_meaning=True)
    refine(room, Way.REWORD, other, "Something else.")
    found = refinement(room)
    asked = {"round": "Solutions", "version": 1}
    assert found[minor]["asked"] == [asked | {"statement": minor, "speaks": True}]
    assert found[other]["asked"] == [asked | {"statement": other, "speaks": False}]
    assert (found[minor]["vote"], found[other]["vote"]) == ("Solutions", None)
    assert [found[minor]["in_the_top"] is None, found[other]["in_the_top"]] == [False, None]
    decisions = read(room)["decisions"]
    assert [(each["way"], each["same_meaning"]) for each in decisions] == [
        ("reword", True),
        ("reword", False),
    ]
    assert decisions[0]["made"] == [
        {"statement": minor, "version": 2, "text": "The same in better words."}
    ]


def test_notes_have_their_keys_and_voices_are_null_without_leave(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    one = of(room, told)[0]
    comment(
        room.hall,
        workshop=room.now(),
        round_=told,
        version_id=one.version_id,
        participant=room.somebody(),
        typed="Who pays?",
    )
    note(
        room.hall,
        workshop=room.now(),
        statement_id=one.id,
        typed={"lead": "council", "risks": ""},
        seen={},
        actor="alice",
    )
    found = refinement(room)[one.label]
    assert found["notes"] == {"lead": "council"}
    assert found["voices"] == [{"text": "Who pays?", "mark": None, "me_too": 0}]
    bare = read(room, with_comments=False)["refinement"]
    assert {str(each["voices"]) for each in bare} == {"None"}


def test_a_repetition_says_what_is_not_the_same_question(room: Room) -> None:
    refined_between(room)
    *_, again = read(room)["rounds"]
    found = {each["statement"]: each for each in again["changes"]}
    assert {label: (c["reworded"], c["other_meaning"]) for label, c in found.items()} == {
        "S1": (False, False),
        "S2": (True, False),
        "S3": (True, True),
    }
    other = found["S3"]
    keys = ("rank_before", "rank_after", "score_before", "both", "table", "outcome", "changed")
    assert [other[key] for key in (*keys, "symmetry_p", "swing_p")] == [None] * 9
    assert [found[label]["rank_after"] for label in ("S1", "S2")] == [2, 1]
