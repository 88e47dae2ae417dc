"""Every way out of the server by which a result could leave before its reveal.

Taken from the route table, so a new route is asked by itself; one that names a new kind of thing
makes `House.path` fail until there is something behind it.
"""

import hashlib
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from zipfile import ZipFile, is_zipfile

from openpyxl import load_workbook
from werkzeug.test import TestResponse

from tests.fixtures.doors import Cookies, House
from tests.repository.route_table import ROUTES

WAYS: tuple[tuple[str, dict[str, str]], ...] = (
    ("", {}),
    ("?for=desk", {"HX-Request": "true"}),
    ("?sort=score&way=down&set=all", {}),
    ("?sort=answered&way=up&page=2", {"HX-Request": "true", "If-None-Match": '"any"'}),
)
# Deeds, not looks. The one that takes a result out early is meant to, and leaves an audit row.
DEEDS = {"/host/enter/<link>", "/host/setup/<link>"}
_OF_EACH = {"Date", "Set-Cookie", "Content-Length"}  # the body is compared itself
# What a host did last, versions and stamps tell that something was done, and not what was answered.
_VERSION = re.compile(
    r'[0-9a-f]{6}-\d+|<p class="caption last-step".*?</p>|(?<=value=")(?:open|closed) \d+ '
)
# Seals are salted until the reveal, and the chain of the audit grows with each thing a host does:
# neither is the same twice, whatever was answered (`actions/test_sealing.py`).
_SEALED = re.compile(
    r"<b>[A-Z2-7]{4}-[A-Z2-7]{4}</b>|Rows of the audit\W+\d+|Last hash of the audit\W+[0-9a-f]{64}"
    r'|"head": "[0-9a-f]{64}"(?s:.*)'
)
CHAIN = "audit.csv"
WRITTEN = "docProps/core.xml"  # when the file was written, and no cell
_READ: dict[tuple[tuple[str, bytes], ...], bytes] = {}
_FRESH = re.compile(
    r"/w/\w+/tablet/[^\"]+|retry: \d+|name=\"turn\" value=\"[^\"]+\""
    r"|<svg class=\"qr.*?</svg>|<dcterms:\w+ [^/]*</dcterms"
)


def looks() -> Iterator[tuple[str, str]]:
    """Every rule that can be looked at, and whom it serves."""
    for method, rule, access in sorted(ROUTES):
        if method == "GET" and rule not in DEEDS:
            yield rule, access


def told(
    house: House, paths: dict[str, str], cookies: Cookies, *, ways: int = len(WAYS)
) -> dict[tuple[str, int], str]:
    """What somebody gets at each exit, as one digest each, headers included; asked in ways."""
    found = {}
    for rule, path in paths.items():
        for number, (query, headers) in enumerate(WAYS[:ways]):
            answer = house.ask(cookies, "GET", path + query, headers=headers, buffered=False)
            found[rule, number] = _digest(answer)
            answer.close()
    return found


def _digest(answer: TestResponse) -> str:
    headers = sorted((k, v) for k, v in answer.headers.items() if k not in _OF_EACH)
    if answer.mimetype == "text/event-stream":
        chunks = iter(answer.response)
        return _plain(f"{next(chunks)!r}{next(chunks)!r}")
    body = answer.get_data()
    if "spreadsheetml" in (answer.mimetype or ""):
        body = _cells(body)
    elif is_zipfile(io.BytesIO(body)):
        with ZipFile(io.BytesIO(body)) as archive:
            body = repr(
                [(n, _plain_bytes(archive.read(n))) for n in archive.namelist() if n != CHAIN]
            ).encode()
    known = f"{answer.status} {_plain(repr(headers))}".encode() + _plain_bytes(body)
    return hashlib.sha256(known).hexdigest()


def _cells(workbook: bytes) -> bytes:
    """What the cells hold; a workbook is read once, however often the same is sent."""
    with ZipFile(io.BytesIO(workbook)) as archive:
        parts = tuple((n, archive.read(n)) for n in archive.namelist() if n != WRITTEN)
    if parts not in _READ:
        _READ[parts] = _read(workbook)
    return _READ[parts]


def _read(workbook: bytes) -> bytes:
    """Every cell of every sheet but the audit's: its words are numbered among those of all."""
    book = load_workbook(io.BytesIO(workbook))
    sheets = [sheet for sheet in book.worksheets if sheet.title != "Audit"]
    return repr([(s.title, list(s.iter_rows(values_only=True))) for s in sheets]).encode()


@lru_cache(maxsize=512)
def _plain_bytes(body: bytes) -> bytes:
    return _plain(body.decode("latin-1")).encode("latin-1")


def _plain(text: str) -> str:
    return _FRESH.sub("fresh", _VERSION.sub("version", _SEALED.sub("sealed", text)))
