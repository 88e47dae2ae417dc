"""Numbers with simulated people in them say so, on every page and in every file."""

import csv
import io
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient

from tests.fixtures.decided import refine
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of
from workshop.actions.refinement.packing import pack_file
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import RoundStep

MARK = "Rehearsal: 6 simulated people are in these numbers."


def desk(room: Room, rest: str = "") -> str:
    return f"/host/w/{room.workshop.code}/{rest}"


def rehearse(room: Room, *, simulated: int = 6) -> None:
    """A revealed round and a decision, with so many people who are not real."""
    people = [room.somebody(rehearsal=number < simulated) for number in range(8)]
    round_ = reveal(room, BALLOTS["agreement"], voters=people)
    refine(room, Way.KEEP, of(room, round_)[0].label)


@pytest.mark.parametrize("page", ["refine/", "refine/lineage", "who", "links", "report/"])
def test_every_page_after_the_vote_is_marked(alice: FlaskClient, room: Room, page: str) -> None:
    rehearse(room)
    assert MARK in words(alice.get(desk(room, page), follow_redirects=True))


def test_a_page_without_simulated_people_is_not(alice: FlaskClient, room: Room) -> None:
    rehearse(room, simulated=0)
    assert "Rehearsal" not in words(alice.get(desk(room, "refine/")))


@pytest.mark.parametrize(("simulated", "said"), [(6, "6"), (0, "")])
def test_the_files_of_the_refinement_are_marked(
    alice: FlaskClient, room: Room, simulated: int, said: str
) -> None:
    rehearse(room, simulated=simulated)
    with ZipFile(io.BytesIO(alice.get(desk(room, "export/tables.zip")).data)) as archive:
        names = [n for n in archive.namelist() if n.endswith(("refinement.csv", "decisions.csv"))]
        files = [archive.read(name).decode("utf-8-sig") for name in names]
    assert len(files) == 2
    for content in files:
        rows = list(csv.DictReader(io.StringIO(content)))
        assert {row["simulated_people"] for row in rows} == {said}


@pytest.mark.parametrize("simulated", [6, 0])
def test_the_pack_that_came_out_of_a_rehearsal_says_so(room: Room, simulated: int) -> None:
    rehearse(room, simulated=simulated)
    with ZipFile(io.BytesIO(pack_file(room.hall, workshop=room.now()))) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("pack.toml"))
        told = archive.read(name).decode()
    assert ("It was a rehearsal: 6 of the people" in told) is bool(simulated)


def test_the_button_says_whether_decisions_go_with_a_rehearsal(
    alice: FlaskClient, room: Room
) -> None:
    first = room.statements_of(Kind.BARRIER)[0]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(rehearsal=True), first, "no")
    assert "Remove them and their votes" in words(alice.get(desk(room)))
    refine(room, Way.KEEP, first.label)
    assert "Remove them, their votes and what was decided on them" in words(alice.get(desk(room)))
    room.vote(room.somebody(), first, "a-lot")
    assert "Remove them and their votes; what was decided stays" in words(alice.get(desk(room)))
