"""The result: equal to the votes, in rank order, ties said, every statement on one page."""

import re
from collections.abc import Sequence
from fractions import Fraction

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.people import Room
from tests.ranking.findings.rooms import told
from tests.ranking.people import Crowd
from tests.web.screen.pages import SHOWN, Projector, answer_all, heading, rows
from workshop.domain.ballot import Stance
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back, scale
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.statement import Statement
from workshop.ranking.ranks import Standing, standings
from workshop.ranking.result import Placed
from workshop.ranking.tally import Tally
from workshop.reports.charts.bar import Fill, beside, in_order, parts
from workshop.reports.saying.podium import podium
from workshop.reports.saying.tongue import ENGLISH
from workshop.web.screen.paging import LINES, lines, pages
from workshop.web.screen.sheet import sheet_of

DASH = "\N{EN DASH}"


def placed(agreed: Sequence[int], text: str = "Buy locally.") -> list[Placed]:
    """Solutions S1, S2 ... with so many of ten people who agree; none answered where it is -1."""
    tallies = [
        Tally(
            version_id=str(number), counts={"agree": yes, "disagree": 10 - yes} if yes >= 0 else {}
        )
        for number, yes in enumerate(agreed, start=1)
    ]
    return [
        Placed(
            standing=standing,
            statement=Statement(
                id=standing.tally.version_id,
                version_id=standing.tally.version_id,
                kind=Kind.SOLUTION,
                number=int(standing.tally.version_id),
                text=text,
                language="en",
            ),
        )
        for standing in standings(tallies, agreement(), number=int)
    ]


def test_its_numbers_are_the_votes(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    answer_all(room, Kind.BARRIER, "no", "no", "a-little", "not-sure")
    best = room.statements_of(Kind.BARRIER)[6]
    for answer in ("a-lot", "a-lot", "a-lot"):
        room.vote(room.somebody(), best, answer)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    found = projector.rows()
    assert (found[0].rank, found[0].label, found[0].text) == ("1", best.label, best.text)
    assert found[0].counts == (3, 1, 1, 2)  # in the order of the bar: a lot, a little, not sure, no
    assert {row.counts for row in found[1:]} == {(0, 1, 1, 2)}
    assert "7 of 7 voted" in projector.says()


def test_the_chart_shows_the_same_numbers_as_its_table(projector: Projector, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    answer_all(room, Kind.SOLUTION, "agree", "agree", "disagree", "not-sure")
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    chart = re.findall(r'<span class="tally.*?</span></span>', projector.html())
    assert {"".join(re.findall(r"</i>(\d+)", row)) for row in chart} == {"211"}
    assert {row.counts for row in projector.rows()} == {(2, 1, 1)}


def test_a_tie_is_said_in_words(projector: Projector, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    first, second, third = room.statements_of(Kind.SOLUTION)[:3]
    who = room.somebody()
    for statement, answer in ((first, "agree"), (second, "agree"), (third, "disagree")):
        room.vote(who, statement, answer)
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    page = projector.page()
    assert (
        heading(page) == f"Tied for first: {first.label} and {second.label}. Third: {third.label}."
    )
    assert [row.rank for row in rows(page)[:3]] == ["1, tied", "1, tied", "3"]
    assert projector.html().count("=</bdi><small>tied</small>") == 2


def test_a_statement_without_an_answer_says_so(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statements = room.statements_of(Kind.BARRIER)
    who = room.somebody()
    for statement in statements[:-2]:
        room.vote(who, statement, "a-lot")
    room.vote(who, statements[-2], "not-sure")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    last = projector.page(page="99")
    assert [row.rank for row in rows(last)[-2:]] == ["not ranked", "not ranked"]
    said = projector.says(page="99")
    assert "Not ranked: everybody was not sure." in said
    assert "Not ranked: nobody answered." in said


def test_the_pages_hold_every_statement_once_in_rank_order(
    projector: Projector, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statements = room.statements_of(Kind.BARRIER)
    for many, statement in enumerate(statements):
        room.vote(room.somebody(), statement, ("no", "a-little", "a-lot")[many % 3])
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    shown = [row for page in "1234" for row in projector.rows(page=page)]
    assert sorted(row.label for row in shown) == sorted(s.label for s in statements)
    ranks = [int(row.rank.split(",")[0]) for row in shown]
    assert ranks == sorted(ranks)
    assert f"1{DASH}6 of 24, page 1 of 4" in projector.says()
    assert f"19{DASH}24 of 24, page 4 of 4" in projector.says(page="4")


@pytest.mark.parametrize("page", ["0", "-1", "x", "\N{ARABIC-INDIC DIGIT ONE}", "9999", ""])
def test_a_page_that_is_not_there_is_the_nearest(
    projector: Projector, room: Room, page: str
) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    assert len(projector.rows(page=page)) > 0


def test_a_statement_is_marked_with_its_language(projector: Projector, room: Room) -> None:
    room.step(Kind.BARRIER, *SHOWN)
    assert '<span lang="en" dir="auto">City-centre land' in projector.html()


@given(st.lists(st.integers(1, 20)), st.integers(2, 20))
def test_pages_cover_every_row_once_and_none_is_too_full(heights: list[int], capacity: int) -> None:
    found = pages(heights, capacity)
    assert [row for page in found for row in page] == list(range(len(heights)))
    for page in found:
        assert len(page) == 1 or sum(heights[row] for row in page) <= capacity


def test_a_long_statement_takes_the_room_of_two() -> None:
    (usual,) = placed([5], "x" * 40 + " " + "y" * 40)
    (long,) = placed([5], ("words " * 34)[:200])
    assert (lines(usual.statement.text), lines(long.statement.text)) == (2, 5)
    assert LINES // lines(usual.statement.text) == 7


def test_an_empty_result_has_one_empty_page(app: Flask) -> None:
    nothing = told(Crowd(agreement(), [], []))
    with app.test_request_context():
        found = sheet_of(nothing, 3)
    assert (found.rows, found.page, found.pages, found.previous, found.next) == (
        (),
        1,
        1,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("agreed", "sentence"),
    [
        ([9, 8, 7, 6], "First: S1. Second: S2. Third: S3."),
        ([9, 8, 8, 6], "First: S1. Tied for second: S2 and S3."),
        ([9, 9, 9, 1], "Tied for first: S1, S2 and S3."),
        ([9, 8, 7, 7, 7, 7], "First: S1. Second: S2. Tied for third: 4 statements."),
        ([5, 5, 5], "All 3 are tied."),
        ([5, 5, -1], "Tied for first: S1 and S2."),
        ([5], "First: S1."),
        ([-1, -1], "No statement could be ranked."),
        ([], "No statement could be ranked."),
    ],
)
def test_the_sentence_says_the_podium_and_its_ties(agreed: list[int], sentence: str) -> None:
    assert " ".join(podium(placed(agreed), ENGLISH).split()) == sentence


def test_a_bar_is_shared_among_those_who_answered() -> None:
    tally = Tally(version_id="v", counts={"a-lot": 5, "a-little": 3, "not-sure": 2})
    found = parts(tally, holds_back(), length=400)
    assert [part.answer.key for part in found] == ["a-lot", "a-little", "not-sure", "no"]
    assert [part.people for part in found] == [5, 3, 2, 0]
    assert [part.start for part in found] == [0, 200, 320, 400]
    assert [part.length for part in found] == [196, 116, 76, 0]


def test_the_answers_of_a_bar_are_filled_differently() -> None:
    for each in (agreement(), holds_back(), scale(["Yes", "Half", "No"])):
        fills = [fill for _, fill in in_order(each)]
        assert len(set(fills)) == len(fills)
        assert fills[0] is Fill.SOLID


def test_the_middle_of_a_scale_is_neither_not_sure_nor_a_side() -> None:
    found = {answer.stance: fill for answer, fill in in_order(scale(["Yes", "Half", "No"]))}
    assert list(found) == [Stance.AGREE, Stance.MIDDLE, Stance.UNSURE, Stance.DISAGREE]
    assert found[Stance.MIDDLE] is Fill.CHECKS


def test_one_of_many_still_shows() -> None:
    tally = Tally(version_id="v", counts={"agree": 339, "disagree": 1})
    assert all(part.length > 0 for part in parts(tally, agreement(), length=400) if part.people)


def test_the_fixture_ranks_as_the_app_does() -> None:
    standing: Standing = placed([7])[0].standing
    assert standing.score == Fraction(4, 10)


def test_beside_a_bar_stand_all_answers_or_of_a_long_scale_each_side() -> None:
    short = Tally(version_id="v", counts={"a-lot": 5, "a-little": 3, "no": 1})
    assert [(sign, people) for _, sign, people in beside(short, holds_back())] == [
        ("++", 5),
        ("+", 3),
        ("o", 0),
        ("\N{MINUS SIGN}", 1),
    ]
    ballot = scale(["Always", "Often", "Half", "Rarely", "Never"])
    long = Tally(
        version_id="v", counts={answer.key: place for place, answer in enumerate(ballot.answers)}
    )
    assert [(sign, people) for _, sign, people in beside(long, ballot)] == [
        ("+", 1),
        ("\N{PLUS-MINUS SIGN}", 2),
        ("o", 5),
        ("\N{MINUS SIGN}", 7),
    ]


def test_a_zero_is_quiet(projector: Projector, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    answer_all(room, Kind.SOLUTION, "agree", "agree")
    room.step(Kind.SOLUTION, RoundStep.CLOSE, RoundStep.REVEAL)
    html = projector.html()
    assert 'sign-disagree sign-none"><i>\N{MINUS SIGN}</i>0' in html
    assert 'sign-agree"><i>+</i>2' in html
