"""The same finding is said in the same words, wherever somebody reads it."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.signs import voted
from tests.web.host.result.pages import column, results
from tests.web.screen.pages import heading
from workshop.actions.charting import charts_of
from workshop.actions.exporting import ranking_file
from workshop.actions.recording import record_of
from workshop.domain.reading import Electorate
from workshop.domain.round import Round
from workshop.domain.workshop import ScreenView
from workshop.reports.tables.ranking import ranking_table


def of_the_screen(browser: FlaskClient, room: Room, round_: Round) -> str:
    put(room, ScreenView.RESULTS, round_.id)
    return " ".join(heading(browser.get(f"/screen/{room.workshop.code}/")).split())


def of_the_host(browser: FlaskClient, room: Room, round_: Round) -> str:
    page = parse(results(browser, room, round_))
    verdict = next(each for each in page.iter("p") if each.get("class") == "verdict")
    return " ".join("".join(verdict.itertext()).split())


def of_the_chart(room: Room, round_: Round) -> str:
    drawing = charts_of(room.hall, workshop=room.now(), round_=round_)[0].drawing
    return " ".join(drawing.title.split())


@pytest.mark.parametrize("electorate", Electorate)
@pytest.mark.parametrize(
    ("ballots", "places"),
    [
        (["++---"] * 8, 2),
        (["++++-"] * 8, 2),
        (["+++--"] * 4 + ["+----"] * 4, 2),
        (["+-"] * 5 + ["-+"] * 4, 1),
        (["++-", "+-o", "o++", "+--", "-+-"] * 3, 1),
        (["+-+"] * 6, 5),
        (["+++"] * 6, 1),
    ],
)
def test_screen_host_and_chart_sum_a_result_up_alike(
    alice: FlaskClient, room: Room, ballots: list[str], places: int, electorate: Electorate
) -> None:
    round_ = voted(room, ballots, places=places, electorate=electorate)
    said = of_the_screen(alice, room, round_)
    assert said
    assert of_the_host(alice, room, round_) == said
    assert of_the_chart(room, round_).endswith(f": {said}")


def test_the_host_and_the_chart_add_what_has_no_score(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["+- "] * 8, places=1)
    said = of_the_screen(alice, room, round_)
    assert of_the_host(alice, room, round_) == f"{said} One has no score."
    assert of_the_chart(room, round_).endswith(f"{said} One has no score.")


def test_a_tier_has_one_name_on_pages_and_in_files(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["++--- ", "+-+-- "] * 4, places=2)
    tiers = column(results(alice, room, round_), "Tier")
    assert tiers == ["Clear", "Still open", "Still open", "Clearly not", "Clearly not", "No score"]
    found = ranking_table(record_of(room.hall, room.now()))
    place = [each.key for each in found.columns].index("in_the_top")
    assert [row[place] for row in found.rows] == tiers
    put(room, ScreenView.RESULTS, round_.id)
    shown = words(alice.get(f"/screen/{room.workshop.code}/"))
    csv = ranking_file(room.hall, workshop=room.now()).decode("utf-8-sig")
    for tier in tiers:
        assert tier in shown
        assert f",{tier}," in csv


def test_whom_a_result_stands_for_is_said_alike(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["++---"] * 8, places=2)
    drawing = charts_of(room.hall, workshop=room.now(), round_=round_)[0].drawing
    page = words(results(alice, room, round_))
    for said in (
        "Read for the best 2.",
        "Everybody who has a say was in the room: the votes are a count, nothing is estimated.",
        "Order: agree minus disagree.",
    ):
        assert said in page
        assert said in drawing.description


def test_who_gave_no_answer_is_not_said_to_have_seen_nothing(
    alice: FlaskClient, room: Room
) -> None:
    round_ = voted(room, ["+-", "+ ", "++", "+-", "+o"], places=1)
    drawing = charts_of(room.hall, workshop=room.now(), round_=round_)[0].drawing
    assert "1 of 4 who answered; 1 not sure; 1 gave no answer" in words(
        results(alice, room, round_)
    )
    assert "4 answered; 1 gave no answer" in drawing.description
