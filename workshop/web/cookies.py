"""Signed cookies: a random token that says who somebody is, and nothing about them."""

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
    signed = request.cookies.get(name, "")
    if not signed or len(signed) > LONGEST:
        return None
    try:
        token = _serializer(name).loads(signed)
    except BadSignature:
        return None
    return token if isinstance(token, str) else None


def write(response: Response, name: str, token: str, *, lasts: timedelta) -> None:
    """Set a cookie that scripts and other sites cannot read."""
    response.set_cookie(
        name,
        str(_serializer(name).dumps(token)),
        max_age=lasts,
        httponly=True,
        samesite="Lax",
        secure=settings().secure,
    )


def write_plain(response: Response, name: str, value: str, *, lasts: timedelta) -> None:
    """Set a cookie that says nothing of who somebody is, so that nothing need be signed."""
    response.set_cookie(
        name,
        value,
        max_age=lasts,
        httponly=True,
        samesite="Lax",
        secure=settings().secure,
    )


def forget(response: Response, name: str) -> None:
    """Remove a cookie."""
    response.delete_cookie(name, httponly=True, samesite="Lax", secure=settings().secure)


def forget_all(response: Response) -> None:
    """Remove every cookie of ours: whoever takes this device next is nobody's heir."""
    for name in request.cookies:
        if name.startswith(OURS):
            forget(response, name)


def _serializer(name: str) -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt=name)
