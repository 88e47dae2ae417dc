"""The result of a round as a table, after the reveal and not before."""

from fractions import Fraction
from xml.etree.ElementTree import Element

import pytest
from flask.testing import FlaskClient

from tests.actions.sheets import enter, marks
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.voices import flag
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.reports.saying.numerals import decimal

DASH = "–"  # noqa: RUF001 - there is no number


def rows(browser: FlaskClient, room: Room, kind: Kind, *, columns: str = "") -> list[list[str]]:
    address = f"/host/w/{room.workshop.code}/results/{room.round_of(kind).id}?set={columns}"
    page = browser.get(address)
    assert page.status_code == 200
    table = next(parse(page).iter("table"))
    return [[said(cell) for cell in row] for row in table.iter("tr")]


def said(cell: Element) -> str:
    """What a cell says; of a statement without what can be opened beside it."""
    parts = [cell.text or ""]
    for part in cell:
        if part.tag != "details":
            parts.append("".join(part.itertext()))
        parts.append(part.tail or "")
    return " ".join("".join(parts).split())


def test_a_result_comes_with_the_reveal(alice: FlaskClient, room: Room) -> None:
    address = f"/host/w/{room.workshop.code}/results/{room.round_of(Kind.BARRIER).id}"
    for step in (RoundStep.OPEN, RoundStep.CLOSE):
        room.step(Kind.BARRIER, step)
        answer = alice.get(address)
        assert answer.status_code == 409
        assert "This result comes with the reveal." in words(answer)
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert alice.get(address).status_code == 200


def test_a_result_says_what_the_workshop_is_for(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    address = f"/host/w/{room.workshop.code}/results/{room.round_of(Kind.BARRIER).id}"
    assert "Help us test barriers and solutions." in words(alice.get(address))


def test_the_table_has_rank_counts_and_score_of_every_statement(
    alice: FlaskClient, room: Room
) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    people = [room.somebody() for _ in range(3)]
    known = room.statements_of(Kind.SOLUTION)
    for person in people:
        room.vote(person, known[4], "agree")
        room.vote(person, known[2], "disagree")
    room.vote(people[0], known[6], "agree")
    room.vote(people[1], known[6], "not-sure")
    room.vote(people[2], known[6], "disagree")
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    head, first, second, third, *rest = rows(alice, room, Kind.SOLUTION, columns="answers")
    assert head[0:4] == ["Tier", "Rank", "Name", "Statement"]
    assert head[4:] == ["+ Agree", "o Not sure", "− Disagree", "Answered", "Score"]
    few = " Fewer than five answers."
    asked = f"{known[6].text} Over 25 % are not sure.{few}"
    assert first[1:] == ["1", "Solution S5", known[4].text + few, "3", "0", "0", "3", "+1.00"]
    assert second[1:] == ["2", "Solution S7", asked, "1", "1", "1", "3", "0.00"]
    assert third[1:] == ["3", "Solution S3", known[2].text + few, "0", "0", "3", "3", "−1.00"]
    assert {row[0] for row in (first, second, third)} <= {"Clear", "Still open", "Clearly not"}
    assert len(rest) == 27
    assert {(*row[:2], *row[-2:]) for row in rest} == {("No score", "no score", "0", DASH)}


def test_how_voices_count_is_said_once(alice: FlaskClient, room: Room) -> None:
    round_ = room.round_of(Kind.BARRIER)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    enter(room, round_, 1, marks(room, round_, "a-lot"))
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    said = words(alice.get(f"/host/w/{room.workshop.code}/results/{round_.id}"))
    assert "Voted on phones: 0, on a tablet: 0, on paper: 1." in said
    assert said.count("counts the same") == 1


def test_a_tie_is_said(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    somebody = room.somebody()
    for statement in room.statements_of(Kind.BARRIER)[:2]:
        room.vote(somebody, statement, "a-lot")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    assert [row[1] for row in rows(alice, room, Kind.BARRIER)[1:3]] == ["1= tied", "1= tied"]


def test_flags_are_counted_beside_their_statement(alice: FlaskClient, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    flagged = room.statements_of(Kind.BARRIER)[0]
    flag(room, room.somebody())
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    told = [row[3] for row in rows(alice, room, Kind.BARRIER)]
    assert f"{flagged.text} 1 says: unclear." in told
    assert len([text for text in told if "says" in text]) == 1


def test_a_round_that_is_not_there_is_not_found(alice: FlaskClient, room: Room) -> None:
    assert alice.get(f"/host/w/{room.workshop.code}/results/{'0' * 20}").status_code == 404


@pytest.mark.parametrize(
    ("score", "signed", "shown"),
    [
        (None, True, ""),
        (Fraction(5, 8), True, "+0.62"),
        (Fraction(-1, 12), True, "−0.08"),
        (Fraction(-1, 1000), True, "0.00"),
        (Fraction(0), True, "0.00"),
        (Fraction(10, 7), False, "1.43"),
    ],
)
def test_a_score_has_two_places_and_a_true_minus(
    score: Fraction | None, *, signed: bool, shown: str
) -> None:
    assert decimal(score, signed=signed) == shown
