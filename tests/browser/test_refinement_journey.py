"""From a revealed round to a published report on the CED pack, and every number in it recounted."""

import io
import json
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.fixtures.browsers import Watch
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience
from tests.fixtures.rounds import of, take
from tests.fixtures.venues import Venue
from workshop.actions.casting import cast_ballot
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.actions.refinement.reading import book_of
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.packs.seeds import seed
from workshop.reports.refinement.book import Book
from workshop.store import rounds

NewPage = Callable[..., Page]
REASON = "The tables asked for it."


@dataclass(frozen=True)
class Desk:
    """A laptop at the refinement desk of a revealed workshop."""

    page: Page
    venue: Venue
    room: Room

    def go(self, path: str = "refine/") -> Page:
        self.page.goto(self.venue.server.address + f"/host/w/{self.room.workshop.code}/{path}")
        return self.page

    def at(self, label: str) -> Page:
        self.go().locator(f"#{label} .refine-text a").click()
        expect(self.page.locator("h1")).to_contain_text(label)
        return self.page

    def decide(self, way: str, becomes: str) -> None:
        """Finish what was filled in, or decide without more words."""
        self.page.get_by_label(way, exact=True).check()
        self.page.get_by_label("Why", exact=True).fill(REASON)
        self.page.locator("#decide").click()
        expect(self.page.locator(".refine-state")).to_contain_text(becomes)


@pytest.fixture
def people(venue: Venue) -> tuple[Room, list[Participant]]:
    """The whole CED pack before 30 people of four groups; the last one is too small to be told."""
    pack = seed("mainstreaming-ced")
    workshop = found_workshop(
        venue.hall,
        wanted=Plan(title="Local firms", groups=("Councils", "Firms", "Residents", "Unions")),
        pack=pack,
        chosen=[statement.id for statement in pack.statements],
        code_length=4,
        actor="alice",
    )
    room = Room(venue.hall, workshop)
    return room, audience(room, 30, (11, 9, 7, 3))


def test_from_a_revealed_round_to_a_published_report(
    venue: Venue,
    new_page: NewPage,
    watch: Watch,
    people: tuple[Room, list[Participant]],
) -> None:
    room, voters = people
    watch.expect("404")
    told = _two_rounds(room, voters)
    minor, other, first, second, split, dropped, *_ = (s.label for s in of(room, told))
    desk = Desk(new_page(1280, 720), venue, room)
    desk.page.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))

    _reword(desk, minor, "Pay small firms within 30 days, always.", same="yes")
    _reword(desk, other, "Something that nobody was asked.", same="no")
    _merge(desk, first, second, "Both of them, in one sentence.")
    _split(desk, split, "The first half of it.", "The second half of it.")
    desk.at(dropped)
    desk.decide("Drop", "Dropped")
    parked = _park_the_gap(desk)
    _name_the_lead(desk, minor)

    desk.go().locator("#solution").get_by_role("button", name=re.compile("Vote on these")).click()
    expect(desk.page.locator(".refine-made")).to_be_visible()
    again = _second_round(room, voters)
    asked = {statement.label for statement in of(room, again)}
    assert asked == {minor, other, "S31", "S32", "S33"}
    desk.go(f"results/{again.id}")
    expect(desk.page.locator("main")).to_contain_text("not the same question")

    reader = new_page(375, 667)
    public = venue.server.address + f"/r/{room.workshop.code}"
    reader.goto(public)
    expect(reader.locator("main")).to_contain_text("There is no report here.")
    _publish(desk, "Why we asked, and what happens next.")
    reader.goto(public)
    report = reader.locator("main")
    for words in (
        "Why we asked, and what happens next.",
        "Pay small firms within 30 days, always.",
        "Both of them, in one sentence.",
        "The second half of it.",
        REASON,
        parked,
        "A room is not a survey",
    ):
        expect(report).to_contain_text(words)
    _follow_up(desk, minor, "The council, in its spring budget.")
    reader.reload()
    expect(reader.locator("#you-said ~ .wide")).to_contain_text("in its spring budget")
    _lineage_leads_back(desk)
    _document_says_what_the_store_says(desk, book_of(venue.hall, room.now()))


def _two_rounds(room: Room, voters: list[Participant]) -> Round:
    """Solutions, then barriers; what nobody supports is all there is for the strongest barrier."""
    book = book_of(room.hall, room.now())
    wanted = {entry.statement.id for entry in book.of_kind(Kind.SOLUTION)[:6]}
    alone = next(
        entry
        for entry in book.of_kind(Kind.BARRIER)
        if entry.linked and wanted.isdisjoint(each.id for each in entry.linked)
    )
    unloved = {each.id for each in alone.linked}
    told = _round(
        room,
        voters,
        Kind.SOLUTION,
        lambda number, one: "disagree" if one.id in unloved else _opinion(number, one, "agree"),
    )
    _round(
        room,
        voters,
        Kind.BARRIER,
        lambda number, one: (
            "a-lot" if one.id == alone.statement.id else _opinion(number, one, "a-little")
        ),
    )
    return told


def _opinion(number: int, statement: Statement, liked: str) -> str:
    """Statements with low numbers are liked by most."""
    return liked if (number * 7) % 30 >= statement.number else "not-sure"


def _round(
    room: Room,
    voters: list[Participant],
    kind: Kind,
    answer: Callable[[int, Statement], str],
) -> Round:
    """The round of the agenda on everything of a kind."""
    return _vote(room, voters, room.round_of(kind), answer)


def _vote(
    room: Room,
    voters: list[Participant],
    draft: Round,
    answer: Callable[[int, Statement], str],
) -> Round:
    """Open a round, let everybody vote, and reveal it."""
    opened = take(room, draft, RoundStep.OPEN)
    for number, person in enumerate(voters):
        given = {(one.version_id, ""): answer(number, one) for one in of(room, opened)}
        cast_ballot(room.hall, round_=opened, participant_id=person.id, given=given, sequence=1)
    return take(room, opened, RoundStep.CLOSE, RoundStep.REVEAL)


def _reword(desk: Desk, label: str, words: str, *, same: str) -> None:
    page = desk.at(label)
    page.get_by_label("Reword", exact=True).check()
    page.get_by_label("The new wording").fill(words)
    expect(page.locator("#difference ins").first).to_be_visible()
    page.locator(f"#same-{same}").check()
    desk.decide("Reword", "Reworded")


def _merge(desk: Desk, one: str, two: str, words: str) -> None:
    page = desk.go()
    for label in (one, two):
        page.get_by_label(f"Merge {label}", exact=True).check()
    page.locator("#solution").get_by_role("button", name=re.compile("Merge the ticked")).click()
    page.get_by_label("The new wording").fill(words)
    page.get_by_label("Why", exact=True).fill(REASON)
    page.get_by_role("button", name="Merge them").click()
    expect(page.locator(".refine-state")).to_contain_text("From")
    expect(desk.go().locator("#S31")).to_contain_text(words)


def _split(desk: Desk, label: str, *words: str) -> None:
    page = desk.at(label)
    page.get_by_label("Split", exact=True).check()
    for number, text in enumerate(words, start=1):
        page.locator(f"#box-{number}").fill(text)
    page.get_by_label("Why", exact=True).fill(REASON)
    page.locator("#decide").click()
    expect(page.locator("#decided")).to_contain_text("Split")
    expect(desk.go().locator("#S32")).to_contain_text(words[0])


def _park_the_gap(desk: Desk) -> str:
    """Park the first gap with a reason, and return the reason."""
    page = desk.go("refine/?show=gaps")
    page.locator(".refine-row .refine-text a").first.click()
    page.locator("#part-gap summary").click()
    expect(page.locator(".refine-state .owes")).to_have_count(1)
    page.get_by_label("This gap is").select_option("parked")
    page.get_by_label("How, or why not now").fill("Nobody in the room can pay for it.")
    page.get_by_role("button", name=re.compile("Save.*gap", re.IGNORECASE)).click()
    expect(page.locator("#announce")).to_have_text("Saved: This gap is; How, or why not now.")
    expect(page.locator(".refine-state .owes")).to_have_count(0)
    return "Nobody in the room can pay for it."


def _second_round(room: Room, voters: list[Participant]) -> Round:
    """Vote in the draft that the desk made, and reveal it."""
    with room.hall.store.reading() as database:
        draft = rounds.of_workshop(database, room.workshop.id)[-1]
    return _vote(room, voters, draft, lambda number, _: "agree" if number % 3 else "disagree")


def _name_the_lead(desk: Desk, label: str) -> None:
    page = desk.at(label)
    page.locator("#part-who summary").click()
    page.locator("#lead-others").fill("The council")
    page.locator("#part-who").get_by_role("button", name=re.compile("^Save")).click()
    expect(page.locator("#announce")).to_have_text("Saved: Who should lead.")


def _publish(desk: Desk, introduction: str) -> None:
    page = desk.go("report/")
    page.get_by_label("Introduction").fill(introduction)
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.get_by_role("status")).to_be_visible()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.get_by_text("Published on")).to_be_visible()


def _follow_up(desk: Desk, label: str, commitment: str) -> None:
    page = desk.at(label)
    page.locator("#part-follow-up summary").click()
    page.get_by_label("Commitment").fill(commitment)
    page.locator("#part-follow-up").get_by_role("button", name=re.compile("^Save")).click()
    expect(page.locator("#announce")).to_have_text("Saved: Commitment.")


def _download(desk: Desk, path: str) -> bytes:
    page = desk.go("export/")
    with page.expect_download() as waiting:
        page.locator(f"a[href*='{path}']").first.click()
    return waiting.value.path().read_bytes()


def _document(desk: Desk) -> bytes:
    page = desk.go("report/")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as DOCX").click()
    return waiting.value.path().read_bytes()


def _lineage_leads_back(desk: Desk) -> None:
    """Every proposal in the JSON comes from statements of the pack."""
    told = json.loads(_download(desk, "everything.json"))
    known = {f"mainstreaming-ced:{each.id}" for each in seed("mainstreaming-ced").statements}
    proposals = [one for one in told["refinement"] if one["proposal"]]
    assert len(proposals) == 5
    for one in proposals:
        assert one["origins"]
        assert {origin["origin"] for origin in one["origins"]} <= known


def _document_says_what_the_store_says(desk: Desk, book: Book) -> None:
    """The headings and the numbers of the DOCX."""
    document = Document(io.BytesIO(_document(desk)))
    headings = [p.text for p in document.paragraphs if p.style and "Heading" in str(p.style.name)]
    assert len(headings) > 8
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    for entry in book.proposals:
        assert any(entry.statement.text in text for text in cells | set(headings))
