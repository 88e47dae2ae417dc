"""19: a flood of comments: whoever looks gets a page of them, and never all.

How long that takes is measured by `tests.load.comments`. Here counts and sizes are held, which a
busy machine does not change. That floods are slowed is in `tests/web/test_limits.py`.
"""

import pytest
from flask.testing import FlaskClient

from tests.attacks.flood import MANY, flood
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.voices import allow
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.web.participant.hearing import MOST_SHOWN
from workshop.web.screen.voices import _height


@pytest.fixture
def flooded(room: Room) -> Room:
    """A closed vote with thousands of comments on its first statement, on the screen now."""
    allow(room)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    flood(room)
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    put(room, ScreenView.COMMENTS)
    return room


def test_every_surface_shows_a_part_and_says_how_many_there_are(
    flooded: Room, client: FlaskClient, bob: FlaskClient, alice: FlaskClient
) -> None:
    code, asked = flooded.workshop.code, flooded.statements_of(Kind.BARRIER)[0]
    screen = client.get(f"/screen/{code}/now")
    assert f"{MANY} comments" in words(screen).replace(",", "")
    assert len(screen.data) < 20_000
    measured = _height.cache_info().misses
    assert alice.get(f"/host/w/{code}/desk").status_code == 200
    assert _height.cache_info().misses == measured  # the desk draws the same page nine times
    card = bob.get(f"/w/{code}/statement/{asked.label}")
    (others,) = (e for e in parse(card).iter("section") if e.get("id") == "others")
    assert len(list(others.iter("li"))) == MOST_SHOWN
    assert f"Shown here: {MOST_SHOWN} of {MANY}." in words(card)
    assert len(card.data) < 100_000
    assert len(alice.get(f"/host/w/{code}/moderate").data) < 200_000


def test_a_page_that_nobody_can_have_turned_to_is_the_last(
    flooded: Room, client: FlaskClient
) -> None:
    for page in ("999", "99999999999", "-1", "x"):
        assert client.get(f"/screen/{flooded.workshop.code}/now?page={page}").status_code == 200
