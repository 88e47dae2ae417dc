"""What it costs to grow: the right figures, at the right size, in the picture."""

import re
from xml.etree import ElementTree as ET

from tests.load.growth import PANELS, Panel, curves
from tests.load.plot import drawn

LOOK = Panel("Looks", "ms", "votes", {"look": "the result", "sealed": "a wait, while * is sealed"})


def figure(name: str, *measured: float) -> dict[str, object]:
    return {"name": name, "measured": [*measured]}


def test_each_size_has_the_median_of_its_runs_in_the_order_of_the_sizes() -> None:
    told = [
        figure("the result, 2 M votes", 900.0),
        figure("the result, 1 k votes", 5.0, 9.0, 7.0),
        figure("the result, 1 k votes", 100.0, 6.0),
        figure("the result, 1,000 phones", 1.0),
        figure("the result of it, 1 k votes", 1.0),
        figure("the result, 10 k votes"),
        figure("a wait, while 100 k votes is sealed", 3.0),
    ]
    assert curves(LOOK, told) == {
        "look": [(1000.0, 7.0), (2_000_000.0, 900.0)],
        "sealed": [(100_000.0, 3.0)],
    }


def test_more_of_a_thing_stands_higher_and_a_larger_size_further_right() -> None:
    told = [figure(f"durable votes, {many} phones", many * 10.0) for many in (10, 100, 1000)]
    picture = ET.fromstring(drawn(told))  # noqa: S314 - our own picture
    dots = [each.attrib for each in picture.iter() if each.tag.endswith("circle")]
    across = [float(each["cx"]) for each in dots]
    down = [float(each["cy"]) for each in dots]
    assert across == sorted(across)
    assert down == sorted(down, reverse=True)
    (description,) = (each.text for each in picture.iter() if each.tag.endswith("desc"))
    assert re.search(r"votes: 100 /s at 10, 1,000 /s at 100, 10,000 /s at 1,000", str(description))


def test_without_any_figure_there_is_no_panel() -> None:
    assert b"<circle" not in drawn([])
    assert all(not curves(panel, []) for panel in PANELS)
