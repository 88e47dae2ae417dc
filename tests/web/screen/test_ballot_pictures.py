"""Each ballot has its picture, its words, its rule, and its table."""

import re
from collections.abc import Mapping

import pytest

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.planned import SHOWN, add_round, fill_in, take
from tests.web.screen.pages import Projector, heading
from workshop.domain.ballot import ABSTAIN, NOT_MY_FIELD, Ballot
from workshop.domain.ballots.marks import Mark
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.round import Round, RoundStep, Weighting
from workshop.reports.charts.bar import Fill, in_order
from workshop.store import statements
from workshop.web.screen.whisker import EDGE


def versions(room: Room, round_: Round) -> list[str]:
    with room.hall.store.reading() as database:
        return [each.version_id for each in statements.of_round(database, round_.id)]


def revealed(
    room: Room,
    ballot: Ballot,
    *ballots: Mapping[int, Mapping[str, str]],
    weighting: Weighting = Weighting.PERSON,
) -> Round:
    """A round on three statements in which each person gave marks by place and criterion."""
    round_ = add_round(room, ballot, weighting=weighting)
    take(room, round_, RoundStep.OPEN)
    known = versions(room, round_)[::-1]
    for marks in ballots:
        given: dict[Mark, str] = {
            (known[place], criterion): answer
            for place, of_place in marks.items()
            for criterion, answer in of_place.items()
        }
        fill_in(room, round_, given)
    take(room, round_, RoundStep.CLOSE, RoundStep.REVEAL)
    return round_


def cells(projector: Projector) -> list[list[str]]:
    return [
        [" ".join("".join(cell.itertext()).split()) for cell in row]
        for row in parse(projector.page()).iter("tr")
    ]


def without_words(table: list[list[str]]) -> list[list[str]]:
    return [[row[0], row[1], *row[3:]] for row in table]


def test_points_say_how_many_and_from_how_many(projector: Projector, room: Room) -> None:
    gone = {place: {"": ABSTAIN} for place in range(3)}
    revealed(room, points(10), {0: {"": "4"}, 1: {"": "6"}}, {1: {"": "1"}}, {0: {"": "1"}}, gone)
    said = projector.says()
    assert "7 points from 2 people" in said
    assert "5 points from 2 people" in said
    assert "0 points from 0 people" in said
    assert "4 of 4 voted, 1 abstained" in said
    assert "Order: sum of points. Each person has 10 points." in said
    assert without_words(cells(projector)) == [
        ["Rank", "Name", "Points", "From people", "Likely range of the score"],
        ["1", "S29", "7", "2", "0.0 to 6.0"],
        ["2", "S30", "5", "2", "0.0 to 6.0"],
        ["3", "S28", "0", "0", "0.0 to 1.5"],
    ]


def test_a_ranking_says_first_for_and_placed_by(projector: Projector, room: Room) -> None:
    revealed(
        room,
        ranking(2),
        {0: {"": "1"}, 1: {"": "2"}},
        {0: {"": "1"}},
        {1: {"": "1"}, 0: {"": "2"}},
    )
    said = projector.says()
    assert "first for 2, placed by 3" in said
    assert "first for 1, placed by 2" in said
    assert "Order: first place 2 points, second 1 ..." in said
    assert "Borda" not in said
    assert without_words(cells(projector))[1] == ["1", "S30", "2", "3", "0.2 to 2.0"]


@pytest.mark.parametrize("weighting", Weighting)
@pytest.mark.parametrize(
    ("ballot", "given"),
    [
        (points(10), [{0: {"": "6"}, 1: {"": "4"}}, {0: {"": "1"}}]),
        (ranking(2), [{0: {"": "1"}, 1: {"": "2"}}, {0: {"": "1"}}]),
    ],
)
def test_what_nobody_chose_has_no_bar(
    projector: Projector,
    room: Room,
    ballot: Ballot,
    given: list[dict[int, dict[str, str]]],
    weighting: Weighting,
) -> None:
    revealed(room, ballot, *given, weighting=weighting)
    html = projector.html()
    assert html.count('class="bar-most"') == 3
    widths = [float(width) for width in re.findall(r'class="fill-ink" width="([0-9.]+)"', html)]
    ends = [float(end) for end in re.findall(r'class="whisker" d="[^"]*H([0-9.]+)M', html)]
    assert len(widths) == 2
    assert 0 < widths[1] < widths[0] <= 300
    assert max(ends) == 300 - EDGE


def test_a_bar_is_full_when_everybody_put_it_first(projector: Projector, room: Room) -> None:
    revealed(room, ranking(3), *[{0: {"": "1"}, 1: {"": "2"}, 2: {"": "3"}}] * 3)
    widths = re.findall(r'class="fill-ink" width="([0-9.]+)"', projector.html())
    assert [float(width) for width in widths] == [300, 180, 60]


def test_a_matrix_has_a_point_for_each_pair_of_medians(projector: Projector, room: Room) -> None:
    def given(impact: str, easy: str) -> dict[str, str]:
        return {IMPACT: impact, FEASIBILITY: easy}

    outside = given(NOT_MY_FIELD, NOT_MY_FIELD)
    revealed(
        room,
        matrix(),
        {0: given("5", "4"), 1: given("5", "4"), 2: given("2", "1")},
        {0: given("4", "5"), 1: given("4", "5"), 2: outside},
    )
    said = projector.says()
    assert heading(projector.page()) == "Do first: S29 and S30."
    html = projector.html()
    assert html.count('<g class="spot">') == 2
    assert html.count("mark-hollow") == 1
    assert html.count("label-first") == html.count('<li class="comes-first">') == 2
    assert "S29, S30" in said
    assert "1: not my field" in said
    for name in ("Do first", "Worth the effort", "Easy but small", "Leave"):
        assert name in said
    assert without_words(cells(projector)) == [
        ["Rank", "Name", "Change", "Easy", "Where", "Not my field"],
        ["1, tied", "S29", "4.5", "4.5", "Do first", "0"],
        ["1, tied", "S30", "4.5", "4.5", "Do first", "0"],
        ["3", "S28", "2", "1", "Leave", "1"],
    ]


def test_groups_that_count_the_same_are_said(projector: Projector, room: Room) -> None:
    revealed(room, points(5), {0: {"": "1"}}, weighting=Weighting.GROUP)
    assert "Each group counts the same." in projector.says()


def test_a_long_scale_sums_each_side_and_lists_every_answer(
    projector: Projector, room: Room
) -> None:
    names = ["Very much", "Rather", "In between", "Hardly", "Not at all"]
    keys = [answer.key for answer in scale(names).answers]
    people = [{0: {"": key}} for key in keys[:3]]
    revealed(room, scale(names), *people)
    assert without_words(cells(projector))[0:2] == [
        ["Rank", "Name", *names[:3], "Not sure", *names[3:], "Likely range of the + side"],
        [
            "1",
            "S30",
            "1",
            "1",
            "1",
            "0",
            "0",
            "0",
            "21 % to 94 %",
        ],
    ]
    assert "very much 4" in projector.says()


@pytest.mark.parametrize("count", range(2, 8))
def test_every_answer_of_a_scale_has_a_fill_of_its_own(count: int) -> None:
    ballot = scale([f"Point {number}" for number in range(count)])
    fills = [fill for _, fill in in_order(ballot)]
    assert len(fills) == len(set(fills)) == count + 1
    assert fills[0] is Fill.SOLID


@pytest.mark.parametrize(
    "ballot", [points(10), ranking(2), matrix(), scale(["A", "B", "C", "D", "E", "F", "G"])]
)
def test_a_round_nobody_answered_has_a_page(
    projector: Projector, room: Room, ballot: Ballot
) -> None:
    take(room, add_round(room, ballot), *SHOWN)
    assert "Not ranked: nobody answered." in projector.says()
