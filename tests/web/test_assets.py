"""Static files: kept for ever by browsers, and small on the venue's air."""

import gzip
import re

from flask import Flask
from flask.testing import FlaskClient

from tests.fixtures.people import Room
from workshop import paths
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.web.assets import asset, digest

MOST_BYTES = 45_000
PACKED = {"Accept-Encoding": "gzip"}


TOKENS = re.compile(
    r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*.*?\*/|//[^\n]*""", re.DOTALL
)


def code(text: str) -> str:
    """A script or a style without comments and space, but for what stands in quotes."""
    return "".join(TOKENS.sub(lambda found: found[1] or "", text).split())


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


def test_the_first_page_of_a_phone_weighs_at_most_45_kb(
    client: FlaskClient, bob: FlaskClient, room: Room
) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    packed = bob.get(f"/w/{room.workshop.code}/", headers=PACKED).data
    files = set(re.findall(r"/static/[^\"']+", gzip.decompress(packed).decode()))
    assert {name.rpartition("/")[2] for name in files} >= {"phone.css", "outbox-page.js"}
    files.add(f"/static/{digest()}/js/outbox.js")  # asked for by another script
    sizes = [len(client.get(name, headers=PACKED).data) for name in sorted(files)]
    assert len(packed) + sum(sizes) <= MOST_BYTES
