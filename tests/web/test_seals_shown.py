"""The characters of a seal are the same on the screen, the desk, the results page and in files."""

import io
import re

import docx
import pytest
from flask.testing import FlaskClient

from tests.actions.sheets import enter, marks
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, take
from tests.fixtures.tabled import rows
from tests.reports.verify.played import exported, played
from workshop.actions.recording import record_of
from workshop.actions.reporting import publish
from workshop.domain.round import Round, RoundStep
from workshop.reports.verify.reading import read
from workshop.store import seals

_CHARACTERS = re.compile(r"[A-Z2-7]{4}-[A-Z2-7]{4}")
_DIGEST = re.compile(r"[0-9a-f]{64}")
OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL


@pytest.fixture
def asked(room: Room) -> Round:
    return take(room, add_round(room, BALLOTS["agreement"]), OPEN)


def characters(room: Room, round_: Round) -> list[str]:
    with room.hall.store.reading() as database:
        return [seal.characters for seal in seals.of_round(database, round_.id)]


def on_screen(client: FlaskClient, room: Room) -> str:
    return words(client.get(f"/screen/{room.workshop.code}/"))


def test_an_open_round_shows_none(charlie: FlaskClient, room: Room, asked: Round) -> None:
    assert "Seal" not in on_screen(charlie, room)
    assert characters(room, asked) == []


def test_closed_and_revealed_show_the_same_everywhere(
    charlie: FlaskClient, alice: FlaskClient, room: Room, asked: Round
) -> None:
    take(room, asked, CLOSE)
    (seen,) = characters(room, asked)
    desk = f"/host/w/{room.workshop.code}/"
    assert f"Seal {seen}" in on_screen(charlie, room)
    assert f"Seal {seen}" in words(alice.get(desk))
    take(room, asked, REVEAL)
    assert f"Seal {seen}" in on_screen(charlie, room)
    assert f"Seal {seen}" in words(alice.get(desk))
    page = words(alice.get(f"{desk}results/{asked.id}"))
    assert f"Seal of the votes {seen}. Sealed when voting closed." in page
    assert f'"characters": "{seen}"' in exported(room).decode()
    record = record_of(room.hall, room.now())
    assert [row["characters"] for row in rows(record, "seals")] == [seen]
    said = [row["text"] for row in rows(record, "method") if row["name"] == "Seal of the votes"]
    assert said == [f"{seen}. Sealed when voting closed."]


def test_paper_that_came_later_changes_them_and_everybody_is_told_why(
    charlie: FlaskClient, alice: FlaskClient, room: Room, asked: Round
) -> None:
    closed = take(room, asked, CLOSE)
    enter(room, closed, 3, marks(room, closed, "agree"))
    take(room, closed, REVEAL)
    before, after = characters(room, asked)
    said = on_screen(charlie, room)
    assert f"Seal {after} , paper added" in said or f"Seal {after}, paper added" in said
    assert before not in said
    page = words(alice.get(f"/host/w/{room.workshop.code}/results/{asked.id}"))
    assert "Sealed again: paper was keyed in after the close." in page


def test_the_salt_of_a_seal_that_was_replaced_is_in_no_file(room: Room, asked: Round) -> None:
    enter(room, asked, 2, marks(room, asked, "disagree"))
    closed = take(room, asked, CLOSE)
    enter(room, closed, 3, marks(room, closed, "agree"))
    take(room, closed, REVEAL)
    with room.hall.store.reading() as database:
        before, after = seals.of_round(database, asked.id)
    content = exported(room).decode()
    assert after.salt in content
    assert before.seal in content
    assert before.salt not in content
    assert before.digest not in content


def test_every_form_of_the_report_has_those_of_the_json_file_and_its_digest(
    charlie: FlaskClient, alice: FlaskClient, room: Room, asked: Round
) -> None:
    """Two rounds, one of them sealed twice; the draft, the published page and the DOCX."""
    closed = take(room, asked, CLOSE)
    enter(room, closed, 3, marks(room, closed, "agree"))
    take(room, closed, REVEAL)
    played(room)
    publish(room.hall, workshop=room.now(), actor="alice")
    told = read(exported(room))
    standing = {each.title: each.seals[-1].characters for each in told.rounds}
    line = "; ".join(f"{title}: {seen}" for title, seen in standing.items())
    assert len(standing) == 2
    report = f"/host/w/{room.workshop.code}/report/"
    document = docx.Document(io.BytesIO(alice.get(f"{report}report.docx").data))
    for text in (
        words(alice.get(f"{report}draft")),
        words(charlie.get(f"/r/{room.workshop.code}")),
        "\n".join(each.text for each in document.paragraphs),
    ):
        assert f"Seals of the votes, as they stood on the screen: {line}" in text
        assert set(_CHARACTERS.findall(text)) == set(standing.values())
        assert set(_DIGEST.findall(text)) == {told.method.digest}
