"""Static files: one digest over all of them stands in their path, so they can be kept for ever.

`/static/<digest>/css/host.css`: relative addresses inside CSS and ES modules stay in the same
digest. Files are packed once, at the first request. What a phone needs comes in bundles.
"""

import base64
import hashlib
import mimetypes
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, g, url_for
from markupsafe import Markup
from werkzeug.security import safe_join

from workshop import paths
from workshop.errors import NotFound
from workshop.web.access import Access, serves
from workshop.web.bundles import BUNDLES, bundle
from workshop.web.encodings import PACKING, encoding_here
from workshop.web.lean import lean

_COMPRESSED = {".css", ".js", ".svg", ".txt"}
_FOR_EVER = "public, max-age=31536000, immutable"
_POLICY = "default-src 'none'; frame-ancestors 'none'"  # of a file that somebody opens by itself

blueprint = Blueprint("assets", __name__)


def init_app(app: Flask) -> None:
    """Serve the files; give templates `asset('css/host.css')` and `first_sheet()`."""
    app.register_blueprint(blueprint)
    app.jinja_env.globals.update(asset=asset, first_sheet=first_sheet)


def asset(name: str) -> str:
    """The address of a static file or a bundle."""
    return url_for("assets.file", digest=digest(), name=name)


def first_sheet() -> Markup:
    """The style of the first page within the page: it is readable when it is there, not later.

    The only style that ever stands in a page. Its sum tells the browser that it is ours.
    """
    g.style_within = _sum_of_first_sheet()
    return Markup(f"<style>{_first_sheet()}</style>")  # noqa: S704 - our own file


@cache
def _first_sheet() -> str:
    return _plain("bundle/first.css").decode()


@cache
def _sum_of_first_sheet() -> str:
    return base64.b64encode(hashlib.sha256(_first_sheet().encode()).digest()).decode()


@cache
def digest() -> str:
    """Twelve characters that change when anything does that is sent for a file or a bundle."""
    sums = hashlib.sha256()
    for path in sorted(_files()):
        name = Path(path).relative_to(paths.STATIC).as_posix()
        sums.update(name.encode() + _plain(name))
    for name in BUNDLES:
        sums.update(_plain(name))
    return sums.hexdigest()[:12]


@cache
def _files() -> frozenset[str]:
    """Every file there is, so that no name from outside ever reaches the disk."""
    return frozenset(path.as_posix() for path in paths.STATIC.rglob("*") if path.is_file())


@blueprint.get("/static/<digest>/<path:name>")
@serves(Access.ANYONE)
def file(digest: str, name: str) -> Response:
    """Send one file, packed as the browser can take it."""
    del digest  # an old page may ask with an old one; the newest file is the best answer
    if name not in BUNDLES and safe_join(paths.STATIC.as_posix(), name) not in _files():
        raise NotFound
    encoding = encoding_here() if Path(name).suffix in _COMPRESSED else None
    response = Response(_content(name, encoding), mimetype=_type(name))
    response.headers["Cache-Control"] = _FOR_EVER
    response.headers["Content-Security-Policy"] = _POLICY
    response.headers["Vary"] = "Accept-Encoding"
    if encoding:
        response.headers["Content-Encoding"] = encoding
    return response


@cache
def _content(name: str, encoding: str | None) -> bytes:
    if encoding:
        return PACKING[encoding](_plain(name))
    return _plain(name) if name in BUNDLES else (paths.STATIC / name).read_bytes()


def _plain(name: str) -> bytes:
    return lean(name, bundle(name) if name in BUNDLES else (paths.STATIC / name).read_bytes())


def _type(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript"
    if name.endswith(".woff2"):
        return "font/woff2"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
