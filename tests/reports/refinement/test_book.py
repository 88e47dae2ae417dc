from tests.fixtures.decided import refine
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of
from workshop.actions.commenting import comment
from workshop.actions.refinement.noting import note
from workshop.actions.refinement.reading import book_of
from workshop.actions.telling import findings_of
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate, Reading
from workshop.domain.refinement.refinement import Way
from workshop.ranking.certainty.tiers import Tier
from workshop.reports.refinement.book import Book, Entry


def entry(book: Book, label: str) -> Entry:
    return next(each for each in book.entries if each.statement.label == label)


def test_a_vote_speaks_of_a_minor_reword_and_no_more_of_another_meaning(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    minor, other = (s.label for s in of(room, told)[:2])
    refine(room, Way.REWORD, minor, "The same in better words.", same_meaning=True)
    refine(room, Way.REWORD, other, "Something else.")
    book = book_of(room.hall, room.now())
    assert entry(book, minor).answer is not None
    assert entry(book, other).answer is None
    assert [a.carries for a in entry(book, other).answers] == [False]
    assert [entry(book, label).was_reworded for label in (minor, other)] == [True, True]


def test_a_merged_statement_keeps_the_votes_and_comments_of_its_parts_beside_it(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    one, two, three = of(room, told)[:3]
    for statement in (one, three):
        comment(
            room.hall,
            workshop=room.now(),
            round_=told,
            version_id=statement.version_id,
            participant=room.somebody(),
            typed=f"About {statement.label}.",
        )
    refine(room, Way.MERGE, f"{one.label} {two.label}", "Both of them.")
    merged = entry(book_of(room.hall, room.now()), "S31")
    assert [a.detail.placed.statement.label for a in merged.answers] == [one.label, two.label]
    assert merged.answer is None
    assert merged.comments is not None
    assert [c.text for c in merged.comments] == [f"About {one.label}."]
    assert [w.statement.label for w in merged.roots] == [one.label, two.label]
    assert entry(book_of(room.hall, room.now(), with_comments=False), "S31").comments is None


def test_what_writers_owe_a_reader(room: Room) -> None:
    told = reveal(room, BALLOTS["agreement"])
    book = book_of(room.hall, room.now())
    last = next(e for e in book.entries if e.tier is Tier.CLEAR_NOT)
    assert last.owes == ()
    note(
        room.hall,
        workshop=room.now(),
        statement_id=last.statement.id,
        typed={"priority": "first"},
        seen={},
        actor="alice",
    )
    found = book_of(room.hall, room.now()).entry(last.statement.id)
    assert found is not None
    assert (found.differs, found.owes) == (True, ("priority_reason",))
    assert told.kind is Kind.SOLUTION


def test_the_gaps_of_the_room_are_an_open_list(room: Room) -> None:
    reveal(room, BALLOTS["agreement"])
    told = reveal(
        room,
        BALLOTS["holds-back"],
        kind=Kind.BARRIER,
        title="Barriers",
        reading=Reading(electorate=Electorate.ROOM),
    )
    first = findings_of(room.hall, told).of_tier(Tier.CLEAR)[0].placed.statement
    with room.hall.store.writing() as database:
        database.execute("delete from addresses where barrier_id = ?", [first.id])
    book = book_of(room.hall, room.now())
    assert [(each.statement.label, each.owes) for each in book.gaps] == [(first.label, ("gap",))]
    note(
        room.hall,
        workshop=room.now(),
        statement_id=first.id,
        typed={"gap": "parked"},
        seen={},
        actor="alice",
    )
    assert book_of(room.hall, room.now()).gaps[0].owes == ("gap_reason",)


def test_both_ends_of_a_link_know_each_other(room: Room) -> None:
    book = book_of(room.hall, room.now())
    pairs = {(s, b) for s, barriers in book.record.addresses.items() for b in barriers}
    told = {(e.statement.id, other.id) for e in book.entries for other in e.linked}
    assert told == pairs | {(barrier, solution) for solution, barrier in pairs}
    assert pairs


def test_links_lead_to_what_came_of_a_merge_and_no_more_to_its_parts(room: Room) -> None:
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    book = book_of(room.hall, room.now())
    linked = {other.label for each in book.of_kind(Kind.BARRIER) for other in each.linked}
    assert "S31" in linked
    assert linked.isdisjoint({"S1", "S2"})
    assert entry(book, "S1").linked
