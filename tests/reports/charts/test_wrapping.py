"""Text in lines: nothing is cut off, nothing is wider than its column."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.charts.made import HOSTILE
from workshop.reports.charts.drawing import Anchor, Words
from workshop.reports.charts.script import printable
from workshop.reports.charts.typeface import width_of
from workshop.reports.charts.wrapping import lines_of, paragraph


@pytest.mark.parametrize("text", HOSTILE)
def test_every_line_fits_and_every_letter_stays(text: str) -> None:
    lines = lines_of(text, size=26, width=300)
    assert all(width_of(line, 26, 400) <= 300 for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(printable(text).split())


@given(st.text(alphabet="abc WMil.,-é ", max_size=200), st.floats(60, 900))
def test_any_text_in_any_column(text: str, width: float) -> None:
    lines = lines_of(text, size=26, width=width)
    assert all(width_of(line, 26, 400) <= width for line in lines)
    assert " ".join(" ".join(lines).split()).replace(" ", "") == "".join(text.split())


def test_no_line_begins_with_an_accent_of_the_one_before() -> None:
    lines = lines_of("e\u0301" * 200, size=26, width=100)
    assert len(lines) > 5
    assert not any(unicodedata.combining(line[0]) for line in lines)


def test_a_text_that_runs_from_right_to_left_begins_at_the_right() -> None:
    arabic, english = (
        paragraph(text, size=20, width=400).shapes[0]
        for text in ("العقود العامة", "Public contracts")
    )
    assert isinstance(arabic, Words)
    assert isinstance(english, Words)
    assert (arabic.x, arabic.anchor) == (400, Anchor.RIGHT)
    assert (english.x, english.anchor) == (0, Anchor.LEFT)
