"""A chart as PNG: the right size, the right colours at known places, whatever people wrote."""

import io

import numpy as np
import pytest
from PIL import Image, ImageColor

from tests.reports.charts.made import HOSTILE, SETTING, findings, many
from workshop.reports.charts.backing import LENGTH
from workshop.reports.charts.bar import Fill
from workshop.reports.charts.drawing import (
    Block,
    Circle,
    Drawing,
    Line,
    Polygon,
    Rect,
    Shape,
    Words,
)
from workshop.reports.charts.palette import LIGHT, Colour
from workshop.reports.charts.png import can_be_written, png
from workshop.reports.charts.ranking import ranking
from workshop.reports.charts.script import printable
from workshop.reports.charts.typeface import runs

SHAPES: tuple[Shape, ...] = (
    Rect(x=10, y=10, width=80, height=40, colour=Colour.AGREE),
    Rect(x=10, y=10, width=80, height=40, colour=None, edge=Colour.INK),
    Rect(x=10, y=10, width=80, height=40, colour=None, edge=Colour.INK, dashed=True),
    Line(start=(10, 10), end=(90, 50), colour=Colour.INK, width=3),
    Line(start=(10, 10), end=(90, 10), colour=Colour.INK, width=3, dashed=True),
    Polygon(points=((10, 10), (90, 10), (50, 60)), colour=Colour.SOLUTION),
    Circle(x=40, y=40, radius=12, colour=Colour.BARRIER),
    Words(x=10, y=40, text="Hello", size=30),
)


def pixels(drawing: Drawing, *, scale: int = 1) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    with Image.open(io.BytesIO(png(drawing, scale=scale))) as image:
        assert image.format == "PNG"
        return np.asarray(image.convert("RGB"))


def drawing_of(*shapes: Shape) -> Drawing:
    return Drawing(
        width=100,
        height=100,
        title="",
        description="",
        shapes=shapes,
        unwritten=Words(x=2, y=90, text="Words are missing", size=10),
    )


def is_colour(
    picture: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], colour: Colour
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    wanted = np.array(ImageColor.getrgb(LIGHT[colour])[:3])
    return np.asarray((np.abs(picture.astype(int) - wanted) < 3).all(axis=-1))


@pytest.mark.parametrize("scale", [1, 2])
def test_it_is_a_slide_of_white_paper_with_ink(scale: int) -> None:
    picture = pixels(ranking(many(8), SETTING)[0], scale=scale)
    assert picture.shape == (1080 * scale, 1920 * scale, 3)
    assert 0.7 < is_colour(picture, Colour.PAPER).mean() < 0.97
    assert is_colour(picture, Colour.INK).mean() > 0.01


def test_a_bar_of_20_of_30_is_two_thirds_blue() -> None:
    drawing = ranking(findings([{"agree": 20, "not-sure": 4, "disagree": 6}]), SETTING)[0]
    blue = next(
        shape
        for shape in drawing.shapes
        if isinstance(shape, Rect) and shape.colour is Colour.AGREE and shape.width > 100
    )
    line = pixels(drawing)[int(blue.y) + 4, int(blue.x) : int(blue.x + LENGTH)]
    blues = np.flatnonzero(is_colour(line, Colour.AGREE))
    assert blues[0] <= 1
    assert len(blues) / LENGTH == pytest.approx(2 / 3, abs=0.015)
    assert blues[-1] - blues[0] == len(blues) - 1


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_is_drawn(shape: Shape) -> None:
    picture = pixels(drawing_of(shape))
    assert not is_colour(picture, Colour.PAPER).all()


@pytest.mark.parametrize("fill", list(Fill))
def test_each_fill_covers_its_part_of_a_shape(fill: Fill) -> None:
    shape = Rect(x=0, y=0, width=100, height=100, colour=Colour.DISAGREE, fill=fill)
    picture = pixels(drawing_of(shape))
    paper, orange = (
        np.array(ImageColor.getrgb(LIGHT[colour])[:3]) for colour in (Colour.PAPER, Colour.DISAGREE)
    )
    part = (255 - picture[..., 2].astype(float)).mean() / (paper - orange)[2]
    dots = 2 * np.pi * 1.7**2 / 100
    wanted = {
        Fill.SOLID: 1.0,
        Fill.STRIPES: 0.5,
        Fill.LINES: 0.25,
        Fill.CHECKS: 0.5,
        Fill.DOTS: dots,
        Fill.HATCH: 0.4,
        Fill.DENSE: 0.7,
        Fill.CROSS: 0.64,
    }
    assert part == pytest.approx(wanted[fill], abs=0.06)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_it(text: str) -> None:
    picture = pixels(drawing_of(Words(x=2, y=40, text=text, size=20)))
    assert picture.shape == (100, 100, 3)


def test_words_that_nobody_can_draw_are_left_out_and_it_says_so() -> None:
    missing, known = (Words(x=2, y=40, text=text, size=20) for text in ("\ue000", "Hello"))
    note = drawing_of(missing).unwritten
    assert (can_be_written(missing), can_be_written(known)) == (False, True)
    assert np.array_equal(pixels(drawing_of(missing)), pixels(drawing_of(note)))
    assert not np.array_equal(pixels(drawing_of(known)), pixels(drawing_of(known, note)))


def test_a_sentence_with_one_unknown_letter_is_drawn_without_it() -> None:
    some, none = (
        Words(x=2, y=40, text=text, size=20) for text in ("Hello, you\ue000", "Hi\ue000\ue000")
    )
    known = Words(x=2, y=40, text="Hello, you", size=20)
    note = drawing_of(some).unwritten
    assert np.array_equal(pixels(drawing_of(some)), pixels(drawing_of(known, note)))
    assert np.array_equal(pixels(drawing_of(none)), pixels(drawing_of(note)))


def test_every_script_is_drawn_by_a_typeface_that_has_it_or_not_at_all() -> None:
    for text in HOSTILE:
        found = runs(printable(text))
        assert found is None or "".join(part for _, part in found) == printable(text)


def test_an_empty_chart_is_a_picture_too() -> None:
    assert Block(height=0, shapes=()).moved(1, 1) == ()
    assert is_colour(pixels(drawing_of()), Colour.PAPER).all()
