import csv
import io

import pytest

from tests.actions.records import acts
from tests.fixtures.people import Room
from workshop.actions.commenting import comment
from workshop.actions.exporting import comments_file, early_ranking_file, ranking_file
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN
HIDDEN = [(), (OPEN,), (OPEN, CLOSE), (OPEN, CLOSE, REVEAL, REOPEN)]


def rows(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def rounds_in(file: bytes) -> dict[str, int]:
    """How many statements a file has of each round."""
    titles = [row["round"] for row in rows(file)]
    return {title: titles.count(title) for title in titles}


def voted(room: Room, kind: Kind, *steps: RoundStep, rehearsal: bool = False) -> None:
    """Open a round, let somebody vote on its second statement and comment; then go on."""
    room.step(kind, OPEN)
    who = room.somebody(rehearsal=rehearsal)
    second = room.statements_of(kind)[1]
    room.vote(who, second, "a-lot" if kind is Kind.BARRIER else "agree")
    comment(
        room.hall,
        workshop=room.now(),
        round_=room.round_of(kind),
        version_id=second.version_id,
        participant=who,
        typed="=Who pays?",
    )
    room.step(kind, *steps)


@pytest.mark.parametrize("steps", HIDDEN)
def test_the_ranking_has_nothing_of_a_round_that_is_hidden(
    room: Room, steps: tuple[RoundStep, ...]
) -> None:
    if steps:
        voted(room, Kind.BARRIER, *steps[1:])
    assert rows(ranking_file(room.hall, workshop=room.now())) == []


def test_the_ranking_has_the_rounds_that_were_revealed(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    voted(room, Kind.SOLUTION, CLOSE)
    file = ranking_file(room.hall, workshop=room.now())
    assert rounds_in(file) == {"Barriers": 24}
    first = rows(file)[0]
    assert (first["statement"], first["rank"], first["score"], first["a_lot"]) == (
        "B2",
        "1",
        "2.0",
        "1",
    )
    room.step(Kind.SOLUTION, REVEAL)
    assert rounds_in(ranking_file(room.hall, workshop=room.now())) == {
        "Barriers": 24,
        "Solutions": 30,
    }


def test_the_ranking_ends_with_how_sure_a_place_is(room: Room) -> None:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    first = rows(ranking_file(room.hall, workshop=room.now()))[0]
    last = ["in_the_top", "chance_in_the_top", "support", "support_low", "support_high"]
    assert list(first)[-5:] == last
    assert (first["statement"], first["in_the_top"], first["support"]) == ("S2", "Clear", "1.0")
    assert 0.2 < float(first["support_low"]) < 0.3  # one of one, by Wilson
    assert first["support_high"] == "1.0"


def test_of_a_round_that_is_not_revealed_nobody_says_how_sure_its_places_are(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    voted(room, Kind.SOLUTION, CLOSE)
    told = rows(early_ranking_file(room.hall, workshop=room.now(), actor="alice"))
    filled = {row["round"] for row in told if row["in_the_top"] or row["support"]}
    assert filled == {"Barriers"}


def test_the_ranking_leaves_no_row_in_the_audit(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    before = acts(room)
    ranking_file(room.hall, workshop=room.now())
    assert acts(room) == before


def test_an_early_ranking_has_every_opened_round_and_is_recorded(room: Room) -> None:
    voted(room, Kind.BARRIER)
    before = acts(room)
    file = early_ranking_file(room.hall, workshop=room.now(), actor="alice")
    assert rounds_in(file) == {"Barriers": 24}
    assert (rows(file)[0]["statement"], rows(file)[0]["state"]) == ("B2", "open")
    assert acts(room) == [*before, "ranking exported early"]


def test_after_the_reveal_the_early_ranking_is_the_ranking(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL)
    early = early_ranking_file(room.hall, workshop=room.now(), actor="alice")
    assert early == ranking_file(room.hall, workshop=room.now())


@pytest.mark.parametrize(("rehearsal", "people"), [(True, "1"), (False, "0")])
def test_the_ranking_says_how_many_people_are_simulated(
    room: Room, *, rehearsal: bool, people: str
) -> None:
    voted(room, Kind.BARRIER, CLOSE, REVEAL, rehearsal=rehearsal)
    told = rows(ranking_file(room.hall, workshop=room.now()))
    assert [row["simulated_people"] for row in told] == [people] * 24


def test_comments_are_exported_with_their_statements(room: Room) -> None:
    voted(room, Kind.BARRIER, CLOSE)
    voted(room, Kind.SOLUTION, rehearsal=True)
    told = rows(comments_file(room.hall, workshop=room.now()))
    assert [(row["statement"], row["comment"], row["simulated"]) for row in told] == [
        ("B2", "'=Who pays?", ""),
        ("S2", "'=Who pays?", "simulated"),
    ]


def test_without_comments_the_file_has_a_header_only(room: Room) -> None:
    assert rows(comments_file(room.hall, workshop=room.now())) == []
