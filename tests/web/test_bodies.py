"""How much a request may send, by route."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.people import Room
from tests.fixtures.state import digest
from tests.repository.route_table import ROUTES
from workshop.web import bodies
from workshop.web.bodies import FOR_HOSTS, FOR_PHONES, FOR_UPLOADS

OPEN = {"anyone", "participant", "tablet"}


def test_files_may_be_large_what_hosts_write_less_and_what_others_send_little(app: Flask) -> None:
    allowed = {rule.rule: bodies.most(app, rule.endpoint) for rule in app.url_map.iter_rules()}
    for _method, rule, access in ROUTES:
        if rule in {"/host/packs/upload", "/host/packs/import"}:
            assert allowed[rule] == FOR_UPLOADS
        else:
            assert (rule, allowed[rule]) == (rule, FOR_PHONES if access in OPEN else FOR_HOSTS)
    assert bodies.most(app, None) == FOR_PHONES


@pytest.mark.parametrize(
    ("path", "size"),
    [
        ("/j/{code}", FOR_PHONES),
        ("/w/{code}/votes", FOR_PHONES),
        ("/w/{code}/comments", FOR_PHONES),
        ("/host/login", FOR_PHONES),
        ("/host/setup/x", FOR_PHONES),
        ("/host/w/{code}/plan", FOR_HOSTS),
        ("/host/packs/upload", FOR_UPLOADS),
    ],
)
def test_one_byte_more_is_too_much(
    alice: FlaskClient, bob: FlaskClient, room: Room, path: str, size: int
) -> None:
    browser = alice if path.startswith("/host/") else bob
    before = digest(room.hall)
    answer = browser.post(path.format(code=room.workshop.code), data={"x": "y" * (size - 1)})
    assert answer.status_code == 413
    assert "That is more than we can take at once. Nothing was changed." in answer.text
    assert digest(room.hall) == before


@pytest.mark.parametrize(("fields", "status"), [(1_000, 303), (1_001, 413), (9_000, 413)])
def test_a_form_of_a_thousand_fields_is_read_and_a_larger_one_refused(
    charlie: FlaskClient, room: Room, fields: int, status: int
) -> None:
    data = {"group": "none"} | {f"f{number}": "" for number in range(fields - 1)}
    answer = charlie.post(f"/j/{room.workshop.code}", data=data)
    assert answer.status_code == status


@pytest.mark.parametrize(("parts", "status"), [(3_999, 422), (4_001, 413)])
def test_the_parts_of_an_upload_are_counted_too(
    alice: FlaskClient, parts: int, status: int
) -> None:
    part = b'--b\r\nContent-Disposition: form-data; name="f"\r\n\r\n\r\n'
    answer = alice.post(
        "/host/packs/upload",
        data=part * parts + b"--b--\r\n",
        content_type="multipart/form-data; boundary=b",
    )
    assert answer.status_code == status


def test_hosts_may_tick_two_thousand_statements(alice: FlaskClient) -> None:
    ticked = [f"B{number}" for number in range(2_000)]
    answer = alice.post("/host/new/cedp", data={"title": "Large", "statement": ticked})
    assert answer.status_code not in {413, 500}
    answer = alice.post("/host/new/cedp", data={"title": "Large", "statement": ticked * 3})
    assert answer.status_code == 413
