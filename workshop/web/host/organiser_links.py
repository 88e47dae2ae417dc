"""Links for new organisers: the keeper makes them, who has one opens `/host/organiser-link/`."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import organising
from workshop.actions.tokens import token_hash
from workshop.domain.host import NAME_LIMIT
from workshop.domain.password import LEAST, MOST
from workshop.errors import BadInput, LinkIsUsed
from workshop.store import organiser_links
from workshop.web.access import Access, current_host, organiser_here, serves
from workshop.web.errors import status_of
from workshop.web.hall import hall
from workshop.web.host.asking import EMPTY, Asked
from workshop.web.host.login import welcome
from workshop.web.host.setup import asked_of
from workshop.web.shown_once import carry


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    made = "/organisers/links"
    blueprint.add_url_rule(made, view_func=make_organiser_link, methods=["POST"])
    blueprint.add_url_rule(f"{made}/<offer_id>/end", view_func=end_offer, methods=["POST"])
    blueprint.add_url_rule("/organiser-link/<link>", view_func=organiser_link)
    blueprint.add_url_rule("/organiser-link/<link>", view_func=accept, methods=["POST"])


@serves(Access.KEEPER)
def make_organiser_link() -> ResponseReturnValue:
    """Make an organiser link, and show it on the page of organisers."""
    made, token = organising.make_organiser_link(hall(), by=organiser_here())
    response = make_response(redirect(url_for("host.organisers") + "#made", 303))
    return carry(response, id_=made.id, token=token)


@serves(Access.KEEPER)
def end_offer(offer_id: str) -> ResponseReturnValue:
    """End an organiser link that nobody has used."""
    organising.take_back_organiser_link(hall(), link_id=offer_id, actor=current_host())
    return redirect(url_for("host.organisers"), 303)


@serves(Access.ANYONE)
def organiser_link(link: str) -> ResponseReturnValue:
    """Ask the new organiser for a name and a password. Looking does not use up the link."""
    with hall().store.reading() as database:
        if not organiser_links.is_open(database, token_hash(link), now=hall().now()):
            raise LinkIsUsed
    return _page(link, EMPTY)


@serves(Access.ANYONE)
def accept(link: str) -> ResponseReturnValue:
    """Make the account and let the new organiser in."""
    name, password = request.form.get("name", ""), request.form.get("password", "")
    try:
        login = organising.use_organiser_link(hall(), link=link, name=name, password=password)
    except BadInput as error:
        return _page(link, asked_of(name, error)), status_of(error)
    return welcome(login)


def _page(link: str, asked: Asked) -> str:
    return render_template(
        "host/organiser_link.html",
        link=link,
        asked=asked,
        least=LEAST,
        most=MOST,
        longest=NAME_LIMIT,
    )
