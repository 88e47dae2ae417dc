import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.packs.cells import tidy
from workshop.packs.file_name import FileName


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("food_and-farms.csv", ("food-and-farms", "Food and farms", "csv")),
        ("Café Über (2).XLSX", ("cafe-uber-2", "Café Über (2)", "xlsx")),
        ("C:\\Users\\me\\pack.v2.csv", ("pack-v2", "Pack.v2", "csv")),
        ("../../etc/passwd", ("passwd", "Passwd", "")),
        ("太大.csv", ("pack", "太大", "csv")),
        (".csv", ("pack", "Statements", "csv")),
        ("", ("pack", "Statements", "")),
    ],
)
def test_a_name_gives_slug_title_and_extension(name: str, parts: tuple[str, str, str]) -> None:
    file = FileName(name)
    assert (file.slug, file.title, file.extension) == parts


@settings(deadline=None)
@given(st.text(max_size=200))
def test_slug_and_title_are_safe_whatever_the_name(name: str) -> None:
    file = FileName(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", file.slug)
    assert len(file.slug) <= 60
    assert 1 <= len(file.title) <= 120
    assert tidy(file.title) == file.title
