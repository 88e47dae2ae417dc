"""Charts to take away: of what is revealed, and of nothing else."""

import io
from zipfile import ZipFile

import pytest

from tests.fixtures.people import Room
from tests.fixtures.repeats import agreeing, refined_between, solutions, voted_twice
from tests.fixtures.rounds import open_round
from tests.reports.charts.made import said
from workshop.actions.charting import chart_file, charts_file, charts_of
from workshop.actions.formats import FORMATS
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.errors import NotFound, NothingRevealed, ResultIsHidden


def names(content: bytes) -> list[str]:
    with ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        return package.namelist()


def twice(room: Room) -> None:
    known = solutions(room)
    voted_twice(room, agreeing(known, [7, 6, 5, 4, 3, 2]), agreeing(known, [2, 3, 4, 5, 6, 7]))


def test_the_zip_has_every_chart_of_every_revealed_round_in_both_formats(room: Room) -> None:
    twice(room)
    open_round(room, agreement(), title="Open now")
    assert names(charts_file(room.hall, workshop=room.now())) == [
        f"{place}.{suffix}"
        for place in (
            "01-solutions-ranking",
            "02-solutions-divided",
            "03-solutions-again-ranking",
            "04-solutions-again-divided",
            "05-solutions-again-moved",
        )
        for suffix in ("svg", "png")
    ]


def test_the_same_votes_give_the_same_file(room: Room) -> None:
    twice(room)
    first, second = (charts_file(room.hall, workshop=room.now()) for _ in range(2))
    assert first == second
    assert FORMATS["charts"].write(room.hall, workshop=room.now()) == first


def test_before_the_first_reveal_there_is_no_file(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    with pytest.raises(NothingRevealed):
        charts_file(room.hall, workshop=room.now())


def test_a_hidden_result_gives_no_chart(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    with pytest.raises(ResultIsHidden):
        charts_of(room.hall, workshop=room.now(), round_=room.round_of(Kind.BARRIER))


def test_a_round_in_which_nobody_voted_has_its_list(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    found = charts_of(room.hall, workshop=room.now(), round_=room.round_of(Kind.BARRIER))
    assert {chart.name.partition("-")[0] for chart in found} == {"ranking"}


def test_one_chart_is_found_by_its_name(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    round_ = room.round_of(Kind.BARRIER)
    for suffix, start in (("svg", b"<?xml"), ("png", b"\x89PNG")):
        content = chart_file(
            room.hall, workshop=room.now(), round_=round_, name="ranking", suffix=suffix
        )
        assert content.startswith(start)
    for name, suffix in (("nothing", "svg"), ("ranking", "exe")):
        with pytest.raises(NotFound):
            chart_file(room.hall, workshop=room.now(), round_=round_, name=name, suffix=suffix)


def test_what_moved_says_ranks_change_and_whether_it_holds(room: Room) -> None:
    known = solutions(room)
    before, after = agreeing(known, [7, 6, 5, 4, 3, 2]), agreeing(known, [7, 6, 5, 4, 2, 7])
    _, again = voted_twice(room, before, after)
    found = charts_of(room.hall, workshop=room.now(), round_=again)
    slide = next(chart.drawing for chart in found if chart.name == "moved")
    text = said(slide)
    assert "Solutions, again: what moved" in text
    assert "7 voted, 7 before, 7 in both." in text
    assert "5 of 7 changed their answer. People still change their minds." in text
    assert "0 of 7 changed their answer. Stable: the room agrees." in text
    assert f"{known[5].label} {known[5].text} before 6, now 1=." in slide.description


def test_what_moved_lists_another_question_without_ranks(room: Room) -> None:
    _, again = refined_between(room)
    found = charts_of(room.hall, workshop=room.now(), round_=again)
    slide = next(chart.drawing for chart in found if chart.name == "moved")
    text = said(slide)
    assert "in other words than before; 1 of 7 changed" in text
    assert "Not compared" in text
    assert "Not compared: one not the same question, one new, two gone." in text
    assert "S3 Something else. not the same question." in slide.description
    assert "Both of them." not in slide.description


def test_where_nothing_asks_the_same_there_is_no_slide_of_what_moved(room: Room) -> None:
    _, again = refined_between(room, keep=False)
    found = charts_of(room.hall, workshop=room.now(), round_=again)
    assert "moved" not in {chart.name for chart in found}
