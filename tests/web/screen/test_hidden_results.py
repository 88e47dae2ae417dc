"""Before the reveal the page is the same whatever the votes are, but for how many have voted."""

import re

import pytest
from flask import Flask

from tests.fixtures.people import Room
from tests.web.screen.pages import HTMX, Projector, answer_all, without_turnout
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

BEFORE_THE_REVEAL = [(RoundStep.OPEN,), (RoundStep.OPEN, RoundStep.CLOSE)]
ASKED = [{}, {"page": "2"}, {"view": "code"}, {"view": "round", "page": "1"}]


def vote_and_look(app: Flask, room: Room, answers: tuple[str, ...], query: dict[str, str]) -> str:
    """What page and fragment are, in a round in which everybody gave these answers."""
    answer_all(room, Kind.BARRIER, *answers)
    projector = Projector(app.test_client(), room)
    page = projector.html(**query)
    fragment = projector.browser.get(
        f"/screen/{room.workshop.code}/now", query_string=query, headers=HTMX
    )
    return without_turnout(page + fragment.get_data(as_text=True))


@pytest.mark.parametrize("query", ASKED)
def test_votes_leave_no_trace_while_voting_is_open(
    app: Flask, room: Room, query: dict[str, str]
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    for _ in range(3):
        room.somebody()
    seen = {_joined_away(vote_and_look(app, room, (answer,), query)) for answer in ("a-lot", "no")}
    assert len(seen) == 1


@pytest.mark.parametrize("query", ASKED)
def test_a_closed_round_shows_how_many_voted_and_nothing_of_the_result(
    projector: Projector, room: Room, query: dict[str, str]
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    answer_all(room, Kind.BARRIER, "a-lot", "a-lot", "no")
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    page = projector.html(**query)
    for statement in room.statements_of(Kind.BARRIER):
        assert statement.text not in page
        assert statement.version_id not in page
    assert "tally" not in page
    assert "<table" not in page


@pytest.mark.parametrize("steps", BEFORE_THE_REVEAL)
def test_no_statement_is_on_the_page_before_the_reveal(
    projector: Projector, room: Room, steps: tuple[RoundStep, ...]
) -> None:
    room.step(Kind.BARRIER, *steps)
    assert "<table" not in projector.html()
    assert "City-centre land" not in projector.html()


def test_voting_again_takes_the_result_away(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    shown = projector.page()
    room.step(Kind.BARRIER, RoundStep.REOPEN)
    assert "<table" not in projector.refresh(shown).get_data(as_text=True)


def _joined_away(html: str) -> str:
    """The page without the number of people who joined, which grows with each who votes."""
    joined = r"of \d+|(person|people) ha(s|ve) joined"
    return re.sub(rf"{joined}|\d+ ha(s|ve) finished", "", html)
