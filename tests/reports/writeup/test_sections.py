"""What a report says is what the store says: numbers recounted, every statement led back."""

import re

import pytest

from tests.fixtures.cards import cards, make_cards
from tests.fixtures.decided import lineage, refine, standing
from tests.fixtures.people import Room
from tests.fixtures.refined import refined
from tests.fixtures.reported import (
    REWORDED,
    decided,
    noted,
    rows,
    said,
    section,
    section_now,
    tables,
    words,
)
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, open_round
from tests.fixtures.signs import voted
from workshop.actions.inviting import revoke_invitation
from workshop.actions.joining import join
from workshop.actions.refinement.reading import book_of
from workshop.actions.reporting import actors_in, brief_now, report_now
from workshop.actions.telling import findings_of
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.report import Part
from workshop.errors import NotFound, NothingToReport
from workshop.reports.charts.bar import in_order
from workshop.reports.saying.moves import base_of_both, moved_summary
from workshop.reports.saying.summary import full_summary
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.writeup.blocks import Picture


def counted(room: Room, round_id: str, label: str, answer: str) -> int:
    """How many gave an answer, counted in the table of votes itself."""
    with room.hall.store.reading() as database:
        row = database.execute(
            """
            select count(*) from votes
            join versions on versions.id = votes.version_id
            join statements on statements.id = versions.statement_id
            where round_id = ? and upper(substr(kind, 1, 1)) || number = ? and answer = ?
            """,
            [round_id, label, answer],
        ).fetchone()
    return int(row[0])


@pytest.mark.parametrize("kind", Kind)
def test_the_numbers_of_a_result_are_those_of_the_votes(room: Room, kind: Kind) -> None:
    round_ = decided(room)[kind]
    found = tables(section_now(room, "results"))[list(Kind).index(kind)]
    answers = [answer.key for answer, _ in in_order(round_.ballot)]
    assert len(rows(found)) > 5
    for row in rows(found):
        label = row[1].lines[0][0].text
        numbers = [words(cell) for cell in row[3 : 3 + len(answers)]]
        assert numbers == [str(counted(room, round_.id, label, key)) for key in answers]


def test_each_result_is_summed_up_in_the_one_sentence(room: Room) -> None:
    made = decided(room)
    made_of = report_now(room.hall, room.now())
    for round_ in made.values():
        sentence = full_summary(findings_of(room.hall, round_), ENGLISH)
        assert sentence in said(section(made_of, "summary"))
        assert sentence in said(section(made_of, "results"))


def test_a_repeated_round_says_what_moved(room: Room) -> None:
    refined(room, names=("agreement",))
    (changes,) = book_of(room.hall, room.now()).record.changes
    found = said(section_now(room, "results"))
    assert moved_summary(changes.repeat, ENGLISH) in found
    assert base_of_both(changes.repeat, ENGLISH) in found


def test_the_annex_leads_every_statement_back(room: Room) -> None:
    decided(room)
    found = [row for table in tables(section_now(room, "annex")) for row in rows(table)]
    assert len(found) == len(lineage(room).newest)
    for row in found:
        assert re.search(r"[BS]\d+ of the pack\.|suggested in the room\.", words(row[1]))
    merged = next(row for row in found if "Both of them at once." in words(row[0]))
    assert words(merged[1]) == "S3 S03 of the pack. / S4 S04 of the pack."
    assert words(merged[2]) == "Made by merging"
    assert words(merged[3]).count("(on other words)") == 2


def test_every_decision_stands_with_its_reason_and_its_difference(room: Room) -> None:
    decided(room)
    (table,) = tables(section_now(room, "changes"))
    assert [group.name for group in table.groups] == [
        *("Kept as it is", "Reworded", "Merged", "Split", "Parked", "Dropped")
    ]
    ((what, why, _),) = table.groups[1].rows
    assert [run.text for line in what.lines for run in line if run.change == "new"] == [REWORDED]
    assert [run.change for line in what.lines for run in line if run.text[-1] == "."] == [
        *("old", "new")
    ]
    assert words(why) == "It can be checked. / Same meaning: the vote still counts."


def test_a_small_change_is_marked_word_by_word(room: Room) -> None:
    decided(room)
    old = standing(room, "S8").statement.text
    refine(room, Way.REWORD, "S8", f"Please {old}", same_meaning=True)
    (table,) = tables(section_now(room, "changes"))
    (line,) = table.groups[1].rows[1][0].lines
    assert [(run.text, run.change) for run in line] == [
        *(("S8", ""), (" ", ""), ("Please", "new"), (" ", ""), (old, ""))
    ]


def test_a_decision_that_was_undone_is_nowhere(room: Room) -> None:
    from workshop.actions.refinement.deciding import undo  # noqa: PLC0415 - of this test alone

    decided(room)
    wrong = refine(room, Way.DROP, "S1", reason="A slip of the finger.")
    undo(room.hall, workshop=room.now(), refinement_id=wrong.id, actor="alice")
    assert "A slip of the finger." not in said(section_now(room, "changes"))


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


def test_what_is_owed_is_said(room: Room) -> None:
    decided(room)
    last = findings_of(room.hall, reveal(room, BALLOTS["agreement"], most=14, people=36))
    label = last.details[-1].placed.statement.label
    assert "Still owed" not in said(section_now(room, "summary"))
    noted(room, label, priority="first")
    assert f"Still owed: a reason, or an answer to a gap, on {label}." in said(
        section_now(room, "summary")
    )


def test_the_colophon_has_the_digest_the_seeds_and_the_program(room: Room) -> None:
    made = decided(room)
    found = said(section_now(room, "colophon"))
    record = book_of(room.hall, room.now()).record
    assert record.digest in found
    assert record.software in found
    for round_ in made.values():
        assert str(findings_of(room.hall, round_).seed) in found


def test_a_round_that_is_not_revealed_is_nowhere(room: Room) -> None:
    decided(room)
    before = [said(each) for each in report_now(room.hall, room.now()).sections]
    open_round(room, agreement(), title="A hidden round")
    after = [said(each) for each in report_now(room.hall, room.now()).sections]
    assert before == after


def test_before_any_reveal_there_is_no_report(room: Room) -> None:
    with pytest.raises(NothingToReport):
        report_now(room.hall, room.now())


def test_small_groups_are_not_told_apart(room: Room) -> None:
    decided(room)  # 14 councillors, 11 officers, 6 of a combined authority, 5 without a group
    (_, groups) = tables(section_now(room, "people"))
    assert [(words(row[0]), words(row[1])) for row in rows(groups)] == [
        ("Councillor", "14"),
        ("Council officer", "11"),
        ("Smaller groups and people without one, together", "11"),
    ]
    assert "Combined authority" not in said(section_now(room, "agreement"))


def test_a_map_with_a_small_camp_is_not_published(room: Room) -> None:
    """Sixteen against eight: of eight it may be known who they are."""
    voted(room, ["++++----"] * 16 + ["----++++"] * 8, places=2)
    found = section_now(room, "agreement")
    assert "The map of opinions is left out" in said(found)
    assert not any(isinstance(block, Picture) for block in found.blocks)


def test_a_map_of_large_camps_is(room: Room) -> None:
    voted(room, ["++++----"] * 12 + ["----++++"] * 12, places=2)
    found = section_now(room, "agreement")
    assert "Two camps: 12 and 12 people." in said(found)
    assert any(isinstance(block, Picture) for block in found.blocks)


def test_every_section_has_something_to_say_of_a_bare_workshop(room: Room) -> None:
    reveal(room, BALLOTS["points"], most=6, people=3)
    made = report_now(room.hall, room.now())
    assert [each.key for each in made.sections] == [part.value for part in Part]
    assert [each.key for each in made.sections if not said(each).strip()] == []


@pytest.mark.parametrize("name", BALLOTS)
def test_every_ballot_has_its_table(room: Room, name: str) -> None:
    reveal(room, BALLOTS[name], most=8, people=20)
    (table,) = tables(section_now(room, "results"))
    assert all(len(row) == len(table.head) == len(table.widths) for row in rows(table))
    assert sum(table.widths) == 100
    assert all(row[2].picture for row in rows(table))


def test_who_was_invited_by_card_is_told_without_those_that_were_revoked(room: Room) -> None:
    links = make_cards(room, 4)
    first = cards(room)[0]
    revoke_invitation(room.hall, workshop=room.now(), invitation_id=first.id, actor="alice")
    join(room.hall, workshop=room.now(), group_id=None, card=links[1])
    reveal(room, BALLOTS["agreement"], people=6)
    found = said(section_now(room, "people"))
    assert "3 people were invited by cards of their own; 1 came with them." in found
    assert "There are no votes by proxy" in found
