"""Who may call which route. Every view declares it; an app with an undeclared view does not start.

A route with `<code>` in it belongs to a workshop: the guard looks the workshop up, and with it the
participant of the phone or the host who asks, so that no half of the check can be forgotten.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar, cast

from flask import Flask, Response, current_app, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.linking import note_use
from workshop.actions.tokens import token_hash
from workshop.domain.host import BY_LINK, Host, Role
from workshop.domain.participant import Participant
from workshop.domain.round import Round
from workshop.domain.tablet import Tablet
from workshop.domain.workshop import Workshop
from workshop.errors import (
    KeepersOnly,
    LinkHasEnded,
    NotAllowed,
    NotATablet,
    PhoneIsUnknown,
    RoleTooLow,
    WorkshopNotFound,
)
from workshop.store import tablets, workshops
from workshop.store.memory import Standing
from workshop.web import cookies, guessing, outbox
from workshop.web.badge import Badge, host_of, read_badge
from workshop.web.hall import hall
from workshop.web.language import gettext

_ = str  # marks words for translation

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])


class Access(StrEnum):
    """Whom a route serves. From the keeper down to the viewer, each role may do what follows."""

    ANYONE = "anyone"
    PARTICIPANT = "participant"
    TABLET = "tablet"
    KEEPER = "keeper"
    ORGANISER = "organiser"
    FACILITATOR = "facilitator"
    HELPER = "helper"
    VIEWER = "viewer"


NOT_FOR_HOSTS = {Access.ANYONE, Access.PARTICIPANT, Access.TABLET}
_DECLARED = "workshop_access"

_LETS = {
    Role.FACILITATOR: _("Your link lets you run one workshop. The rest is for its organiser."),
    Role.HELPER: _(
        "Your link lets you look after comments, suggestions and paper."
        " For more, ask the organiser for another."
    ),
    Role.VIEWER: _(
        "Your link lets you look at the desk, at revealed results and their files."
        " For more, ask the organiser for another."
    ),
}


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
    """Refuse undeclared views, guard every request, and let templates ask who works here."""
    undeclared = [name for name in app.view_functions if declared(app, name) is None]
    if undeclared:
        raise RuntimeError(undeclared)
    app.before_request(_guard)
    app.jinja_env.globals.update(me=host_here, may=may)


def current_workshop() -> Workshop:
    """The workshop in the URL."""
    return cast("Workshop", g.workshop)


def current_rounds() -> tuple[Round, ...]:
    """The rounds of the workshop in the URL."""
    return cast("Standing", g.standing)[1].rounds


def current_participant() -> Participant:
    """The participant whose phone asks."""
    return cast("Participant", g.participant)


def current_host() -> str:
    """Who acts, in the audit's words: the role and an id, `facilitator:4f1c...`."""
    return cast("Host", g.host).actor


def organiser_here() -> Host:
    """The organiser who asks, on pages that serve organisers."""
    return cast("Host", g.host)


def host_here() -> Host | None:
    """The host who asks; None on pages that are for anyone."""
    return cast("Host | None", getattr(g, "host", None))


def may(role: str) -> bool:
    """Whether the host who asks may do what this role may."""
    host = host_here()
    return host is not None and host.role.includes(Role(role))


def find_participant(workshop: Workshop | None = None) -> Participant | None:
    """The participant of this workshop, or of the one in the URL, when this phone has joined it."""
    workshop = workshop or current_workshop()
    token = cookies.read(cookies.participant_cookie(workshop.code))
    if token is None:
        return None
    return hall().memory.participant(token_hash(token), workshop_id=workshop.id)


def current_tablet() -> Tablet:
    """The shared tablet that asks."""
    return cast("Tablet", g.tablet)


def find_tablet(workshop: Workshop | None = None) -> Tablet | None:
    """The shared tablet of a workshop, that of the URL, when this browser is one."""
    workshop = workshop or current_workshop()
    token = cookies.read(cookies.tablet_cookie(workshop.code))
    if token is None:
        return None
    with hall().store.reading() as database:
        return tablets.by_token(database, token_hash(token), workshop_id=workshop.id)


def _guard() -> ResponseReturnValue | None:
    if request.endpoint is None:
        return None
    access, code = declared(current_app, request.endpoint), (request.view_args or {}).get("code")
    if access not in {None, *NOT_FOR_HOSTS}:
        return _guard_hosts(cast("Access", access), code)
    if code is not None:
        g.workshop = _workshop(code)
    if access is Access.PARTICIPANT:
        g.participant = find_participant()
        if g.participant is None or outbox.is_of_another(g.participant):
            return _stranger(url_for("participant.join", code=current_workshop().code))
    if access is Access.TABLET:
        g.tablet = find_tablet()
        if g.tablet is None:
            raise NotATablet
    return None


def _guard_hosts(access: Access, code: str | None) -> ResponseReturnValue | None:
    """Let in who holds the role or a higher one; strangers go to the login."""
    badge = read_badge()
    if code is not None and not badge.is_empty:
        g.workshop = _workshop(code)
    try:
        host = _anywhere(badge) if code is None or badge.is_empty else host_of(badge, g.workshop)
    except LinkHasEnded:
        return _out()
    if host is None:
        return _away(url_for("host.login", next=_path_to_return_to()))
    g.host = host
    if not _admits(access, host):
        raise _refusal(host)
    _note(host)
    return None


def _admits(access: Access, host: Host) -> bool:
    return host.keeper if access is Access.KEEPER else host.role.includes(Role(access))


def _refusal(host: Host) -> NotAllowed:
    if host.role not in _LETS:
        return KeepersOnly()
    return RoleTooLow(lets=gettext(_LETS[host.role]))


def _anywhere(badge: Badge) -> Host | None:
    """Who asks for a page of no workshop; links are for one workshop, and shown the way to it."""
    if badge.organiser is not None:
        return badge.organiser
    if badge.working is None:
        return None
    with hall().store.reading() as database:
        g.workshop = workshops.by_id(database, badge.working.workshop_id)
    return badge.working.host


def _note(host: Host) -> None:
    """Keep when a link was used: in memory when somebody looks, in the store when they act."""
    if host.role not in BY_LINK:
        return
    hall().presence.note(host.id, hall().now())
    if request.method == "POST":
        note_use(hall(), link_id=host.id)


def _workshop(code: str) -> Workshop:
    g.standing = standing = hall().memory.standing(code)
    workshop = standing[0] if standing else None
    guessing.slow_down(workshop)
    if workshop is None:
        raise WorkshopNotFound(code=code[:12])
    return workshop


def _path_to_return_to() -> str | None:
    return request.path if request.method == "GET" else None


def _out() -> ResponseReturnValue:
    """Say that a link has ended; a page that asks only for a part of itself is led there."""
    if request.headers.get("HX-Request"):
        url = url_for("host.desk", code=current_workshop().code)
        return Response(status=200, headers={"HX-Redirect": url})
    raise LinkHasEnded


def _stranger(url: str) -> ResponseReturnValue:
    """To the join; what a phone has kept must hear that it is not counted, and is led nowhere."""
    if not outbox.asks():
        return _away(url)
    outbox.tell(outbox.Fate.NOT_YOU)
    raise PhoneIsUnknown


def _away(url: str) -> ResponseReturnValue:
    if request.headers.get("HX-Request"):
        return Response(status=200, headers={"HX-Redirect": url})
    if request.method not in {"GET", "HEAD"}:
        raise NotAllowed
    return redirect(url, 303)
