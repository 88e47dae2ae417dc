"""Printed ballots: real pages of A4 from the browser's own print, read and drawn again."""

import re
from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.fixtures.planned import write_over
from tests.fixtures.rounds import BALLOTS, add_round, of
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_entry_link
from workshop.actions.tokens import new_id
from workshop.domain.kind import Kind
from workshop.domain.round import Round
from workshop.domain.workshop import Group
from workshop.store import groups as stored_groups

NewPage = Callable[..., Page]

A4 = (595, 842)  # points
LONG = (
    "Councils and other public bodies buy from a few very large suppliers because many small"
    " contracts cost more to look after, and nobody has shown them how to share that work. "
    "公共機関は多くの小さな契約を管理できないので大きな会社からだけ買います。経済のためには良くないことです。"
)


def sheets(laptop: Page, venue: Venue, round_: Round, *, many: int = 2) -> pypdfium2.PdfDocument:
    laptop.goto(venue.address(f"/host/enter/{make_entry_link(venue.hall)}"))
    laptop.goto(venue.address("/host/w/{}/print/ballots/" + f"{round_.id}?sheets={many}&first=7"))
    laptop.evaluate("() => document.fonts.ready")
    return pypdfium2.PdfDocument(laptop.pdf(prefer_css_page_size=True))


def texts(document: pypdfium2.PdfDocument) -> list[str]:
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def with_groups(venue: Venue) -> None:
    long = "Social enterprise, co-op or a group with quite a long name"
    names = ["Councillor", long, "Union", *(f"Group {number}" for number in range(4, 14))]
    with venue.hall.store.writing() as database:
        stored_groups.insert(
            database,
            venue.room.workshop.id,
            [Group(id=new_id(), name=name) for name in names],
        )
        database.execute(
            "update workshops set asks_budget = 1 where id = ?", [venue.room.workshop.id]
        )


@pytest.mark.parametrize("name", list(BALLOTS))
def test_each_sheet_has_its_pages_and_every_statement_whole_on_one(
    venue: Venue, new_page: NewPage, name: str
) -> None:
    with_groups(venue)
    round_ = add_round(venue.room, BALLOTS[name])
    document = sheets(new_page(1280, 720), venue, round_)
    told = texts(document)
    total = len(document) // 2
    assert len(document) == 2 * total
    for page in document:
        assert (round(page.get_width()), round(page.get_height())) == A4
    for place, text in enumerate(told):
        number, page_number = 7 + place // total, 1 + place % total
        assert f"No. {number}" in text
        assert f"Page {page_number} of {total}" in text
        assert text.count("Page ") == 1
    for statement in of(venue.room, round_):
        assert sum(statement.text in text for text in told) == 2


def test_the_longest_statements_in_any_script_stay_on_their_pages(
    venue: Venue, new_page: NewPage
) -> None:
    with_groups(venue)
    write_over(venue.room, lambda statement: LONG + statement.version_id)
    for name in BALLOTS:
        round_ = add_round(venue.room, BALLOTS[name])
        laptop = new_page(1280, 720)
        document = sheets(laptop, venue, round_, many=1)
        assert (name, len(document)) == (name, laptop.locator(".a-page").count())
        assert laptop.evaluate(
            """() => [...document.querySelectorAll(".a-page")].every((page) =>
              Math.abs(page.getBoundingClientRect().height - 296 * 96 / 25.4) < 1)"""
        )


def test_the_whole_pack_fits_its_pages_and_none_is_nearly_empty(
    venue: Venue, new_page: NewPage
) -> None:
    with_groups(venue)
    laptop = new_page(1280, 720)
    document = sheets(laptop, venue, venue.room.round_of(Kind.SOLUTION), many=1)
    told = texts(document)
    assert len(document) == laptop.locator(".a-page").count() == 3
    assert "Should we do this?" in told[0]
    assert "Hand this sheet to a helper." in told[-1]
    assert all(re.search(r"S\d+", text) for text in told)


def test_what_people_read_is_16_points_or_more(venue: Venue, new_page: NewPage) -> None:
    with_groups(venue)
    for name in ("matrix", "points"):
        laptop = new_page(1280, 720)
        sheets(laptop, venue, add_round(venue.room, BALLOTS[name]), many=1)
        smallest = laptop.evaluate(
            """() => Math.min(...[...document.querySelectorAll(".a-page *")]
              .filter((one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
              .filter((one) => !one.classList.contains("unseen"))
              .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
        )
        assert smallest >= 16 * 96 / 72 - 0.01


def test_ink_is_black_on_white_paper_also_in_a_dark_browser(
    venue: Venue, new_page: NewPage
) -> None:
    laptop = new_page(1280, 720, dark=True)
    document = sheets(laptop, venue, add_round(venue.room, BALLOTS["agreement"]), many=1)
    image = document[0].render(scale=1).to_pil().convert("L")
    histogram = image.histogram()
    assert histogram[255] > 0.8 * image.width * image.height
    assert sum(histogram[:60]) > 1000
