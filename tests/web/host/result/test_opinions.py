"""The opinion map on the hosts' page: what each camp is for and against, in the screen's words."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.sides import NOBODY, voted_in_groups
from tests.reports.charts.made import words_of
from tests.web.host.result.pages import results
from tests.web.screen.pages import heading
from workshop.actions.charting import charts_of
from workshop.domain.kind import Kind
from workshop.domain.workshop import ScreenView

LEFT, RIGHT = "++++----+", "----+++++"


def varied(signs: str, many: int) -> list[str]:
    """People who answer alike, but for one "not sure" each."""
    return [signs[: p % 8] + "o" + signs[p % 8 + 1 :] for p in range(many)]


def test_each_camp_has_its_words_on_page_and_chart(alice: FlaskClient, room: Room) -> None:
    camps = [*varied(LEFT, 12), *varied(RIGHT, 8)]
    round_ = voted_in_groups(room, room.round_of(Kind.SOLUTION), {NOBODY: camps})
    put(room, ScreenView.MAP, round_.id)
    sentence = heading(alice.get(f"/screen/{room.workshop.code}/"))
    told = words(results(alice, room, round_))
    chart = next(
        each.drawing
        for each in charts_of(room.hall, workshop=room.now(), round_=round_)
        if each.name == "opinion"
    )
    assert sentence.startswith("Two camps: 12 and 8 people. They differ most on S")
    assert sentence in told
    assert sentence in chart.title
    named = [text.partition(": ")[2] for text in words_of(chart) if text.startswith("Camp ")]
    stands = [each for each in named if each.startswith(("For S", "Against S"))]
    assert len(stands) == 2
    assert all(each in told for each in stands)


@pytest.mark.parametrize(
    ("people", "why"),
    [
        ([LEFT] * 14, "Too few people for a map of opinions. It takes 15 people"),
        ([*[LEFT] * 14, *[RIGHT] * 3], "only a few people stand apart. A camp has five people"),
    ],
)
def test_there_is_no_map_that_would_single_somebody_out(
    alice: FlaskClient, room: Room, people: list[str], why: str
) -> None:
    round_ = voted_in_groups(room, room.round_of(Kind.SOLUTION), {NOBODY: people})
    page = results(alice, room, round_)
    assert why in words(page)
    assert 'class="opinion-map"' not in page.text
    found = charts_of(room.hall, workshop=room.now(), round_=round_)
    assert "opinion" not in {chart.name for chart in found}
