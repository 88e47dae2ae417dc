"""The files for the refinement stage: who gets what, under which names."""

import io
import json
from hashlib import sha256
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from tests.actions.test_exporting import CLOSE, REVEAL, voted
from tests.fixtures.hosts import ByLink
from tests.fixtures.house import ADDRESS
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.reports.sheets import opened
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.reports.document.export import FIRST_NAME, first_schema

NAMES = ["workbook.xlsx", "everything.json", "tables.zip"]
PRIVATE = {
    Role.VIEWER: set(),
    Role.HELPER: {"comments"},
    Role.FACILITATOR: {"comments", "votes"},
}


@pytest.fixture
def told(room: Room) -> Room:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    return room


def get(browser: FlaskClient, room: Room, name: str) -> TestResponse:
    answer = browser.get(f"/host/w/{room.workshop.code}/export/{name}")
    assert answer.status_code == 200
    return answer


@pytest.mark.parametrize("role", list(PRIVATE))
def test_each_role_has_in_them_what_it_may_have(told: Room, by_link: ByLink, role: Role) -> None:
    browser = by_link(role)
    book = opened(get(browser, told, "workbook.xlsx").get_data())
    assert {name.lower() for name in book.sheetnames} & {"comments", "votes"} == PRIVATE[role]
    with ZipFile(io.BytesIO(get(browser, told, "tables.zip").get_data())) as archive:
        names = {name.removesuffix(".csv") for name in archive.namelist()}
    assert names & {"comments", "votes"} == PRIVATE[role]
    found = json.loads(get(browser, told, "everything.json").get_data())
    assert {key for key in ("comments", "votes") if found[key] is not None} == PRIVATE[role]


@pytest.mark.parametrize(
    ("role", "sentence"),
    [
        (Role.VIEWER, "Comments and single votes are not in yours."),
        (Role.HELPER, "Single votes are not in yours."),
        (Role.FACILITATOR, ""),
    ],
)
def test_the_page_says_what_is_missing(
    told: Room, by_link: ByLink, role: Role, sentence: str
) -> None:
    page = words(get(by_link(role), told, ""))
    assert sentence in page
    assert ("not in yours" in page) == bool(sentence)


def test_the_json_file_names_its_schema_and_is_as_it_says(
    told: Room, alice: FlaskClient, charlie: FlaskClient
) -> None:
    found = json.loads(get(alice, told, "everything.json").get_data())
    assert found["$schema"] == f"{ADDRESS}/schemas/workshop-export-2.schema.json"
    answer = charlie.get(found["$schema"].removeprefix(ADDRESS))
    assert (answer.status_code, answer.mimetype) == (200, "application/schema+json")
    schema = answer.get_json(force=True)
    assert schema["$id"] == found["$schema"]
    Draft202012Validator(schema).validate(found)


def test_the_schema_of_the_first_format_stays_where_it_was(charlie: FlaskClient) -> None:
    """Files that were written by it name this address."""
    answer = charlie.get(f"/schemas/{FIRST_NAME}")
    found = answer.get_json(force=True)
    assert (answer.status_code, answer.mimetype) == (200, "application/schema+json")
    assert found["$id"] == f"{ADDRESS}/schemas/{FIRST_NAME}"
    assert found["$defs"]["Export"]["properties"]["format"] == {"enum": ["workshop-export/1"]}
    assert sha256(first_schema()).hexdigest() == (
        "01c6d6d3a18e23eac074eb80a5133d8bacc0f8a54975f94f3a83599e27dd8a85"
    )


@pytest.mark.parametrize("name", NAMES)
def test_their_names_tell_them_from_others(told: Room, alice: FlaskClient, name: str) -> None:
    answer = get(alice, told, name)
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="local-firms-local-jobs-2026-11-26-{told.workshop.code}-{name}"'
    )
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", NAMES)
def test_a_stranger_gets_none(told: Room, charlie: FlaskClient, name: str) -> None:
    answer = charlie.get(f"/host/w/{told.workshop.code}/export/{name}")
    assert (answer.status_code, answer.location.split("?")[0]) == (303, "/host/login")


def test_the_workbook_comes_first_once_there_is_something_in_it(
    room: Room, alice: FlaskClient
) -> None:
    assert "These files come with the first reveal." in words(get(alice, room, ""))
    assert "workbook.xlsx" not in get(alice, room, "").text
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    text = get(alice, room, "").text
    singles = ["ranking.csv", "comments.csv", "votes.csv", "polis.zip"]
    places = [text.index(f"/export/{name}") for name in (*NAMES, *singles)]
    assert places == sorted(places)
