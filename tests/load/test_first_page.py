"""What visits come to: every byte counts once, and what holds up a page is never averaged away."""

import pytest

from tests.load.figures import Figure
from tests.load.first_page import figures
from tests.load.visit import Visit, Wire

FIRST = Visit({"/j/X": 5_000, "/static/1/a.css": 20_000}, 0.6, 0)
CARD = Visit({"/j/X": 1_000, "/w/X/": 4_000}, 1.1, 1)
AGAIN = Visit({"/w/X/": 4_000}, 0.5, 0)


@pytest.fixture
def found() -> dict[str, Figure]:
    visits = {"first": FIRST, "card": CARD, "again": AGAIN}
    return {figure.name: figure for figure in figures(visits, icon=500)}


def test_everything_until_the_first_card_is_counted(found: dict[str, Figure]) -> None:
    assert found["all of a phone's first page and first card"].measured == 30.5
    assert found["requests for them"].measured == 5
    assert found["the first page alone"].measured == 25.5


def test_one_file_that_holds_up_a_page_is_too_many(found: dict[str, Figure]) -> None:
    held = found["files that hold up either of them"]
    assert held.wanted is not None
    assert not held.wanted.is_met([held.measured, 0, 0])


def test_beside_each_stands_what_the_network_alone_takes(found: dict[str, Figure]) -> None:
    names = ("the first page can be read", "after the press, the first card can be read")
    floors = [found[name].floor for name in names]
    assert [floor and floor.value for floor in floors] == pytest.approx([0.5, 0.9])


def test_what_comes_out_of_the_cache_is_not_fetched() -> None:
    wire = Wire()
    for number, url in enumerate(("http://a/j/X", "http://a/static/b.css", "http://a/live/X")):
        kind = "EventSource" if "live" in url else "Other"
        wire.asked({"requestId": str(number), "request": {"url": url}, "type": kind})
    wire.kept({"requestId": "1"})
    assert not wire.is_quiet
    wire.came({"requestId": "0", "encodedDataLength": 700})
    wire.came({"requestId": "1", "encodedDataLength": 0})
    assert (wire.fetched, wire.is_quiet) == ({"/j/X": 700}, True)


def test_where_a_press_leads_counts_too() -> None:
    wire = Wire()
    for url, before in (("http://a/j/X", None), ("http://a/w/X/", "http://a/j/X")):
        led = {"redirectResponse": {"url": before, "encodedDataLength": 600}} if before else {}
        wire.asked({"requestId": "1", "request": {"url": url}, "type": "Document", **led})
    wire.came({"requestId": "1", "encodedDataLength": 4_000})
    assert wire.fetched == {"/j/X": 600, "/w/X/": 4_000}
