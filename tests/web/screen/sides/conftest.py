import pytest
from flask.testing import FlaskClient

from tests.fixtures.people import Room
from tests.web.screen.pages import Projector


@pytest.fixture
def projector(client: FlaskClient, room: Room) -> Projector:
    return Projector(client, room)
