"""What every page carries, and which requests are refused whatever they ask."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.house import ADDRESS
from tests.fixtures.people import Room
from workshop.actions.hall import Hall
from workshop.app import create_app
from workshop.settings import Settings
from workshop.store.connection import Store
from workshop.store.results import joined

OUR_HOST = "192.168.1.20:8000"


def join(client: FlaskClient, room: Room, headers: dict[str, str]) -> int:
    return client.post(
        f"/j/{room.workshop.code}", data={"group": "none"}, headers=headers, base_url=ADDRESS
    ).status_code


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Sec-Fetch-Site": "none"}, 303),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": f"http://{OUR_HOST}"}, 403),
        ({"Origin": f"http://{OUR_HOST}"}, 303),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
        ({"Origin": f"http://{OUR_HOST}.evil.example"}, 403),
    ],
)
def test_forms_from_other_sites_are_refused_and_change_nothing(
    charlie: FlaskClient, room: Room, headers: dict[str, str], status: int
) -> None:
    assert join(charlie, room, headers) == status
    with room.hall.store.reading() as database:
        assert joined(database, room.workshop.id) == (1 if status == 303 else 0)


@pytest.mark.parametrize("path", ["/", "/j/{}", "/screen/{}/", "/healthz", "/nowhere"])
def test_every_answer_keeps_itself_to_itself(charlie: FlaskClient, room: Room, path: str) -> None:
    headers = charlie.get(path.format(room.workshop.code)).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "frame-ancestors 'none'" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize(
    "path", ["/.git/config", "/.env", "/workshop.sqlite3", "/console", "/metrics", "/debug"]
)
def test_there_is_nothing_behind_the_usual_doors(charlie: FlaskClient, path: str) -> None:
    assert charlie.get(path).status_code == 404


@pytest.mark.parametrize(
    "name", ["../workshop/app.py", "..%2fpyproject.toml", "css/../../x", "%00", "a" * 4000]
)
def test_static_paths_do_not_lead_out_of_the_folder(charlie: FlaskClient, name: str) -> None:
    assert charlie.get(f"/static/x/{name}").status_code == 404


def test_a_body_over_the_limit_is_refused_in_words(charlie: FlaskClient, room: Room) -> None:
    answer = charlie.post(f"/j/{room.workshop.code}", data={"group": "x" * 4_000_000})
    assert answer.status_code == 413
    assert "more than we can take" in answer.text


def test_a_host_name_that_is_not_ours_is_refused_in_words(store: Store, hall: Hall) -> None:
    settings = Settings(database=store.path, base_url=ADDRESS, trusted_hosts=("192.168.1.20",))
    browser = create_app(settings, rooms=hall).test_client()
    assert browser.get("/", base_url=ADDRESS).status_code == 200
    refused = browser.get("/", base_url="http://evil.example")
    assert (refused.status_code, "could not understand" in refused.text) == (400, True)
    assert browser.get("/", base_url="http://127.0.0.1:8000").status_code == 200
