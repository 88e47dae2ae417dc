"""Files for the organisers: open to hosts, closed to results before the reveal."""

import csv
import io
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.actions.commenting import comment
from workshop.actions.counting import count_heads
from workshop.actions.keying import Written, enter_sheet
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store.audit import actions


def rows(response: TestResponse) -> list[dict[str, str]]:
    assert response.mimetype == "text/csv"
    text = response.get_data().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def vote_in_barriers(room: Room) -> None:
    """Three people: B1 gets two "a lot" and a "not sure", B2 one "no"."""
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first, second, *_ = room.statements_of(Kind.BARRIER)
    for answer in ("a-lot", "a-lot", "not-sure"):
        room.vote(room.somebody(), first, answer)
    room.vote(room.somebody(), second, "no")


def test_the_ranking_has_every_statement_with_its_counts_and_source(
    alice: FlaskClient, room: Room
) -> None:
    vote_in_barriers(room)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    table = rows(alice.get(f"/host/w/{room.workshop.code}/export/ranking.csv"))
    assert len(table) == 24
    first, second, third = table[0], table[1], table[2]
    picked = (
        "rank",
        "statement",
        "a_lot",
        "a_little",
        "no",
        "not_sure",
        "answered",
        "score",
        "voted",
    )
    assert [first[name] for name in picked] == ["1", "B1", "2", "0", "0", "1", "3", "2.0", "4"]
    assert [second[name] for name in picked] == ["2", "B2", "0", "0", "1", "0", "1", "0.0", "4"]
    assert [third[name] for name in picked] == ["", "B3", "0", "0", "0", "0", "0", "", "4"]
    assert first["source"].startswith("Localise WM, Extending Localisation: Food (2010)")
    assert (first["theme"], first["scale"], first["case_study"]) == (
        "land-and-planning",
        "local",
        "wholesale-markets",
    )
    assert first["actors"] == "local-authority|large-business"


def test_the_ranking_says_by_which_channel_people_voted_and_how_many_were_in_the_room(
    alice: FlaskClient, room: Room
) -> None:
    vote_in_barriers(room)
    enter_sheet(
        room.hall,
        workshop=room.now(),
        round_id=room.round_of(Kind.BARRIER).id,
        written=Written(
            number=1,
            group_id=None,
            given={(room.statements_of(Kind.BARRIER)[0].version_id, ""): "no"},
        ),
        actor="alice",
    )
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    path = f"/host/w/{room.workshop.code}/export/ranking.csv"
    picked = ("voted", "voted_on_phone", "voted_on_tablet", "voted_on_paper", "in_the_room")
    assert [rows(alice.get(path))[0][name] for name in picked] == ["5", "4", "0", "1", ""]
    count_heads(room.hall, workshop=room.now(), people=9, actor="alice")
    assert rows(alice.get(path))[0]["in_the_room"] == "9"


@pytest.mark.parametrize(
    "steps",
    [(), (RoundStep.CLOSE,), (RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN)],
)
def test_before_the_reveal_and_after_reopening_the_ranking_is_empty(
    alice: FlaskClient, room: Room, steps: tuple[RoundStep, ...]
) -> None:
    vote_in_barriers(room)
    room.step(Kind.BARRIER, *steps)
    assert rows(alice.get(f"/host/w/{room.workshop.code}/export/ranking.csv")) == []


@pytest.mark.parametrize(
    ("steps", "marks"),
    [
        ((), 0),
        ((RoundStep.CLOSE,), 0),
        ((RoundStep.CLOSE, RoundStep.REVEAL), 4),
        ((RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN), 0),
    ],
)
def test_the_votes_leave_with_the_reveal_and_not_before(
    alice: FlaskClient, room: Room, steps: tuple[RoundStep, ...], marks: int
) -> None:
    vote_in_barriers(room)
    room.step(Kind.BARRIER, *steps)
    table = rows(alice.get(f"/host/w/{room.workshop.code}/export/votes.csv"))
    assert len(table) == marks
    given = sorted((row["statement"], row["answer"]) for row in table)
    assert {row["channel"] for row in table} <= {""}, "fewer than five people came by phone"
    assert given == [("B1", "a-lot"), ("B1", "a-lot"), ("B1", "not-sure"), ("B2", "no")][:marks]


@pytest.mark.parametrize("step", [None, RoundStep.CLOSE])
def test_before_the_reveal_nothing_leaves_in_the_polis_format(
    alice: FlaskClient, room: Room, step: RoundStep | None
) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.SOLUTION)[0], "agree")
    room.step(Kind.SOLUTION, *([step] if step else []))
    path = f"/host/w/{room.workshop.code}/export/polis.zip"
    answer = alice.get(path)
    assert answer.status_code == 409
    assert "No revealed round can be written in the Polis format." in words(answer)
    assert path not in alice.get(f"/host/w/{room.workshop.code}/export/").text


def test_after_the_reveal_the_zip_is_there_and_the_page_says_what_is_not_in_it(
    alice: FlaskClient, room: Room
) -> None:
    vote_in_barriers(room)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.SOLUTION)[0], "agree")
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    page = alice.get(f"/host/w/{room.workshop.code}/export/")
    assert "In it: Solutions. Not in it: Barriers. The format only knows agree" in words(page)
    answer = alice.get(f"/host/w/{room.workshop.code}/export/polis.zip")
    assert answer.mimetype == "application/zip"
    assert answer.headers["Content-Disposition"].endswith(f'{room.workshop.code}-polis.zip"')
    with ZipFile(io.BytesIO(answer.get_data())) as archive:
        table = archive.read("participant-votes.csv").decode().splitlines()
    assert table[1] == "1,,0,1,1,0,1" + "," * 29


def test_taking_it_out_early_is_a_deed_that_is_recorded(alice: FlaskClient, room: Room) -> None:
    vote_in_barriers(room)
    path = f"/host/w/{room.workshop.code}/export/ranking-early.csv"
    assert alice.get(path).status_code == 405
    table = rows(alice.post(path))
    assert (table[0]["statement"], table[0]["a_lot"], table[0]["state"]) == ("B1", "2", "open")
    with room.hall.store.reading() as database:
        told = [action for _, _, action in actions(database, room.workshop.id)]
    assert told[-1] == "ranking exported early"


def test_comments_are_beside_their_statements_and_safe_in_a_spreadsheet(
    alice: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statement = room.statements_of(Kind.BARRIER)[6]
    comment(
        room.hall,
        workshop=room.now(),
        round_=room.round_of(Kind.BARRIER),
        version_id=statement.version_id,
        participant=room.somebody(),
        typed="=cmd|' /C calc'!A0",
    )
    (row,) = rows(alice.get(f"/host/w/{room.workshop.code}/export/comments.csv"))
    assert (row["statement"], row["comment"]) == ("B7", "'=cmd|' /C calc'!A0")


def test_simulated_people_are_named_in_the_file(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(rehearsal=True), room.statements_of(Kind.BARRIER)[0], "no")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    table = rows(alice.get(f"/host/w/{room.workshop.code}/export/ranking.csv"))
    assert {row["simulated_people"] for row in table} == {"1"}
    page = alice.get(f"/host/w/{room.workshop.code}/export/")
    assert "1 simulated people" in words(page)


def test_the_page_of_files_says_when_there_is_no_ranking_yet(
    alice: FlaskClient, room: Room
) -> None:
    page = alice.get(f"/host/w/{room.workshop.code}/export/")
    assert "No round has been revealed yet." in words(page)


@pytest.mark.parametrize("name", ["", "ranking.csv", "comments.csv", "votes.csv", "polis.zip"])
def test_a_stranger_gets_no_file(charlie: FlaskClient, room: Room, name: str) -> None:
    answer = charlie.get(f"/host/w/{room.workshop.code}/export/{name}")
    assert answer.status_code == 303
    assert answer.location.startswith("/host/login")


def test_a_file_is_named_so_that_it_can_be_told_from_others(alice: FlaskClient, room: Room) -> None:
    answer = alice.get(f"/host/w/{room.workshop.code}/export/ranking.csv")
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="local-firms-local-jobs-2026-11-26-{room.workshop.code}-ranking.csv"'
    )
