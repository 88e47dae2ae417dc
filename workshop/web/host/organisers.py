"""`/host/organisers`: who there is, one's own name, and closing an account."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import organising
from workshop.actions.entering import has_password
from workshop.domain.host import NAME_LIMIT, Host, Organiser
from workshop.errors import BadInput, NotFound
from workshop.store import hosts, organiser_links
from workshop.web.access import Access, organiser_here, serves
from workshop.web.addresses import organiser_link_url
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.asking import EMPTY, Asked
from workshop.web.qr import qr_square
from workshop.web.shown_once import carried, drop


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/organisers", view_func=organisers)
    blueprint.add_url_rule("/organisers", view_func=rename, methods=["POST"])
    blueprint.add_url_rule("/organisers/<host_id>/close", view_func=ask_to_close)
    blueprint.add_url_rule("/organisers/<host_id>/close", view_func=close, methods=["POST"])


@serves(Access.ORGANISER)
def organisers() -> ResponseReturnValue:
    """List the organisers; a fresh organiser link is shown, this once."""
    host = organiser_here()
    organiser_link_id, token = carried()
    named = EMPTY.with_value("name", host.name)
    response = make_response(_page(named, fresh_id=organiser_link_id, token=token))
    return drop(response) if token else response


@serves(Access.ORGANISER)
def rename() -> ResponseReturnValue:
    """Keep one's own new name."""
    typed = request.form.get("name", "")
    try:
        organising.rename_organiser(hall(), host=organiser_here(), name=typed)
    except BadInput as error:
        asked = Asked(values={"name": typed}, wrong={"name": sentence(error)})
        return _page(asked), status_of(error)
    return redirect(url_for("host.organisers"), 303)


@serves(Access.KEEPER)
def ask_to_close(host_id: str) -> ResponseReturnValue:
    """Ask whether an account shall really be closed."""
    return render_template("host/close.html", organiser=_other(host_id, keeper=organiser_here()))


@serves(Access.KEEPER)
def close(host_id: str) -> ResponseReturnValue:
    """Close an account."""
    organising.close_account(hall(), host_id=host_id, by=organiser_here())
    return redirect(url_for("host.organisers"), 303)


def _other(host_id: str, *, keeper: Host) -> Organiser:
    with hall().store.reading() as database:
        found = hosts.organiser(database, host_id)
    if found is None or found.id == keeper.id:
        raise NotFound
    return found


def _page(asked: Asked, *, fresh_id: str = "", token: str = "") -> str:
    with hall().store.reading() as database:
        known = hosts.organisers(database)
        waiting = organiser_links.waiting(database, now=hall().now())
    address = organiser_link_url(token)
    return render_template(
        "host/organisers.html",
        organisers=known,
        waiting=waiting,
        asked=asked,
        longest=NAME_LIMIT,
        has_password=has_password(hall(), organiser_here()),
        fresh=any(organiser_link.id == fresh_id for organiser_link in waiting),
        address=address,
        square=qr_square(address),
    )
