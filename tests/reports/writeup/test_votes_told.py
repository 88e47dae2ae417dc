"""How a report tells votes: division, minorities, ties, the words of a ballot."""

import re

from tests.fixtures.decided import refine
from tests.fixtures.people import Room
from tests.fixtures.reported import (
    decided,
    noted,
    rows,
    said,
    section_now,
    tables,
    words,
)
from tests.fixtures.rounds import of
from tests.fixtures.signs import voted
from workshop.actions.refinement.reading import book_of
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.reports.writeup.blocks import Rows


def test_only_what_is_divided_is_said_to_lie_apart(room: Room) -> None:
    """All agree on S1, one of ten does not on S2, half do not on S3; most are unsure of S4."""
    voted(room, ["++++"] + ["+++o"] * 4 + ["++-o"] * 4 + ["+--o"], places=2)
    found = tables(section_now(room, "agreement"))
    apart = next(t for t in found if t.caption == "Where the answers lie furthest apart")
    assert [row[0].lines[0][0].text for row in rows(apart)] == ["S3"]
    assert words(rows(apart)[0][1]) == "5 of 10 agree; 5 disagree"


def test_a_majority_against_a_proposal_is_no_minority_and_a_reason_is_owed(room: Room) -> None:
    """Of ten, seven disagree with S1, five with S2, three with S3, nobody with S4."""
    voted(room, ["---+"] * 3 + ["--++"] * 2 + ["-+++"] * 2 + ["++++"] * 3, places=2)
    for label in ("S1", "S2", "S3", "S4"):
        refine(room, Way.KEEP, label)
    (table,) = tables(section_now(room, "minority"))
    assert {group.name: labels_of(group) for group in table.groups} == {
        "Goes forward although most of the room disagreed": ["S1"],
        "Goes forward although as many disagreed as agreed, or more": ["S2"],
        "A minority disagreed": ["S3"],
    }
    assert "Why it goes forward has not been said yet." in words(rows(table)[0][1])
    assert "on S1." in said(section_now(room, "summary"))
    noted(room, "S1", priority_reason="The law asks for it.")
    (table,) = tables(section_now(room, "minority"))
    assert "The law asks for it." in words(rows(table)[0][1])
    assert "has not been said" not in said(section_now(room, "minority"))
    assert "Still owed" not in said(section_now(room, "summary"))


def labels_of(group: Rows) -> list[str]:
    return [row[0].lines[0][0].text for row in group.rows]


def test_what_a_room_said_is_said_in_the_words_of_its_ballot(room: Room) -> None:
    made = decided(room)
    barrier = of(room, made[Kind.BARRIER])[0].label
    refine(room, Way.KEEP, barrier)
    found = said(section_now(room, "proposals"))
    assert re.search(r"\d+ of \d+ agree", found)
    assert re.search(r"\d+ of \d+ said “a lot or a little”", found)
    annex = said(section_now(room, "annex"))
    assert "who answered." not in annex
    assert re.search(r"rank \d+=?; ", annex)


def test_votes_and_sources_of_a_merged_statement_stand_in_one_order(room: Room) -> None:
    """S4 came before S3 in the vote; the merge names S3 first."""
    voted(room, ["+++++"] * 3 + ["++-++"] * 3, places=2)
    refine(room, Way.MERGE, "S3 S4", "Both of them at once.")
    entry = next(e for e in book_of(room.hall, room.now()).proposals)
    asked = [answer.detail.placed.statement.label for answer in entry.answers]
    assert asked == [root.statement.label for root in entry.roots] == ["S3", "S4"]


def test_a_tie_is_written_as_in_the_ranking(room: Room) -> None:
    voted(room, ["++-"] * 6, places=1)
    found = [row for table in tables(section_now(room, "annex")) for row in rows(table)]
    (first,) = (row for row in found if row[0].lines[0][0].text == "S1")
    assert "rank 1=; " in words(first[3])
    assert "tied" not in said(section_now(room, "annex"))
