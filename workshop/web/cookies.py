"""Signed cookies: a random token that says who somebody is, and nothing about them.

Over https every name begins with `__Host-`: a browser takes such a cookie from this very host and
over https only, so neither a neighbouring host nor somebody on the wifi can plant one. Cookies from
before that are still read by their plain name (decision 27).
"""

from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache

from flask import Flask, Request, Response, current_app, g, request
from flask.sessions import SessionInterface
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.datastructures import MultiDict
from werkzeug.sansio.http import parse_cookie

from workshop.web.hall import settings

OURS = "workshop-"
HOST = "workshop-host"
ROLE = "workshop-role-"  # and the code: one browser may hold links of several workshops
KNOWN = "workshop-known"  # was let in here before: its wrong passwords are counted apart
SHOWN_ONCE = "workshop-shown-once"
LONGEST = 300
_KNOWN_TOKENS = 8192  # more than ever hold a stream at once
_REMEMBERED = 256  # a workshop has three names, and every request asks for one
PREFIX = "__Host-"


class NoSession(SessionInterface):
    """Flask's session is not used: it would be looked for in every request."""

    def open_session(self, app: Flask, request: Request) -> None:
        """Open none."""


def participant_cookie(code: str) -> str:
    """The name of the cookie for one workshop: a phone may have joined several."""
    return f"workshop-{code}"


def role_cookie(code: str) -> str:
    """The name of the cookie that holds a role's link for one workshop."""
    return f"{ROLE}{code}"


def tablet_cookie(code: str) -> str:
    """The name of the cookie of a tablet that people share in one workshop."""
    return f"workshop-{code}-tablet"


def read(name: str) -> str | None:
    """The token in a cookie; None when it is missing, too long or not signed by us."""
    return next(iter(read_all(name)), None)


def read_all(name: str) -> tuple[str, ...]:
    """The token, and behind it the one from before when a browser has both."""
    found = (_verified(each) for each in dict.fromkeys((_sent_as(name), name)))
    return tuple(token for token in found if token)


def read_plain(name: str) -> str:
    """What a cookie says that is not signed; empty when it is missing."""
    return _sent().get(_sent_as(name)) or _sent().get(name, "")


def held(start: str) -> Iterable[str]:
    """The names of the cookies that begin so, without what https puts before them."""
    names = dict.fromkeys(name.removeprefix(_prefix()) for name in _sent())
    return (name for name in names if name.startswith(start))


def write(response: Response, name: str, token: str, *, lasts: timedelta) -> None:
    """Set a cookie that scripts and other sites cannot read."""
    signed = _serializer(_sent_as(name), str(current_app.secret_key)).dumps(token)
    write_plain(response, name, str(signed), lasts=lasts)


def write_plain(response: Response, name: str, value: str, *, lasts: timedelta) -> None:
    """Set a cookie that says nothing of who somebody is, so that nothing need be signed."""
    response.set_cookie(
        _sent_as(name),
        value,
        max_age=lasts,
        httponly=True,
        samesite="Lax",
        secure=settings().secure,
    )


def forget(response: Response, name: str) -> None:
    """Remove a cookie, and the one from before beside it."""
    for each in dict.fromkeys((_sent_as(name), name)):
        if each == _sent_as(name) or each in _sent():
            response.delete_cookie(each, httponly=True, samesite="Lax", secure=settings().secure)


def forget_all(response: Response) -> None:
    """Remove every cookie of ours: whoever takes this device next is nobody's heir."""
    for name in held(OURS):
        forget(response, name)


def _prefix() -> str:
    return PREFIX if settings().secure else ""


def _sent_as(name: str) -> str:
    """The name by which a browser knows it."""
    return f"{_prefix()}{name}"


def _verified(name: str) -> str | None:
    """What was signed for just this name: what is new under https was never signed for the old."""
    signed = _sent().get(name, "")
    if not signed or len(signed) > LONGEST:
        return None
    return _token(name, str(current_app.secret_key), signed)


@lru_cache(maxsize=_KNOWN_TOKENS)
def _token(name: str, key: str, signed: str) -> str | None:
    """What was signed; a phone sends the same with each vote, so it is not worked out again."""
    try:
        token = _serializer(name, key).loads(signed)
    except BadSignature:
        return None
    return token if isinstance(token, str) else None


def _sent() -> MultiDict[str, str]:
    """The cookies of this request, read once and from their one header."""
    if "cookies" not in g:
        g.cookies = parse_cookie(request.environ.get("HTTP_COOKIE"))
    found: MultiDict[str, str] = g.cookies
    return found


@lru_cache(maxsize=_REMEMBERED)
def _serializer(name: str, key: str) -> URLSafeSerializer:
    return URLSafeSerializer(key, salt=name)
