"""A chart as SVG: one file that is safe, whole and read aloud."""

import re
from xml.etree import ElementTree as ET

import pytest

from tests.reports.charts.made import HOSTILE, SETTING, findings, many
from workshop.domain.ballots.scale import holds_back
from workshop.reports.charts.bar import Fill
from workshop.reports.charts.drawing import Anchor, Drawing, Rect, Words
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.ranking import ranking
from workshop.reports.charts.svg import element, svg

SVG = "{http://www.w3.org/2000/svg}"


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 - our own file


def hostile() -> tuple[Drawing, ...]:
    return ranking(many(len(HOSTILE), HOSTILE), SETTING)


def test_text_of_people_stays_text() -> None:
    roots = [parsed(svg(drawing)) for drawing in hostile()]
    tags = {each.tag.removeprefix(SVG) for root in roots for each in root.iter()}
    assert tags == {
        *("svg", "title", "desc", "defs", "pattern", "g", "path", "rect", "line"),
        *("polygon", "text"),
    }
    text = "".join("".join(root.itertext()) for root in roots)
    assert "<script>alert(1)</script>" in text


def test_nothing_in_it_runs_or_is_fetched() -> None:
    for drawing in hostile():
        root = parsed(svg(drawing))
        names = {name for each in root.iter() for name in each.attrib}
        assert not {name for name in names if name.startswith("on") or "href" in name}
        links = re.findall(
            r"url\(([^)]*)\)", " ".join(v for e in root.iter() for v in e.attrib.values())
        )
        known = {f"#{each.get('id')}" for each in root.iter(f"{SVG}pattern")}
        assert set(links) == known


def test_every_shape_is_one_element() -> None:
    for drawing in (*hostile(), *ranking(many(54), SETTING)):
        group = parsed(svg(drawing)).find(f"{SVG}g")
        assert group is not None
        assert len(group) == len(drawing.shapes)


def test_it_says_what_it_shows() -> None:
    found = findings([{"agree": 20, "not-sure": 3, "disagree": 7}], texts=["Pay in 30 days."])
    root = parsed(svg(ranking(found, SETTING)[0]))
    title, description = root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")
    assert title == "Solutions: First:\N{NO-BREAK SPACE}S1."
    assert description is not None
    assert description.startswith("30 of 32 voted.")
    assert description.endswith("S1 Pay in 30 days. 20 agree, 3 not sure, 7 disagree; 30 answered.")


def test_each_fill_has_its_pattern_once() -> None:
    found = findings([{"a-lot": 4, "a-little": 3, "no": 2, "not-sure": 1}], ballot=holds_back())
    root = parsed(svg(ranking(found, SETTING)[0]))
    names = [each.get("id") for each in root.iter(f"{SVG}pattern")]
    assert names == ["dots-unsure", "hatch-disagree", "stripes-agree"]


@pytest.mark.parametrize(
    ("text", "anchor", "drawn"),
    [
        ("Pay in 30 days.", Anchor.LEFT, "start"),
        ("Pay in 30 days.", Anchor.RIGHT, "end"),
        ("العقود العامة", Anchor.RIGHT, "start"),
        ("العقود العامة", Anchor.LEFT, "end"),
        ("العقود العامة", Anchor.MIDDLE, "middle"),
    ],
)
def test_a_line_stands_where_it_is_seen_in_any_script(
    text: str, anchor: Anchor, drawn: str
) -> None:
    found = parsed(element(Words(x=1, y=2, text=text, size=20, anchor=anchor)).encode())
    turned = "rtl" if text[0] > "z" else None
    assert (found.get("text-anchor"), found.get("direction")) == (drawn, turned)


def test_a_line_of_our_typeface_says_how_wide_it_is_and_another_does_not() -> None:
    own = parsed(element(Words(x=0, y=0, text="Pay in 30 days.", size=20)).encode())
    other = parsed(element(Words(x=0, y=0, text="公共食品合同对小", size=20)).encode())
    assert 130 < float(own.get("textLength", "0")) < 160
    assert other.get("textLength") is None


def test_an_edge_lies_inside_the_shape() -> None:
    shape = Rect(
        x=10, y=20, width=30, height=40, colour=Colour.UNSURE, fill=Fill.DOTS, edge=Colour.UNSURE
    )
    found = parsed(element(shape).encode())
    place = {name: found.get(name) for name in ("x", "y", "width", "height", "fill")}
    assert place == {
        "x": "11",
        "y": "21",
        "width": "28",
        "height": "38",
        "fill": "url(#dots-unsure)",
    }
