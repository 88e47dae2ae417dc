import pytest

from tests.actions.records import all_acts, raised, versions
from tests.fixtures.people import Room
from workshop.actions.counting import count_heads
from workshop.domain.workshop import read_head_count
from workshop.errors import BadHeadCount


def test_the_count_of_the_room_is_kept_and_recorded(room: Room) -> None:
    told = versions(room)
    count_heads(room.hall, workshop=room.now(), people=31, actor="alice")
    assert room.now().head_count == 31
    assert raised(told, versions(room)) == (False, True)
    assert all_acts(room)[-1][1:] == ("alice", "heads counted", '{"people":31}')


def test_the_count_can_be_taken_back(room: Room) -> None:
    count_heads(room.hall, workshop=room.now(), people=31, actor="alice")
    count_heads(room.hall, workshop=room.now(), people=None, actor="alice")
    assert room.now().head_count is None


@pytest.mark.parametrize(
    ("typed", "people"), [("", None), ("  ", None), ("0", 0), (" 31 ", 31), ("9999", 9999)]
)
def test_a_count_is_read_as_it_was_typed(typed: str, people: int | None) -> None:
    assert read_head_count(typed) == people


@pytest.mark.parametrize("typed", ["-1", "31 people", "10000", "1e3", "٣١", "3.5"])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(BadHeadCount):
        read_head_count(typed)
