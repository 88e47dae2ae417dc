"""The refinement as tables: one row a statement, one a decision, with what may be told."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.fixtures.decided import refine, standing
from tests.fixtures.hosts import one_more
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of
from tests.fixtures.tabled import rows
from workshop.actions.commenting import comment
from workshop.actions.recording import record_of
from workshop.actions.refinement.deciding import undo
from workshop.actions.refinement.noting import note
from workshop.domain.comment import Mark
from workshop.domain.kind import Kind
from workshop.domain.refinement import notes
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import Round
from workshop.reports.csv_file import Cell
from workshop.reports.tables.every import tables_of


def table(room: Room) -> dict[str, Mapping[str, Cell]]:
    """The rows of the refinement by the statement's number."""
    found = rows(record_of(room.hall, room.now()), "refinement")
    return {str(row["statement"]): row for row in found}


def noted(room: Room, label: str, **typed: str) -> None:
    found = note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, label).statement.id,
        typed=typed,
        seen={},
        actor="alice",
    )
    assert found == ()


def said(room: Room, round_: Round, label: str, words: str, mark: Mark | None = None) -> None:
    version_id = next(s.version_id for s in of(room, round_) if s.label == label)
    comment(
        room.hall,
        workshop=room.now(),
        round_=round_,
        version_id=version_id,
        participant=room.somebody(),
        typed=words,
        mark=mark,
    )


def test_a_row_has_the_vote_that_speaks_of_the_words_and_what_was_said_before(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    reveal(room, BALLOTS["points"], title="Points")
    minor, other = (s.label for s in of(room, told)[:2])
    refine(room, Way.REWORD, minor, "The same in better words.", same_meaning=True)
    refine(room, Way.REWORD, other, "Something else.", reason="It was unclear.")
    record = record_of(room.hall, room.now())
    found = table(room)
    detail = next(d for d in record.findings[0].details if d.placed.statement.label == minor)
    row = found[minor]
    assert (row["vote_round"], row["vote_answers"]) == ("Solutions", detail.answers)
    assert row["vote_supporters"] == detail.support.agree.people
    assert row["vote_disagree"] == detail.support.disagree.people
    assert (row["vote_not_sure"], row["vote_missing"]) == (detail.unsure.unsure, detail.missing)
    assert (row["vote_joined"], row["vote_phone"], row["vote_paper"]) == (52, 26, 0)
    points = {
        r["statement"]: r["points"] for r in rows(record, "ranking") if r["round"] == "Points"
    }
    assert row["vote_points"] == points[minor]
    assert {key: cell for key, cell in found[other].items() if key.startswith("vote_")} == (
        dict.fromkeys(key for key in row if key.startswith("vote_"))
    )
    assert row["votes_before"] == ""
    assert str(found[other]["votes_before"]).startswith(f"{other}, Solutions: ")
    assert (found[other]["reason"], found[other]["version"]) == ("It was unclear.", 2)
    assert found[other]["original"] == of(room, told)[1].text


def test_lineage_is_told_from_both_ends(room: Room) -> None:
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    refine(room, Way.SPLIT, "S3", "One half.", "The other half.")
    refine(room, Way.PARK, "S4")
    found = table(room)
    merged, half = found["S31"], found["S32"]
    assert (found["S1"]["merged_into"], found["S2"]["merged_into"]) == ("S31", "S31")
    assert found["S3"]["split_into"] == "S32|S33"
    assert (merged["comes_from"], half["comes_from"]) == ("S1|S2", "S3")
    assert str(merged["origin"]).count(":") == 2
    assert [found[label]["decision"] for label in ("S1", "S31", "S3", "S33", "S4", "S5")] == [
        "merge",
        None,
        "split",
        None,
        "park",
        None,
    ]
    assert [label for label, row in found.items() if row["proposal"]] == ["S31", "S32", "S33"]
    assert set(str(merged["addresses"]).split("|")) == {
        part for label in ("S1", "S2") for part in str(found[label]["addresses"]).split("|")
    }


def test_small_groups_are_hidden_and_the_others_told_as_in_the_groups_table(room: Room) -> None:
    reveal(room, BALLOTS["agreement"], people=30, sizes=(12, 9, 3))
    expected: dict[str, list[str]] = {}
    for row in rows(record_of(room.hall, room.now()), "groups"):
        cell = row["support"]
        words = cell if isinstance(cell, str) else f"{float(cell or 0):.0%}".replace("%", " %")
        expected.setdefault(str(row["statement"]), []).append(f"{row['group']} {words}")
    found = {label: row["vote_groups"] for label, row in table(room).items() if row["vote_round"]}
    assert found == {label: "; ".join(told) for label, told in expected.items()}
    assert all(str(told).endswith(" hidden") for told in found.values())
    assert any("%" in str(told) for told in found.values())


def test_voices_are_there_for_who_may_have_them_and_only_what_everybody_may_read(
    room: Room,
) -> None:
    told = reveal(room, BALLOTS["agreement"])
    one = of(room, told)[0].label
    said(room, told, one, "Who pays?", Mark.CONCERN)
    said(room, told, one, "We do it already.")
    said(room, told, one, "Held back.")
    with room.hall.store.writing() as database:
        database.execute("update comments set held = 1 where text = 'Held back.'")
    row = table(room)[one]
    assert sorted(str(row["voices"]).split("\n")) == ["We do it already.", "[concern] Who pays?"]
    assert (row["voices_concern"], row["voices_support"], row["voices_other"]) == (1, 0, 1)
    bare = rows(record_of(room.hall, room.now(), with_comments=False), "refinement")
    assert [key for key in bare[0] if key.startswith("voices")] == []


def test_every_note_has_a_column_and_the_priority_stands_beside_the_vote(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    last = next(
        label for label, row in table(room).items() if row["vote_in_the_top"] == "Clearly not"
    )
    noted(room, last, lead="council|union", risks="It may\nfail.", cost="small", priority="first")
    found = table(room)
    row = found[last]
    assert {field.key for field in notes.FIELDS} <= row.keys()
    assert (row["lead"], row["risks"], row["cost"]) == (
        "council|union",
        "It may\nfail.",
        "Under 10,000",
    )
    assert (row["priority"], row["differs"], row["owed"]) == (
        "First",
        "yes",
        "Why it differs from the vote",
    )
    assert told.kind is Kind.SOLUTION
    assert {r["owed"] for label, r in found.items() if label != last} == {""}


def test_decisions_stand_oldest_first_and_undone_ones_nowhere(room: Room) -> None:
    who = one_more(room.hall, "Amira")
    refine(room, Way.KEEP, "B2", reason="It holds.", actor=f"organiser:{who.id}")
    refine(room, Way.REWORD, "S7", "Other words.", same_meaning=True)
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    gone = refine(room, Way.DROP, "S9")
    undo(room.hall, workshop=room.now(), refinement_id=gone.id, actor="alice")
    found = rows(record_of(room.hall, room.now()), "decisions")
    assert [(row["number"], row["way"], row["on"], row["made"]) for row in found] == [
        (1, "keep", "B2", ""),
        (2, "reword", "S7", "S7"),
        (3, "merge", "S1|S2", "S31"),
    ]
    assert [row["same_meaning"] for row in found] == [None, "yes", None]
    assert [row["new_text"] for row in found] == ["", "Other words.", "Both of them."]
    assert (found[0]["reason"], found[0]["decided_by"]) == ("It holds.", "Amira")


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_in_which_decisions_are_read_never_matters(room: Room, *, turned: bool) -> None:
    refine(room, Way.REWORD, "S7", "Other words.")
    refine(room, Way.REWORD, "S7", "And others.")
    refine(room, Way.DROP, "S7")
    record = record_of(room.hall, room.now())
    read = record.refinements[::-1] if turned else record.refinements
    found = {t.key: t.rows for t in tables_of(replace(record, refinements=read))}
    asis = {t.key: t.rows for t in tables_of(record)}
    assert (found["refinement"], found["decisions"]) == (asis["refinement"], asis["decisions"])
