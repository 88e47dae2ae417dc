"""The record of the refinement and the pack of what came of it: when, and for whom."""

import csv
import io

import pytest
from flask.testing import FlaskClient

from tests.actions.test_exporting import CLOSE, REVEAL, voted
from tests.fixtures.decided import refine
from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.packs.upload import read_upload


def start(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/export/"


def test_the_page_offers_them_once_there_is_something_in_them(
    room: Room, alice: FlaskClient
) -> None:
    page = alice.get(start(room))
    assert "It comes with the first decision on a statement" in words(page)
    assert "refinement.csv" not in page.text
    refine(room, Way.DROP, "S1")
    page = alice.get(start(room))
    assert "1 statement has a decision." in words(page)
    assert ("refinement.csv" in page.text, "pack.zip" in page.text) == (True, False)
    refine(room, Way.REWORD, "S2", "Other words.")
    page = alice.get(start(room))
    assert "2 statements have a decision." in words(page)
    assert "1 solution goes forward. The pack has what goes forward, in its new words" in words(
        page
    )
    assert "pack.zip" in page.text
    refine(room, Way.KEEP, "B1")
    told = words(alice.get(start(room)))
    assert "2 statements go forward: 1 solution, 1 barrier. The pack has" in told


@pytest.mark.parametrize(("role", "has"), [(Role.VIEWER, False), (Role.HELPER, True)])
def test_comments_are_in_the_record_of_who_may_have_them(
    room: Room, by_link: ByLink, role: Role, *, has: bool
) -> None:
    voted(room, Kind.SOLUTION, CLOSE, REVEAL)
    refine(room, Way.KEEP, "S2")
    answer = by_link(role).get(start(room) + "refinement.csv")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(f'{room.workshop.code}-refinement.csv"')
    lines = csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"), newline=""))
    found = {row["statement"]: row for row in lines}
    assert found["S2"]["decision"] == "keep"
    assert any(row.get("voices") for row in found.values()) == has
    assert ("Comments are not in yours." in words(by_link(role).get(start(room)))) != has


def test_the_pack_is_read_back_and_without_one_the_page_says_what_to_do(
    room: Room, alice: FlaskClient, charlie: FlaskClient
) -> None:
    refused = alice.get(start(room) + "pack.zip")
    assert refused.status_code == 409
    assert "keep, reword, merge or split a statement first." in words(refused)
    refine(room, Way.MERGE, "S1 S2", "Both of them.")
    answer = alice.get(start(room) + "pack.zip")
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    preview = read_upload(answer.get_data(), filename="pack.zip")
    assert preview.ready
    uploaded = alice.post(
        "/host/packs/upload", data={"file": (io.BytesIO(answer.get_data()), "pack.zip")}
    )
    assert (uploaded.status_code, "Both of them." in words(uploaded)) == (200, True)
    for name in ("pack.zip", "refinement.csv"):
        assert charlie.get(start(room) + name).status_code == 303
