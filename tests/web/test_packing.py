"""Large pages are packed for browsers that can unpack them, and only those."""

import gzip

import pytest
from flask import Flask, Response

from workshop.web.packing import LEAST, packed

LARGE = "a statement " * LEAST


def answer(app: Flask, text: str, accepted: str) -> Response:
    with app.test_request_context(headers={"Accept-Encoding": accepted}):
        return packed(Response(text))


@pytest.mark.parametrize("accepted", ["gzip", "br, gzip;q=0.5"])
def test_a_large_page_is_packed(app: Flask, accepted: str) -> None:
    found = answer(app, LARGE, accepted)
    assert found.headers["Content-Encoding"] == "gzip"
    assert int(found.headers["Content-Length"]) == len(found.data) < LEAST
    assert gzip.decompress(found.data).decode() == LARGE


@pytest.mark.parametrize(
    ("text", "accepted"), [("short", "gzip"), (LARGE, ""), (LARGE, "gzip;q=0")]
)
def test_what_is_short_or_cannot_be_unpacked_goes_as_it_is(
    app: Flask, text: str, accepted: str
) -> None:
    found = answer(app, text, accepted)
    assert "Content-Encoding" not in found.headers
    assert found.get_data(as_text=True) == text
    assert found.headers.get("Vary") == (None if text == "short" else "Accept-Encoding")
