"""Barriers with their solutions: a gap, the leverage, and the way to the page."""

from dataclasses import replace

from flask.testing import FlaskClient

from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, take
from tests.web.host.result.pages import LINKS, has_table, heads, read, results, table
from workshop.actions.casting import cast_ballot
from workshop.actions.refinement.noting import note
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import Round, RoundStep
from workshop.domain.statement import Statement
from workshop.store import rounds, statements

SHOW = (RoundStep.CLOSE, RoundStep.REVEAL)


def played(room: Room, asked: list[Statement], many: list[int], title: str) -> Round:
    """Ten people vote; so many of them agree with each statement. The votes are a count."""
    draft = add_round(room, BALLOTS["agreement"], chosen=asked, title=title)
    reading = Reading(places=2, electorate=Electorate.ROOM)
    with room.hall.store.writing() as database:
        rounds.update_draft(database, replace(draft, reading=reading))
    round_ = take(room, draft, RoundStep.OPEN)
    for number in range(10):
        given = {
            (each.version_id, ""): "agree" if number < agreed else "disagree"
            for each, agreed in zip(asked, many, strict=True)
        }
        cast_ballot(
            room.hall, round_=round_, participant_id=room.somebody().id, given=given, sequence=1
        )
    return take(room, round_, *SHOW)


def linked(room: Room) -> tuple[list[Statement], list[Statement]]:
    """Three barriers, two solutions: one addresses the first barrier, the other the rest."""
    with room.hall.store.writing() as database:
        database.execute("delete from addresses")
        barriers = list(room.statements_of(Kind.BARRIER)[:3])
        solutions = list(room.statements_of(Kind.SOLUTION)[:2])
        for solution, found in ((solutions[0], barriers[:1]), (solutions[1], barriers[1:])):
            statements.address(
                database,
                workshop_id=room.workshop.id,
                solution_id=solution.id,
                barrier_ids=[each.id for each in found],
            )
    return barriers, solutions


def page_of(browser: FlaskClient, room: Room) -> list[list[str]]:
    page = browser.get(f"/host/w/{room.workshop.code}/links")
    assert page.status_code == 200
    return [[read(cell) for cell in row] for row in table(page, LINKS).iter("tr")]


def test_a_gap_and_the_leverage_are_said(alice: FlaskClient, room: Room) -> None:
    barriers, solutions = linked(room)
    played(room, barriers, [10, 9, 2], "Barriers")
    played(room, solutions, [8, 3], "Solutions")
    first, second = page_of(alice, room)[1:]
    assert first[0] == f"Barrier {barriers[0].label} {barriers[0].text}"
    assert first[1] == "Clear"
    assert first[2:] == [
        f"Solution {solutions[0].label} {solutions[0].text}",
        *("80 %", "8 of 10 who answered", "56 %"),
    ]
    assert "Gap: no solution for it has half of those who answered behind it." in second[0]
    assert second[3:] == ["30 %", "3 of 10 who answered", "44 %"]
    said = words(alice.get(f"/host/w/{room.workshop.code}/links"))
    assert "One clear barrier has no solution with half of those who answered behind it:" in said
    assert f"behind it: {barriers[1].label}." in said


def test_a_gap_says_whether_it_is_answered_and_leads_to_where_it_is(
    alice: FlaskClient, by_link: ByLink, room: Room
) -> None:
    barriers, solutions = linked(room)
    played(room, barriers, [10, 9, 2], "Barriers")
    played(room, solutions, [8, 3], "Solutions")
    gap = barriers[1]
    assert "Nobody has answered it yet. Answer or park it" in page_of(alice, room)[2][0]
    typed = {"gap": "parked", "gap_reason": "It takes a law."}
    note(
        room.hall,
        workshop=room.now(),
        statement_id=gap.id,
        typed=typed,
        seen={},
        actor="alice",
    )
    first, second = page_of(alice, room)[1:]
    assert "Parked: It takes a law. Change the answer" in second[0]
    assert "Parked" not in first[0]
    address = f"/host/w/{room.workshop.code}/refine/{gap.id}?part=gap#part-gap"
    page = f"/host/w/{room.workshop.code}/links"
    assert address in alice.get(page).text
    assert address not in by_link(Role.VIEWER).get(page).text


def test_results_and_files_lead_to_it_when_there_is_something(
    alice: FlaskClient, room: Room
) -> None:
    barriers, solutions = linked(room)
    one = played(room, barriers, [10, 9, 2], "Barriers")
    address, files = f"/host/w/{room.workshop.code}/links", f"/host/w/{room.workshop.code}/export/"
    for page in (results(alice, room, one), alice.get(files)):
        assert address not in page.text
    empty = alice.get(address)
    assert "This page needs a revealed vote on barriers" in words(empty)
    assert not has_table(empty, LINKS)
    played(room, solutions, [8, 3], "Solutions")
    for page in (results(alice, room, one), alice.get(files)):
        assert address in page.text


def test_a_barrier_without_a_solution_says_so(alice: FlaskClient, room: Room) -> None:
    barriers, solutions = linked(room)
    with room.hall.store.writing() as database:
        database.execute("delete from addresses where barrier_id = ?", [barriers[0].id])
    played(room, barriers, [10, 9, 2], "Barriers")
    played(room, solutions, [8, 8], "Solutions")
    first = page_of(alice, room)[1]
    assert first[-1] == "No solution that was voted on addresses it."
    assert "Gap:" in first[0]


def test_the_columns_are_named(alice: FlaskClient, room: Room) -> None:
    barriers, solutions = linked(room)
    played(room, barriers, [10, 9, 2], "Barriers")
    played(room, solutions, [8, 3], "Solutions")
    assert heads(alice.get(f"/host/w/{room.workshop.code}/links"), LINKS) == [
        "Barrier",
        "Tier",
        "Solution for it",
        "Support",
        "Base",
        "Leverage",
    ]
