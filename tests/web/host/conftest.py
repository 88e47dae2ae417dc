import pytest

from tests.fixtures.house import another_workshop
from tests.fixtures.people import Room


@pytest.fixture
def other_code(room: Room) -> str:
    """The code of another workshop of the same organiser."""
    return another_workshop(room.hall).code
