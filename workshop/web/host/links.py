"""`/host/link/<link>`: come in by a role's link; `/host/w/<code>/leave`: go out again.

The link is a GET page with one button, so that a preview of it lets nobody in.
"""

from flask import Blueprint, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.entering import LOGIN_LASTS
from workshop.actions.linking import enter_by_link
from workshop.actions.tokens import token_hash
from workshop.errors import LinkHasEnded, NotFound
from workshop.store import role_links, workshops
from workshop.web import cookies
from workshop.web.access import Access, current_workshop, serves
from workshop.web.badge import find_organiser
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/link/<link>", view_func=link)
    blueprint.add_url_rule("/link/<link>", view_func=take_link, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/leave", view_func=leave, methods=["POST"])


@serves(Access.ANYONE)
def link(link: str) -> ResponseReturnValue:
    """Say what the link is for, with the button that takes it."""
    with hall().store.reading() as database:
        found = role_links.by_token(database, token_hash(link))
        if found is None or found.ended_at is not None:
            raise LinkHasEnded
        workshop = workshops.by_id(database, found.workshop_id)
    is_logged_in = find_organiser() is not None
    return render_template(
        "host/link.html", token=link, link=found, workshop=workshop, is_logged_in=is_logged_in
    )


@serves(Access.ANYONE)
def take_link(link: str) -> ResponseReturnValue:
    """Hand over the cookie of the role and lead to the desk."""
    found = enter_by_link(hall(), token=link)
    with hall().store.reading() as database:
        workshop = workshops.by_id(database, found.workshop_id)
    if workshop is None:
        raise NotFound
    response = make_response(redirect(url_for("host.desk", code=workshop.code), 303))
    cookies.write(response, cookies.role_cookie(workshop.code), link, lasts=LOGIN_LASTS)
    return response


@serves(Access.VIEWER)
def leave(code: str) -> ResponseReturnValue:
    """Remove the cookie of the role from this browser; the link itself still works."""
    del code  # the guard has looked the workshop up
    response = make_response(redirect(url_for("front.door"), 303))
    cookies.forget(response, cookies.role_cookie(current_workshop().code))
    return response
