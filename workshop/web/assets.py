"""Static files: one digest over all of them stands in their path, so they can be kept for ever.

`/static/<digest>/css/phone.css`: relative addresses inside CSS and ES modules stay in the same
digest. Files are compressed once, at the first request.
"""

import gzip
import hashlib
import mimetypes
import re
from functools import cache
from pathlib import Path

from flask import Blueprint, Flask, Response, request, url_for
from werkzeug.security import safe_join

from workshop import paths
from workshop.errors import NotFound
from workshop.web.access import Access, serves

_COMPRESSED = {".css", ".js", ".svg", ".txt"}
_BLOCK = rb"(?:^|[ \t])[ \t]*/\*.*?\*/"
_COMMENTS = {
    ".css": re.compile(_BLOCK, re.DOTALL | re.MULTILINE),
    ".js": re.compile(_BLOCK + rb"|[ \t]+//[ ][^\n]*", re.DOTALL | re.MULTILINE),
}
_INDENTED = re.compile(rb"^\s+", re.MULTILINE)
_FOR_EVER = "public, max-age=31536000, immutable"

blueprint = Blueprint("assets", __name__)


def init_app(app: Flask) -> None:
    """Serve the files, and give templates `asset('css/phone.css')`."""
    app.register_blueprint(blueprint)
    app.jinja_env.globals["asset"] = asset


def asset(name: str) -> str:
    """The address of a static file."""
    return url_for("assets.file", digest=digest(), name=name)


@cache
def digest() -> str:
    """Twelve characters that change when any static file does."""
    sums = hashlib.sha256()
    for path in sorted(_files()):
        sums.update(Path(path).relative_to(paths.STATIC).as_posix().encode())
        sums.update(Path(path).read_bytes())
    return sums.hexdigest()[:12]


@cache
def _files() -> frozenset[str]:
    """Every file there is, so that no name from outside ever reaches the disk."""
    return frozenset(path.as_posix() for path in paths.STATIC.rglob("*") if path.is_file())


@blueprint.get("/static/<digest>/<path:name>")
@serves(Access.ANYONE)
def file(digest: str, name: str) -> Response:
    """Send one file, compressed when the browser can take it."""
    del digest  # an old page may ask with an old one; the newest file is the best answer
    path = safe_join(paths.STATIC.as_posix(), name)
    if path is None or path not in _files():
        raise NotFound
    compress = Path(path).suffix in _COMPRESSED and request.accept_encodings["gzip"] > 0
    response = Response(_content(path, compress=compress), mimetype=_type(name))
    response.headers["Cache-Control"] = _FOR_EVER
    response.headers["Vary"] = "Accept-Encoding"
    if compress:
        response.headers["Content-Encoding"] = "gzip"
    return response


@cache
def _content(path: str, *, compress: bool) -> bytes:
    content = Path(path).read_bytes()
    return gzip.compress(_lean(path, content), 9, mtime=0) if compress else content


def _lean(path: str, content: bytes) -> bytes:
    """Our scripts and styles without comments and indentation: an eighth of a phone's first page.

    It knows our own style alone: a comment has a space or a line's beginning before it.
    """
    suffix = Path(path).suffix
    if suffix not in _COMMENTS or Path(path).parent.name == "vendor":
        return content
    return _INDENTED.sub(b"", _COMMENTS[suffix].sub(b"", content))


def _type(name: str) -> str:
    if name.endswith(".js"):
        return "text/javascript"
    if name.endswith(".woff2"):
        return "font/woff2"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"
