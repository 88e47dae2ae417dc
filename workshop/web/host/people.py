"""`/host/w/<code>/people`: who works on a workshop, by which link."""

from dataclasses import dataclass

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.linking import end_link, make_link
from workshop.domain.host import BY_LINK, NAME_LIMIT, Role, RoleLink
from workshop.errors import BadInput
from workshop.store import role_links
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.addresses import role_url
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.asking import EMPTY, Asked
from workshop.web.qr import qr_square
from workshop.web.shown_once import carried, carry, drop


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A link with when it was last used. Times are UTC text, None for never."""

    link: RoleLink
    last_used: str | None


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/people", view_func=people)
    blueprint.add_url_rule("/w/<code>/people", view_func=add_person, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/people/<link_id>/end", view_func=end_role, methods=["POST"])


@serves(Access.ORGANISER)
def people(code: str) -> ResponseReturnValue:
    """List the links; a fresh one is shown, this once."""
    del code  # the guard has looked the workshop up
    link_id, token = carried()
    response = make_response(_page(EMPTY, fresh_id=link_id, token=token))
    return drop(response) if token else response


@serves(Access.ORGANISER)
def add_person(code: str) -> ResponseReturnValue:
    """Make a link, and show it on the page of people."""
    del code  # the guard has looked the workshop up
    workshop, typed = current_workshop(), request.form.get("name", "")
    role = _role(request.form.get("role", ""))
    try:
        link, token = make_link(
            hall(), workshop=workshop, role=role, name=typed, actor=current_host()
        )
    except BadInput as error:
        asked = Asked(values={"name": typed, "role": role}, wrong={"name": sentence(error)})
        return _page(asked), status_of(error)
    response = redirect(url_for("host.people", code=workshop.code) + "#made", 303)
    return carry(make_response(response), id_=link.id, token=token)


@serves(Access.ORGANISER)
def end_role(code: str, link_id: str) -> ResponseReturnValue:
    """End a link: whoever holds it is out at once."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    end_link(hall(), workshop=workshop, link_id=link_id, actor=current_host())
    return redirect(url_for("host.people", code=workshop.code), 303)


def _role(typed: str) -> Role:
    try:
        return Role(typed)
    except ValueError:
        raise BadInput from None


def _page(asked: Asked, *, fresh_id: str = "", token: str = "") -> str:
    found = _found()
    fresh = next((person.link for person in found if person.link.id == fresh_id), None)
    address = role_url(token)
    return render_template(
        "host/people.html",
        workshop=current_workshop(),
        going=[person for person in found if person.link.ended_at is None],
        ended=[person for person in found if person.link.ended_at is not None],
        asked=asked,
        roles=BY_LINK,
        longest=NAME_LIMIT,
        fresh=fresh,
        address=address,
        square=qr_square(address),
    )


def _found() -> list[Person]:
    with hall().store.reading() as database:
        links = role_links.of_workshop(database, current_workshop().id)
    newest = hall().presence.newest({link.id: link.used_at for link in links})
    return [Person(link=link, last_used=newest[link.id]) for link in links]
