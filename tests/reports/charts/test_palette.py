"""Charts have the colours of the light pages."""

import re

from workshop import paths
from workshop.reports.charts.palette import LIGHT, Colour


def test_every_colour_is_the_one_of_its_token() -> None:
    sheet = (paths.STATIC / "css" / "tokens.css").read_text(encoding="utf-8")
    light = sheet.partition("@media")[0]
    tokens = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", light))
    assert {name: LIGHT[name] for name in Colour} == {name: tokens[name] for name in Colour}
