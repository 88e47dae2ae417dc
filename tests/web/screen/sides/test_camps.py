"""The opinion map: how many camps, what sets them apart, why there is none, and no identity."""

import pytest

from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.sides import NOBODY, voted_in_groups
from tests.web.screen.pages import Projector, heading
from workshop.domain.kind import Kind
from workshop.domain.workshop import ScreenView

LEFT, RIGHT = "++++----+", "----+++++"


def show(room: Room, people: list[str], name: str = NOBODY) -> None:
    round_ = voted_in_groups(room, room.round_of(Kind.SOLUTION), {name: people})
    put(room, ScreenView.MAP, round_.id)


def varied(signs: str, many: int) -> list[str]:
    """People who answer alike, but for one "not sure" each."""
    return [signs[: p % 8] + "o" + signs[p % 8 + 1 :] for p in range(many)]


def test_camps_are_counted_and_what_sets_them_apart_is_named(
    projector: Projector, room: Room
) -> None:
    show(room, [*varied(LEFT, 12), *varied(RIGHT, 8)])
    said = heading(projector.page())
    assert said.startswith("Two camps: 12 and 8 people. They differ most on S")
    assert "S9" not in said
    assert "20 of 20 people on the map" in projector.says()
    html = projector.html()
    assert html.count('<circle class="camp camp-1"') == 12 + 1
    assert html.count('<rect class="camp camp-2"') == 8 + 1
    assert "Camp 1, 12 people" in projector.says()


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ([LEFT] * 14, "Too few people for a map of opinions."),
        ([LEFT] * 16, "No separate camps: people's answers mix."),
        ([*[LEFT] * 14, *[RIGHT] * 3], "No separate camps: only a few people stand apart."),
    ],
)
def test_where_there_is_no_map_it_says_why(
    projector: Projector, room: Room, people: list[str], said: str
) -> None:
    show(room, people)
    assert heading(projector.page()) == said
    assert 'class="camp' not in projector.html()


def test_nobody_on_the_map_can_be_told_by_name_group_or_order(
    projector: Projector, room: Room
) -> None:
    people = [*varied(LEFT, 9), *varied(RIGHT, 9)]
    show(room, people, name="Resident")
    html = projector.html()
    with room.hall.store.reading() as database:
        ids = [row["id"] for row in database.query("select id from participants")]
    assert len(ids) == len(people)
    assert not any(each in html for each in ids)
    assert "Resident" not in projector.says()
