"""Who may call which route. Every view declares it; an app with an undeclared view does not start.

A route with `<code>` in it belongs to a workshop: the guard looks the workshop up, and for phones
the participant with it, so that neither half of the check can be forgotten.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar, cast

from flask import Flask, Response, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.tokens import token_hash
from workshop.domain.code import normalise
from workshop.domain.paper_errors import NotATablet
from workshop.domain.participant import Participant
from workshop.domain.tablet import Tablet
from workshop.domain.workshop import Workshop
from workshop.errors import NotAllowed, WorkshopNotFound
from workshop.store import hosts, participants, tablets, workshops
from workshop.web import cookies
from workshop.web.hall import hall

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


class Access(StrEnum):
    """Whom a route serves."""

    ANYONE = "anyone"
    PARTICIPANT = "participant"
    HOST = "host"
    TABLET = "tablet"


_DECLARED = "workshop_access"


def serves(access: Access) -> Callable[[View], View]:
    """Declare whom a view serves; written under its `route` line."""

    def declare(view: View) -> View:
        setattr(view, _DECLARED, access)
        return view

    return declare


def declared(app: Flask, endpoint: str) -> Access | None:
    """What the view of an endpoint declares."""
    return getattr(app.view_functions[endpoint], _DECLARED, None)


def init_app(app: Flask) -> None:
    """Refuse undeclared views, and guard every request."""
    undeclared = [name for name in app.view_functions if declared(app, name) is None]
    if undeclared:
        raise RuntimeError(undeclared)
    app.before_request(_guard)


def current_workshop() -> Workshop:
    """The workshop in the URL."""
    return cast("Workshop", g.workshop)


def current_participant() -> Participant:
    """The participant whose phone asks."""
    return cast("Participant", g.participant)


def current_host() -> str:
    """The id of the host who is logged in."""
    return cast("str", g.host)


def find_participant() -> Participant | None:
    """The participant of the workshop in the URL, when this phone has joined it."""
    token = cookies.read(cookies.participant_cookie(current_workshop().code))
    if token is None:
        return None
    with hall().store.reading() as database:
        return participants.by_token(database, token_hash(token), workshop_id=current_workshop().id)


def current_tablet() -> Tablet:
    """The shared tablet that asks."""
    return cast("Tablet", g.tablet)


def find_tablet() -> Tablet | None:
    """The shared tablet of the workshop in the URL, when this browser is one."""
    token = cookies.read(cookies.tablet_cookie(current_workshop().code))
    if token is None:
        return None
    with hall().store.reading() as database:
        return tablets.by_token(database, token_hash(token), workshop_id=current_workshop().id)


def find_host() -> str | None:
    """The id of the host who is logged in, None for anyone else."""
    token = cookies.read(cookies.HOST)
    if token is None:
        return None
    with hall().store.reading() as database:
        return hosts.host_of_login(database, token_hash(token), now=hall().now())


def _guard() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    access = declared(current_app, request.endpoint)
    if access is Access.HOST:
        g.host = find_host()
        if g.host is None:
            return _away(url_for("host.login", next=_path_to_return_to()))
    if request.view_args and "code" in request.view_args:
        g.workshop = _workshop(request.view_args["code"])
    if access is Access.PARTICIPANT:
        g.participant = find_participant()
        if g.participant is None:
            return _away(url_for("participant.join", code=current_workshop().code))
    if access is Access.TABLET:
        g.tablet = find_tablet()
        if g.tablet is None:
            raise NotATablet
    return None


def _workshop(code: str) -> Workshop:
    with hall().store.reading() as database:
        workshop = workshops.by_code(database, normalise(code))
    if workshop is None:
        raise WorkshopNotFound(code=code[:12])
    return workshop


def _path_to_return_to() -> str | None:
    return request.path if request.method == "GET" else None


def _away(url: str) -> ResponseReturnValue:
    if request.headers.get("HX-Request"):
        return Response(status=200, headers={"HX-Redirect": url})
    if request.method not in {"GET", "HEAD"}:
        raise NotAllowed
    return redirect(url, 303)
