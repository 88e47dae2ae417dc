"""Headers that keep a page to itself, and the refusal of forms from other sites."""

from urllib.parse import urlsplit

from flask import Flask, Response, g, request

from workshop.errors import NotAllowed
from workshop.web.hall import settings

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_STYLES = "style-src 'self'"
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_SECURE = {  # browsers complain of these on a plain-http address
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
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


def _policy() -> str:
    """A page with the first sheet in it names its sum, so that no other one can be smuggled in."""
    known = g.get("style_within")
    return _POLICY.replace(_STYLES, f"{_STYLES} 'sha256-{known}'") if known else _POLICY


def _dress(response: Response) -> Response:
    wanted = {"Content-Security-Policy": _policy(), **_ALWAYS}
    if settings().secure:
        wanted |= _SECURE
    for name, value in wanted.items():
        if name not in response.headers:
            response.headers.add(name, value)
    return response
