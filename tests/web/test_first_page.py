"""The first page on a phone: small, whole at once, and it brings what the next one needs."""

import base64
import gzip
import hashlib
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.languages import LANGUAGES
from workshop.web.assets import digest
from workshop.web.bundles import bundle

MOST_BYTES = 45_000
DOORS = ("/", "/j/{}")


def files_of(page: TestResponse) -> list[str]:
    """Everything that the head of a page names, in its order."""
    named = (
        element.get("href") or element.get("src") for element in parse(page).iterfind("head/*")
    )
    return [name for name in named if name]


def come_in(phone: FlaskClient, code: str, **headers: str) -> list[TestResponse]:
    """The page to join, the press, and the first card."""
    first = phone.get(f"/j/{code}", headers=headers)
    pressed = phone.post(f"/j/{code}", data={"group": "none"}, headers=headers)
    return [first, pressed, phone.get(f"/w/{code}/", headers=headers)]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [*(("gzip, deflate", each.code) for each in LANGUAGES), ("gzip, deflate, br", "en")],
)
def test_all_that_a_phone_gets_until_its_first_card_is_45_kb(
    app: Flask, room: Room, accepted: str, language: str
) -> None:
    """Both pages and every file that they name; scripts name no others, see `test_bundles`."""
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    code, reader, phone = room.workshop.code, app.test_client(), app.test_client()
    for browser in (reader, phone):
        browser.get(f"/j/{code}?language={language}")
    pages = come_in(reader, code)
    assert {each.text.split('lang="')[1][:2] for each in (pages[0], pages[2])} == {language[:2]}
    names = dict.fromkeys([*files_of(pages[0]), *files_of(pages[2])])
    wants = {"Accept-Encoding": accepted}
    answers = [*come_in(phone, code, **wants), *(phone.get(name, headers=wants) for name in names)]
    assert sum(len(answer.data) for answer in answers) <= MOST_BYTES


def test_the_first_page_brings_all_files_of_the_first_card(
    charlie: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first, _, card = come_in(charlie, room.workshop.code)
    assert 'id="vote"' in card.text
    assert set(files_of(card)) == set(files_of(first))


@pytest.mark.parametrize("path", DOORS)
def test_nothing_holds_up_a_page_where_people_come_in(
    charlie: FlaskClient, room: Room, path: str
) -> None:
    head = parse(charlie.get(path.format(room.workshop.code))).find("head")
    assert head is not None
    sheets = [each.get("media") for each in head.iter("link") if each.get("rel") == "stylesheet"]
    assert sheets == ["print"]
    assert_no_script_blocks(charlie.get(path.format(room.workshop.code)))


def assert_no_script_blocks(page: TestResponse) -> None:
    scripts = list(parse(page).iter("script"))
    assert scripts
    for script in scripts:
        assert script.get("defer") is not None or script.get("type") == "module", script.attrib


def test_the_first_card_waits_for_no_script_and_for_one_sheet(
    charlie: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    card = come_in(charlie, room.workshop.code)[2]
    assert_no_script_blocks(card)
    sheets = [each for each in parse(card).iter("link") if each.get("rel") == "stylesheet"]
    assert [each.get("href") for each in sheets] == [f"/static/{digest()}/bundle/phone.css"]


def test_a_phone_is_asked_to_fetch_no_typeface_and_no_picture() -> None:
    assert b"url(" not in bundle("bundle/phone.css")
    assert b"@import" not in bundle("bundle/phone.css")


@pytest.mark.parametrize("path", DOORS)
def test_the_style_within_the_page_is_the_only_one_that_its_policy_takes(
    charlie: FlaskClient, room: Room, path: str
) -> None:
    answer = charlie.get(path.format(room.workshop.code))
    (style,) = parse(answer).iter("style")
    sum_ = base64.b64encode(hashlib.sha256((style.text or "").encode()).digest()).decode()
    policy = answer.headers["Content-Security-Policy"]
    assert f"style-src 'self' 'sha256-{sum_}';" in policy
    assert "unsafe" not in policy


def test_a_page_without_a_style_in_it_takes_none(bob: FlaskClient, room: Room) -> None:
    answer = bob.get(f"/w/{room.workshop.code}/")
    assert "style-src 'self';" in answer.headers["Content-Security-Policy"]
    assert not list(parse(answer).iter("style"))


@pytest.mark.parametrize("path", [*DOORS, "/?code=0"])
def test_the_style_within_the_page_has_all_that_the_page_shows(
    charlie: FlaskClient, room: Room, path: str
) -> None:
    body = parse(charlie.get(path.format(room.workshop.code))).find("body")
    assert body is not None
    shown = {name for each in body.iterfind(".//*") for name in each.get("class", "").split()}
    within, later = (styled(f"bundle/{name}.css") for name in ("first", "phone"))
    assert {"page", "mast"} <= shown & within
    assert shown & later <= within


def styled(sheet: str) -> set[str]:
    """The classes that a sheet knows."""
    return set(re.findall(r"\.([a-z][\w-]*)", bundle(sheet).decode()))


@pytest.mark.parametrize("path", DOORS)
def test_pages_where_people_come_in_are_packed(charlie: FlaskClient, room: Room, path: str) -> None:
    address = path.format(room.workshop.code)
    packed = charlie.get(address, headers={"Accept-Encoding": "gzip, deflate"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "<style>" in gzip.decompress(packed.data).decode()
    assert len(packed.data) < 4_500
