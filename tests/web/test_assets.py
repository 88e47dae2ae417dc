"""Static files: kept for ever by browsers, and small on the venue's air."""

import gzip
import re
import subprocess
import sys

import brotli
import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.sources import code
from workshop import paths
from workshop.web.assets import asset, digest

PACKED = {"Accept-Encoding": "gzip"}


def test_a_file_is_compressed_and_kept_for_ever(app: Flask, client: FlaskClient) -> None:
    with app.test_request_context():
        address = asset("css/phone.css")
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    whole = (paths.STATIC / "css/phone.css").read_text(encoding="utf-8")
    assert code(gzip.decompress(answer.data).decode()) == code(whole)
    assert address == f"/static/{digest()}/css/phone.css"


def test_a_browser_that_cannot_unpack_gets_the_plain_file(client: FlaskClient) -> None:
    answer = client.get(f"/static/{digest()}/js/live.js")
    assert "Content-Encoding" not in answer.headers
    assert answer.mimetype == "text/javascript"
    assert answer.data == (paths.STATIC / "js/live.js").read_bytes()


def test_a_browser_gets_scripts_and_styles_without_comments_and_with_all_else(
    client: FlaskClient,
) -> None:
    paths_ = [path for path in paths.STATIC.rglob("*") if path.suffix in {".css", ".js"}]
    for path in paths_:
        name = path.relative_to(paths.STATIC).as_posix()
        sent = gzip.decompress(client.get(f"/static/{digest()}/{name}", headers=PACKED).data)
        whole = path.read_bytes()
        if path.parent.name == "vendor":
            assert sent == whole
        else:
            assert code(sent.decode()) == code(whole.decode()), name
            assert "/*" not in sent.decode(), name
    assert len(paths_) > 20


@pytest.mark.parametrize(("accepted", "encoding"), [("gzip, deflate, br", "br"), ("br;q=0", None)])
def test_a_browser_gets_what_it_unpacks_best(
    client: FlaskClient, accepted: str, encoding: str | None
) -> None:
    name = f"/static/{digest()}/vendor/htmx-2.0.11.min.js"
    answer = client.get(name, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    unpacked = brotli.decompress(answer.data) if encoding else answer.data
    assert unpacked == (paths.STATIC / "vendor/htmx-2.0.11.min.js").read_bytes()


def test_a_file_that_is_opened_by_itself_may_load_nothing(client: FlaskClient) -> None:
    policy = client.get(f"/static/{digest()}/mark.svg").headers["Content-Security-Policy"]
    assert policy == "default-src 'none'; frame-ancestors 'none'"


def test_another_file_in_a_bundle_makes_another_address() -> None:
    """In a process of its own, which has one module less."""
    asks = (
        "from workshop.web import assets, bundles; name = 'bundle/phone.js'\n"
        "bundles.BUNDLES[name] = bundles.BUNDLES[name][1:]; print(assets.digest())"
    )
    words = [sys.executable, "-c", asks]
    ran = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert re.fullmatch("[0-9a-f]{12}", ran.stdout.strip())
    assert ran.stdout.strip() != digest()


def test_without_the_extra_hosted_every_browser_gets_gzip() -> None:
    """In a process of its own, where brotli cannot be imported."""
    asks = "import sys; sys.modules['brotli'] = None; import workshop.web.encodings as e"
    words = [sys.executable, "-c", f"{asks}; print(*e.PACKING)"]
    ran = subprocess.run(words, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert ran.stdout.split() == ["gzip"]
