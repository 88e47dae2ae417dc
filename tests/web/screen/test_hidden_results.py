"""Before the reveal the page is the same whatever the votes are, but for how many have voted."""

import re

import pytest
from flask import Flask

from tests.fixtures.people import Room
from tests.fixtures.planned import put, say
from tests.web.screen.pages import HTMX, Projector, answer_all, without_turnout
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView
from workshop.store import rounds, workshops

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


OF_A_ROUND = {
    *(ScreenView.RESULTS, ScreenView.COMMENTS, ScreenView.MOVES),
    *(ScreenView.GROUPS, ScreenView.DIVIDED, ScreenView.MAP),
}
STATES = {
    "open": (RoundStep.OPEN,),
    "closed": (RoundStep.OPEN, RoundStep.CLOSE),
    "opened again": (RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN),
}


def put_on(room: Room, view: ScreenView) -> None:
    """Put a view on, also where the action would refuse it by now: as if it had come before."""
    target = aim(room, view)
    with room.hall.store.writing() as database:
        workshops.set_screen(database, room.workshop.id, view=view, page=0, target=target)


def aim(room: Room, view: ScreenView) -> str:
    """Something of the round that the view could show, if it might."""
    statement = room.statements_of(Kind.BARRIER)[0]
    if view is ScreenView.STATEMENT:
        return statement.version_id
    if view is ScreenView.COMMENT:
        return say(room, room.round_of(Kind.BARRIER), statement, "Who pays?").id
    return room.round_of(Kind.BARRIER).id if view in OF_A_ROUND else ""


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("view", ScreenView)
def test_no_view_shows_anything_of_an_unrevealed_result(
    app: Flask, room: Room, view: ScreenView, state: str
) -> None:
    """The page and the fragment are the same to the letter, whatever the same people answer."""
    room.step(Kind.BARRIER, RoundStep.OPEN)
    people = [room.somebody() for _ in range(4)]
    known = room.statements_of(Kind.BARRIER)
    seen = []
    for sequence, (likes, answer) in enumerate((("a-lot", "no"), ("no", "a-lot")), start=1):
        for person in people:
            for place, statement in enumerate(known):
                given = likes if place < 9 else answer
                room.vote(person, statement, given, sequence=sequence)
        for step in STATES[state][1:]:
            room.step(Kind.BARRIER, step)
        if sequence == 1:
            put_on(room, view)
            shown = room.now().screen_view, room.now().screen_target
        else:
            with room.hall.store.writing() as database:
                workshops.set_screen(
                    database, room.workshop.id, view=shown[0], page=0, target=shown[1]
                )
        projector = Projector(app.test_client(), room)
        address = f"/screen/{room.workshop.code}/now"
        fragment = projector.browser.get(address, headers=HTMX).get_data(as_text=True)
        html = projector.html()
        assert "<table" not in html + fragment
        seen.append(without_turnout(html + fragment))
        if room.round_of(Kind.BARRIER).state is RoundState.CLOSED:
            room.step(Kind.BARRIER, RoundStep.REOPEN)
    assert _joined_away(seen[0]) == _joined_away(seen[1])


def test_a_result_on_the_screen_goes_when_voting_opens_again_elsewhere(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    put(room, ScreenView.RESULTS, room.round_of(Kind.BARRIER).id)
    assert "<table" in projector.html()
    with room.hall.store.writing() as database:
        rounds.set_state(
            database, room.round_of(Kind.BARRIER).id, RoundState.OPEN, now=room.hall.now()
        )
    assert "<table" not in projector.html()
