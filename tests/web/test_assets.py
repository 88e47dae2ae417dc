"""Static files: kept for ever by browsers, and small on the venue's air."""

import gzip

from flask import Flask
from flask.testing import FlaskClient

from workshop import paths
from workshop.web.assets import asset, digest

FIRST_PAGE = (
    "css/tokens.css",
    "css/base.css",
    "css/phone.css",
    "vendor/htmx-2.0.11.min.js",
    "js/live.js",
    "js/problem.js",
    "js/phone.js",
    "mark.svg",
)
MOST_BYTES = 45_000
PAGE_BYTES = 8_000


def test_a_file_is_compressed_and_kept_for_ever(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        address = asset("css/phone.css")
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == (paths.STATIC / "css/phone.css").read_bytes()
    assert address == f"/static/{digest()}/css/phone.css"


def test_a_browser_that_cannot_unpack_gets_the_plain_file(client: FlaskClient) -> None:
    answer = client.get(f"/static/{digest()}/js/live.js")
    assert "Content-Encoding" not in answer.headers
    assert answer.mimetype == "text/javascript"
    assert answer.data == (paths.STATIC / "js/live.js").read_bytes()


def test_the_first_page_of_a_phone_weighs_at_most_45_kb(client: FlaskClient) -> None:
    sizes = [
        len(client.get(f"/static/x/{name}", headers={"Accept-Encoding": "gzip"}).data)
        for name in FIRST_PAGE
    ]
    assert sum(sizes) + PAGE_BYTES <= MOST_BYTES
