"""Signed cookies: a random token that says who somebody is, and nothing about them.

Over https every name begins with `__Host-`: a browser takes such a cookie from this very host and
over https only, so neither a neighbouring host nor somebody on the wifi can plant one. Cookies from
before that are still read by their plain name (decision 27).
"""

from collections.abc import Iterable
from datetime import timedelta

from flask import Response, current_app, request
from itsdangerous import BadSignature, URLSafeSerializer

from workshop.web.hall import settings

OURS = "workshop-"
HOST = "workshop-host"
ROLE = "workshop-role-"  # and the code: one browser may hold links of several workshops
KNOWN = "workshop-known"  # was let in here before: its wrong passwords are counted apart
SHOWN_ONCE = "workshop-shown-once"
LONGEST = 300
PREFIX = "__Host-"


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
    return request.cookies.get(_sent_as(name)) or request.cookies.get(name, "")


def held(start: str) -> Iterable[str]:
    """The names of the cookies that begin so, without what https puts before them."""
    names = dict.fromkeys(name.removeprefix(_prefix()) for name in request.cookies)
    return (name for name in names if name.startswith(start))


def write(response: Response, name: str, token: str, *, lasts: timedelta) -> None:
    """Set a cookie that scripts and other sites cannot read."""
    signed = _serializer(_sent_as(name)).dumps(token)
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
        if each == _sent_as(name) or each in request.cookies:
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
    signed = request.cookies.get(name, "")
    if not signed or len(signed) > LONGEST:
        return None
    try:
        token = _serializer(name).loads(signed)
    except BadSignature:
        return None
    return token if isinstance(token, str) else None


def _serializer(name: str) -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=name)
