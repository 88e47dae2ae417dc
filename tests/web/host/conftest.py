import pytest

from tests.fixtures.people import Room
from workshop.actions.founding import found_workshop
from workshop.domain.plan import Plan
from workshop.packs.seeds import seed


@pytest.fixture
def other_code(room: Room) -> str:
    """The code of another workshop of the same organiser."""
    return found_workshop(
        room.hall,
        wanted=Plan(title="Another"),
        pack=seed("cedp"),
        chosen=["B101"],
        code_length=4,
        actor="alice",
    ).code
