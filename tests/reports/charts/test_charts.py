"""What charts show: everything, inside their edges, and nothing that is hidden."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.fixtures.rounds import BALLOTS
from tests.reports.charts.made import (
    HOSTILE,
    SETTING,
    Given,
    edges,
    findings,
    many,
    of_marks,
    said,
    statements,
    words_of,
)
from workshop.domain.ballots.matrix import matrix as matrix_ballot
from workshop.domain.kind import Kind
from workshop.domain.reading import Electorate
from workshop.ranking.findings.linked import links_of
from workshop.ranking.findings.model import Findings
from workshop.reports.charts.by_group import by_group
from workshop.reports.charts.charts import charts
from workshop.reports.charts.divided import divided
from workshop.reports.charts.drawing import Circle, Drawing, Line, Polygon, Rect, Words
from workshop.reports.charts.gaps import gaps
from workshop.reports.charts.matrix import matrix
from workshop.reports.charts.opinion import opinion
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.ranking import ranking
from workshop.reports.charts.words import Setting

LARGE = ("council",) * 12 + ("firms",) * 12 + ("union",) * 3 + ("",) * 3


def two_minds(groups: tuple[str, ...] = LARGE) -> Findings:
    """Thirty people of two minds: every other one disagrees with what the others want."""
    known = statements([f"Statement {n}" for n in range(1, 9)])
    marks: list[Given] = [
        {
            (each.version_id, ""): "agree" if (person + each.number) % 2 else "disagree"
            for each in known
        }
        for person in range(30)
    ]
    return of_marks(known, marks, ballot=BALLOTS["agreement"], groups=groups)


def on_a_matrix(texts: list[str]) -> Findings:
    known = statements(texts)
    marks: list[Given] = [
        {
            (each.version_id, criterion): str(1 + (each.number * step + person % 2) % 5)
            for each in known
            for criterion, step in (("impact", 2), ("feasibility", 3))
        }
        for person in range(16)
    ]
    return of_marks(known, marks, ballot=matrix_ballot(), groups=("council",) * 8 + ("firms",) * 8)


def in_full(name: str) -> Findings:
    """A round with this ballot and hostile texts."""
    known, ballot = statements(HOSTILE), BALLOTS[name]
    if name == "matrix":
        return on_a_matrix(list(HOSTILE))
    if name == "points":
        marks: list[Given] = [{(s.version_id, ""): str(s.number % 3) for s in known}] * 9
    elif name == "ranking":
        marks = [
            {(s.version_id, ""): str(s.number) if s.number < 4 else "after-3" for s in known}
        ] * 9
    else:
        keys = [answer.key for answer in ballot.answers]
        marks = [
            {(s.version_id, ""): keys[(s.number * p) % len(keys)] for s in known} for p in range(20)
        ]
    return of_marks(known, marks, ballot=ballot, title="<b>Title</b> " * 12)


def assert_inside(drawing: Drawing) -> None:
    for shape in (*drawing.shapes, drawing.unwritten):
        left, top, right, bottom = edges(shape)
        assert left >= 0, shape
        assert top >= 0, shape
        assert right <= drawing.width, shape
        assert bottom <= drawing.height, shape


@pytest.mark.parametrize("name", sorted(BALLOTS))
def test_everything_is_inside_the_picture_whatever_people_wrote(name: str) -> None:
    drawn = charts(in_full(name), SETTING)
    assert drawn[0].name == "ranking"
    for chart in drawn:
        assert_inside(chart.drawing)


@pytest.mark.parametrize("name", sorted(BALLOTS))
def test_every_chart_says_what_it_is_and_what_it_rests_on(name: str) -> None:
    for chart in charts(in_full(name), Setting(in_the_room=40, simulated=3)):
        text = said(chart.drawing)
        assert "A room is not a survey." in text
        assert "40 in the room" in text
        assert "3 people are simulated" in text
        assert "voted" in text
        assert chart.drawing.title
        assert chart.drawing.description


def test_54_statements_fill_slides_and_each_stands_on_one() -> None:
    slides = ranking(many(54), SETTING)
    labels = Counter(
        text for slide in slides for text in words_of(slide) if re.match(r"S\d+$", text)
    )
    assert labels == Counter(f"S{number}" for number in range(1, 55))
    assert {(slide.width, slide.height) for slide in slides} == {(1920.0, 1080.0)}
    assert words_of(slides[-1])[-1].endswith(" to 54 of 54")
    assert len(slides) <= 8


def test_rows_do_not_overlap() -> None:
    for slide in ranking(many(20, [f"{n} " + "long words " * (n % 7) for n in range(20)]), SETTING):
        tags = [shape for shape in slide.shapes if isinstance(shape, Polygon)]
        lines = [s for s in slide.shapes if isinstance(s, Words) and s.size == 25]
        assert all(a.points[0][1] + 50 < b.points[0][1] for a, b in pairwise(tags))
        for first, second in pairwise(sorted({line.y for line in lines})):
            assert second - first >= 25


def test_a_tier_has_its_name_once_a_slide() -> None:
    counts = [{"agree": 30}] * 2 + [{"disagree": 30}] * 8
    found = findings(counts)
    names = [
        text
        for text in words_of(ranking(found, SETTING)[0])
        if text in {"Clear", "Still open", "Clearly", "Clearly not"}
    ]
    assert len(names) == len(set(names)) == len({detail.tier for detail in found.details})


def test_where_the_room_is_the_electorate_nothing_is_estimated() -> None:
    counts = [{"agree": 20, "disagree": 10}, {"agree": 10, "disagree": 20}]
    census, sample = (
        ranking(findings(counts, electorate=each), SETTING)[0]
        for each in (Electorate.ROOM, Electorate.OTHERS)
    )
    ink = [
        [s for s in slide.shapes if isinstance(s, Line) and s.width == 4 and s.colour is Colour.INK]
        for slide in (census, sample)
    ]
    assert "likely" not in said(census)
    assert "likely" in said(sample)
    assert len(ink[1]) >= len(ink[0]) + 6


def test_a_small_group_is_on_no_chart() -> None:
    slides = by_group(two_minds(), SETTING)
    text = " ".join(said(slide) + slide.description for slide in slides)
    assert "The council" in text
    assert "The firms" in text
    assert "The union" not in text
    assert "Not shown: 1 group that is too small." in text


def test_a_group_has_its_size_only_where_the_rest_is_no_small_group() -> None:
    found = two_minds()
    assert said(by_group(found, SETTING)[0]).count("12 voted") == 2
    few = replace(found, result=replace(found.result, voted=27))  # three in no group shown
    text = said(by_group(few, SETTING)[0])
    assert "The council" in text
    assert "The firms" in text
    assert text.count("12 voted") == 1


def test_a_group_of_one_mind_is_never_told_as_all_or_nobody() -> None:
    groups = ("council",) * 12 + ("firms",) * 12
    found = findings(
        [{"agree": 24}, {"agree": 12, "disagree": 12}, {"agree": 18, "disagree": 6}], groups=groups
    )
    slides = by_group(found, SETTING)
    text = " ".join(said(slide) + slide.description for slide in slides)
    assert "90\u202f% or more" in text
    assert not re.search(r"\b(100|0)\s%", text)
    for slide in slides:
        bars = [s for s in slide.shapes if isinstance(s, Rect) and s.height == 18]
        frames = [s for s in slide.shapes if isinstance(s, Rect) and s.height == 22]
        assert all(
            0.09 <= bar.width / (frame.width - 4) <= 0.91
            for bar, frame in zip(bars, frames, strict=True)
        )


def test_a_hidden_cell_has_a_dash_and_no_bar() -> None:
    found = two_minds()
    hidden = sum(
        share.support is None
        for detail in found.details
        for group, share in zip(found.groups, detail.group_shares, strict=True)
        if group.shown
    )
    shown = sum(
        share.support is not None for detail in found.details for share in detail.group_shares
    )
    slides = by_group(found, SETTING)
    dashes = sum(text == "\N{EN DASH}" for slide in slides for text in words_of(slide))
    bars = sum(isinstance(s, Rect) and s.height == 18 for slide in slides for s in slide.shapes)
    assert (dashes, bars) == (hidden, shown)


def test_more_groups_than_columns_go_on_the_next_slides() -> None:
    groups = tuple(name for name in "abcdefg" for _ in range(6))
    known = statements(["One", "Two"])
    marks: list[Given] = [
        {(s.version_id, ""): "agree" if p % (2 + s.number) else "disagree" for s in known}
        for p in range(42)
    ]
    found = of_marks(known, marks, ballot=BALLOTS["agreement"], groups=groups)
    heads = [
        [text for text in words_of(slide) if text.startswith("The ") and len(text) == 5]
        for slide in by_group(found, SETTING)
    ]
    assert heads == [[f"The {name}" for name in "abcde"], ["The f", "The g"]]


def test_without_groups_there_is_no_chart_of_them() -> None:
    assert by_group(many(5), SETTING) == ()


def test_the_most_divided_come_first() -> None:
    found = findings(
        [{"agree": 30}, {"agree": 15, "disagree": 15}, {"agree": 20, "disagree": 10}, {"agree": 2}]
    )
    slide = divided(found, SETTING)[0]
    labels = [text for text in words_of(slide) if re.match(r"S\d+$", text)]
    assert labels == ["S2", "S3"]
    assert "The answers lie furthest apart on S2 and S3." in said(slide)


def test_whole_ballots_and_rooms_of_one_mind_have_no_chart_of_division() -> None:
    assert divided(findings([{"agree": 9}]), SETTING) == ()
    assert divided(in_full("points"), SETTING) == ()


def test_a_matrix_has_a_mark_for_every_pair_of_medians() -> None:
    found = on_a_matrix([f"Statement {n}" for n in range(1, 11)])
    (slide,) = matrix(found, SETTING)
    text = said(slide)
    assert all(f"S{number}" in text for number in range(1, 11))
    assert matrix(many(3), SETTING) == ()


def test_the_opinion_map_has_a_mark_for_each_person_and_names_no_group() -> None:
    (slide,) = opinion(two_minds(), SETTING)
    marks = [s for s in slide.shapes if isinstance(s, Circle | Polygon)]
    assert len(marks) == 30 + 2
    assert "Two camps: 15 and 15 people. They differ most on" in said(slide)
    assert "council" not in said(slide) + slide.description


def test_without_a_map_there_is_no_chart_of_it() -> None:
    few = findings([{"agree": 5, "disagree": 5}] * 8)
    assert few.map is not None
    assert few.map.why_not is not None
    assert opinion(few, SETTING) == ()


def test_gaps_stand_in_a_broken_box_and_answers_after_an_arrow() -> None:
    barriers = findings(
        [{"agree": 30}, {"agree": 30}, *([{"disagree": 30}] * 8)],
        title="Barriers",
        kind=Kind.BARRIER,
    )
    solutions = findings([{"agree": 25, "disagree": 5}, {"agree": 8, "disagree": 22}])
    links = links_of([barriers, solutions], {"S1": ["B1"], "S2": ["B2"]})
    assert links is not None
    (slide,) = gaps(links, SETTING)[:1]
    text = said(slide)
    boxes = [s for s in slide.shapes if isinstance(s, Rect) and s.dashed]
    gap = sum(solved.gap for solved in links.solved)
    assert "25 of 30" in text
    assert "Nearest: S2, with 8 of 30." in text
    assert len(boxes) == gap == 1
    assert "1 clear barrier has no solution the room supports." in text
    assert_inside(slide)


def test_what_is_not_clear_is_no_gap() -> None:
    barriers = findings([{"agree": 15, "disagree": 15}] * 8, title="Barriers", kind=Kind.BARRIER)
    links = links_of([barriers, findings([{"disagree": 30}])], {"S1": ["B1"]})
    assert links is not None
    slides = gaps(links, SETTING)
    assert "no gap is named" in said(slides[0])
    assert not [s for slide in slides for s in slide.shapes if isinstance(s, Rect) and s.dashed]
