"""The report: chosen by hosts, published as it was, withdrawn; nothing is lost or leaks."""

import pytest

from tests.fixtures.decided import refine
from tests.fixtures.people import Room
from tests.fixtures.reported import REWORDED, decided, said
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, now, take
from workshop.actions.reporting import (
    is_draft,
    outdated_rounds,
    publish,
    report_now,
    report_of,
    save_report,
    withdraw,
)
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.report import ALWAYS, INTRODUCTION_LIMIT, Part
from workshop.domain.round import RoundState, RoundStep
from workshop.errors import (
    FieldTooLong,
    NoSectionChosen,
    NothingToReport,
    NotPublished,
    ReportHasChanged,
)
from workshop.reports.writeup.blocks import Writeup
from workshop.reports.writeup.published import frozen, thawed
from workshop.store import audit


def save(room: Room, introduction: str, *parts: Part, seen: int = 0) -> None:
    save_report(
        room.hall,
        workshop=room.now(),
        introduction=introduction,
        parts=[part.value for part in parts],
        seen=seen,
        actor="alice",
    )


def everything(made: Writeup) -> str:
    return " ".join(said(section) for section in made.sections)


def published(room: Room) -> Writeup:
    found = report_of(room.hall, room.now())
    assert found is not None
    return found[0]


def test_a_report_has_the_sections_that_were_chosen_and_those_it_needs(room: Room) -> None:
    decided(room)
    save(room, "One.\n\nTwo\nlines.", Part.SUMMARY)
    made = report_now(room.hall, room.now())
    assert made.introduction == ("One.", "Two lines.")
    assert {each.key for each in made.sections} == {Part.SUMMARY, *ALWAYS}


def test_two_hosts_at_once_overwrite_nothing(room: Room) -> None:
    decided(room)
    save(room, "Mine.", Part.SUMMARY)
    with pytest.raises(ReportHasChanged):
        save(room, "Yours.", Part.SUMMARY, seen=0)
    assert report_now(room.hall, room.now()).introduction == ("Mine.",)
    save(room, "Both.", Part.SUMMARY, seen=1)
    assert report_now(room.hall, room.now()).introduction == ("Both.",)


def test_what_cannot_be_used_is_refused(room: Room) -> None:
    with pytest.raises(FieldTooLong):
        save(room, "x" * (INTRODUCTION_LIMIT + 1), Part.SUMMARY)
    with pytest.raises(NoSectionChosen):
        save(room, "", *ALWAYS)


def test_a_published_report_stays_as_it_was(room: Room) -> None:
    decided(room)
    publish(room.hall, workshop=room.now(), actor="alice")
    before = everything(published(room))
    refine(room, Way.REWORD, "S1", "Words that nobody has published.", same_meaning=True)
    assert REWORDED in before
    assert everything(published(room)) == before
    assert "Words that nobody has published." in everything(report_now(room.hall, room.now()))


def test_it_is_a_draft_until_it_reads_as_it_is_published(room: Room) -> None:
    decided(room)
    made = report_now(room.hall, room.now())
    assert is_draft(room.hall, room.now(), made)
    publish(room.hall, workshop=room.now(), actor="alice")
    assert not is_draft(room.hall, room.now(), report_now(room.hall, room.now()))
    refine(room, Way.DROP, "S1")
    assert is_draft(room.hall, room.now(), report_now(room.hall, room.now()))


def test_the_newest_publication_counts_and_it_can_be_withdrawn(room: Room) -> None:
    decided(room)
    publish(room.hall, workshop=room.now(), actor="alice")
    refine(room, Way.DROP, "S1", reason="A second thought.")
    publish(room.hall, workshop=room.now(), actor="alice")
    assert "A second thought." in everything(published(room))
    withdraw(room.hall, workshop=room.now(), actor="alice")
    assert report_of(room.hall, room.now()) is None
    with pytest.raises(NotPublished):
        withdraw(room.hall, workshop=room.now(), actor="alice")
    with room.hall.store.reading() as database:
        kept = database.execute("select count(*) from publications").fetchone()
        acts = [action for *_, action in audit.actions(database, room.workshop.id)]
    assert kept == (3,)
    assert acts[-4:] == [
        *("report published", "statement refined", "report published", "report withdrawn")
    ]


def outdated(room: Room) -> list[tuple[str, RoundState]]:
    return [(each.title, each.state) for each in outdated_rounds(room.hall, room.now())]


def test_a_round_that_is_opened_again_leaves_the_published_report_behind(room: Room) -> None:
    solutions = decided(room)[Kind.SOLUTION]
    assert outdated(room) == []
    publish(room.hall, workshop=room.now(), actor="alice")
    before = everything(published(room))
    assert outdated(room) == []
    for step, state in (
        (RoundStep.REOPEN, RoundState.OPEN),
        (RoundStep.CLOSE, RoundState.CLOSED),
        (RoundStep.REVEAL, RoundState.REVEALED),
    ):
        take(room, now(room, solutions), step)
        assert outdated(room) == [("Solutions", state)]
        assert everything(published(room)) == before
    publish(room.hall, workshop=room.now(), actor="alice")
    assert outdated(room) == []


def test_what_is_not_published_or_rests_on_other_rounds_is_not_left_behind(room: Room) -> None:
    solutions = decided(room)[Kind.SOLUTION]
    publish(room.hall, workshop=room.now(), actor="alice")
    later = reveal(room, BALLOTS["agreement"], title="Later", people=2)
    take(room, later, RoundStep.REOPEN)
    assert outdated(room) == []
    take(room, now(room, later), RoundStep.CLOSE)
    take(room, now(room, solutions), RoundStep.REOPEN)
    withdraw(room.hall, workshop=room.now(), actor="alice")
    assert outdated(room) == []


def test_nothing_is_published_before_a_reveal(room: Room) -> None:
    with pytest.raises(NothingToReport):
        publish(room.hall, workshop=room.now(), actor="alice")
    assert report_of(room.hall, room.now()) is None


def test_what_is_kept_comes_back_as_it_was(room: Room) -> None:
    decided(room)
    content = frozen(report_now(room.hall, room.now()))
    assert frozen(thawed(content)) == content
    assert b'"drawing"' not in content
