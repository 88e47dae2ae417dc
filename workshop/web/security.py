"""Headers that keep a page to itself, and the refusal of forms from other sites."""

from urllib.parse import urlsplit

from flask import Flask, Response, request

from workshop.errors import NotAllowed
from workshop.web.hall import settings

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_SAFE = {"GET", "HEAD", "OPTIONS"}


def init_app(app: Flask) -> None:
    """Check every request and dress every response."""
    app.before_request(_refuse_other_sites)
    app.after_request(_dress)


def _refuse_other_sites() -> None:
    """Sec-Fetch-Site decides, then Origin; a client that sends neither is not a browser.

    On a plain-http address browsers leave Sec-Fetch-Site out, but they do send Origin.
    """
    if request.method in _SAFE:
        return
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        if site not in {"same-origin", "none"}:
            raise NotAllowed
        return
    origin = request.headers.get("Origin")
    if origin is not None and not _is_ours(origin):
        raise NotAllowed


def _is_ours(origin: str) -> bool:
    try:
        name = urlsplit(origin).netloc
    except ValueError:  # such as `http://[`
        return False
    return name in {request.host, urlsplit(settings().base_url).netloc}


def _dress(response: Response) -> Response:
    response.headers.setdefault("Content-Security-Policy", _POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "same-origin")
    response.headers.setdefault("Cache-Control", "no-store")
    if settings().secure:  # browsers complain of these on a plain-http address
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response
