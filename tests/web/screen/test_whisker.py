"""The likely range on a bar: inside of it, never reversed, round the number it is about."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.people import Room
from tests.ranking.findings.rooms import agreeing, told
from tests.ranking.people import Crowd
from tests.web.screen.pages import Projector, answer_all
from tests.web.screen.tiered import stairs
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate, Reading
from workshop.domain.round import RoundStep
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.ranges import range_name, range_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.web.screen.reach import score_length
from workshop.web.screen.whisker import EDGE, has_ranges, laid, range_of, whisker

SPACE = "\N{NARROW NO-BREAK SPACE}"


@given(st.floats(0, 1), st.floats(0, 1), st.sampled_from([300.0, 400.0]))
def test_it_lies_inside_the_bar_and_is_never_reversed(
    one: float, other: float, length: float
) -> None:
    found = laid(min(one, other), max(one, other), length=length)
    assert EDGE <= found.start <= found.end <= length - EDGE


def test_it_lies_round_the_part_that_supports() -> None:
    found = stairs(6)
    for detail in found.details:
        drawn = whisker(detail, found, length=400)
        share = detail.support.agree.share
        assert drawn is not None
        assert share is not None
        assert drawn.start - EDGE <= share * 400 <= drawn.end + EDGE
        assert drawn.end - drawn.start > 30


def whole(ballot_points: bool) -> Crowd:
    ballot = points(10) if ballot_points else ranking(2)
    best = ("6", "4") if ballot_points else ("1", "2")
    marks = [("1", "2"), ("1", "3"), ("2", "1"), ("1", "2")]
    rest = "0" if ballot_points else "after-2"
    voters = [
        (
            "",
            {
                **{(version, ""): rest for version in "1234"},
                (first, ""): best[0],
                (second, ""): best[1],
            },
        )
        for first, second in marks
    ]
    return Crowd(ballot, list("1234"), voters)


@pytest.mark.parametrize("ballot_points", [True, False])
def test_on_a_whole_ballot_it_lies_round_the_end_of_the_bar(ballot_points: bool) -> None:
    found = told(whole(ballot_points))
    for detail in found.details:
        drawn = whisker(detail, found, length=300)
        length = score_length(detail, found, length=300)
        assert drawn is not None
        assert drawn.start - EDGE <= length <= drawn.end + EDGE
        assert drawn.end <= 300 - EDGE


def test_a_census_and_what_nobody_answered_have_none() -> None:
    census = stairs(6, electorate=Electorate.ROOM)
    assert not has_ranges(census)
    assert {whisker(detail, census, length=400) for detail in census.details} == {None}
    half = told(agreeing({"": ["+.", "-."]}))
    assert [whisker(each, half, length=400) is None for each in half.details] == [False, True]


def _said(found: Findings) -> str:
    ballot = found.result.round.ballot
    return range_words(range_of(found.details[0], found), ballot, ENGLISH)


def test_it_is_said_in_words_with_what_it_is_of() -> None:
    found = told(agreeing({"": ["+"] * 18 + ["o"] * 4 + ["-"]}))
    scores = told(whole(ballot_points=True))
    assert range_name(found.result.round.ballot, ENGLISH) == "likely range of “agree”"
    assert range_name(holds_back(), ENGLISH) == "likely range of the + side"
    assert _said(found) == f"58{SPACE}% to 90{SPACE}%"
    assert range_name(scores.result.round.ballot, ENGLISH) == "likely range of the score"
    assert re.fullmatch(r"\d\.\d to \d\.\d", _said(scores))
    census = told(agreeing({"": ["+-"]}), reading=Reading(electorate=Electorate.ROOM))
    assert _said(census) == ""


def test_the_page_draws_one_on_each_bar_and_names_it(projector: Projector, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    answer_all(room, Kind.SOLUTION, "agree", "agree", "disagree", "not-sure")
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    html = projector.html()
    shown = projector.rows()
    assert html.count('class="whisker-halo"') == len(shown)
    assert "likely range of “agree”" in projector.says()
    assert {row.range for row in shown} == {f"15{SPACE}% to 85{SPACE}%"}
    assert {row.tier for row in shown} == {"Still open"}
