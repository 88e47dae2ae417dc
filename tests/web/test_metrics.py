"""`/metrics`: for who holds the token, about the server, about nobody."""

import importlib.util
import re
from importlib.machinery import ModuleSpec

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from tests.fixtures.house import ADDRESS
from tests.fixtures.people import Room
from workshop.app import create_app
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.errors import BadSettings
from workshop.settings import Settings
from workshop.store import backups
from workshop.web import metrics

TOKEN = "a token of thirty letters or so"  # noqa: S105 - of this test


@pytest.fixture
def watched(room: Room) -> FlaskClient:
    settings = Settings(database=room.hall.store.path, base_url=ADDRESS, metrics_token=TOKEN)
    return create_app(settings, rooms=room.hall).test_client()


@pytest.mark.parametrize(
    "sent", ["", "Bearer", "Bearer ", TOKEN, f"Basic {TOKEN}", f"Bearer {TOKEN}x", "Bearer é"]
)
def test_without_the_token_there_is_no_such_page(watched: FlaskClient, sent: str) -> None:
    answer = watched.get(
        "/metrics", headers={"Authorization": sent.encode("utf-8").decode("latin-1")}
    )
    assert (answer.status_code, "could not find" in answer.text) == (404, True)


def test_without_a_token_in_the_settings_no_token_opens_it(client: FlaskClient) -> None:
    for sent in ("Bearer ", "Bearer None"):
        assert client.get("/metrics", headers={"Authorization": sent}).status_code == 404


def test_the_numbers_tell_how_the_server_does_and_name_no_workshop(
    watched: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    backups.write(room.hall.store.path, backups.folder_of(room.hall.store.path) / "x.sqlite3")
    watched.get(f"/j/{room.workshop.code}")
    watched.get("/j/WRONG")
    page = watched.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert page.status_code == 200
    found = {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(page.text)
        for sample in family.samples
    }
    assert found["workshop_requests_total", "/j/<code>", "2xx"] == 1
    assert found["workshop_requests_total", "/j/<code>", "4xx"] == 1
    assert found["workshop_request_seconds_count",] == 2
    assert found["workshop_ballots_saved_total",] == 1
    assert found["workshop_ballots_refused_total",] == 0
    assert found["workshop_can_save",] == 1
    assert found["workshop_backups",] == 1
    assert found["workshop_newest_backup_timestamp_seconds",] > 1_000_000_000
    assert found["process_open_fds",] > 3
    assert not re.search(rf"{room.workshop.code}|{room.workshop.id}|a-lot", page.text)


def test_a_token_without_the_library_is_refused_at_the_start(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> ModuleSpec | None:
        return None if name == metrics.LIBRARY else importlib.util.find_spec(name)

    monkeypatch.setattr(metrics, "find_spec", missing)
    settings = Settings(database=room.hall.store.path, base_url=ADDRESS, metrics_token=TOKEN)
    with pytest.raises(BadSettings, match=r"install workshop-deliberation\[metrics\] first"):
        create_app(settings, rooms=room.hall)
