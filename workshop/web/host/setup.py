"""`/host/setup/<link>` and `/host/enter/<link>`: the links that let the first host in."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from workshop.actions import entering
from workshop.actions.tokens import token_hash
from workshop.domain.host import NAME_LIMIT
from workshop.domain.password import LEAST, MOST
from workshop.errors import BadInput, LinkIsUsed, NameIsTaken
from workshop.store import hosts
from workshop.web.access import Access, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.asking import EMPTY, Asked
from workshop.web.host.login import local_path, welcome
from workshop.web.language import gettext


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/setup/<link>", view_func=setup)
    blueprint.add_url_rule("/setup/<link>", view_func=set_password, methods=["POST"])
    blueprint.add_url_rule("/enter/<link>", view_func=enter)


@serves(Access.ANYONE)
def setup(link: str) -> ResponseReturnValue:
    """Ask for the organiser's password. Looking at the page does not use up the link."""
    with hall().store.reading() as database:
        if not hosts.setup_is_open(database, token_hash(link), purpose="password"):
            raise LinkIsUsed
        known = hosts.organisers(database)  # a demonstration has left a keeper
    name = known[0].name if known else gettext(entering.FIRST_NAME)
    return _page(link, EMPTY.with_value("name", name))


@serves(Access.ANYONE)
def set_password(link: str) -> ResponseReturnValue:
    """Keep the name and the password, use up the link, and let the organiser in."""
    name = request.form.get("name", entering.FIRST_NAME)
    password = request.form.get("password", "")
    try:
        login = entering.set_password(hall(), link=link, name=name, password=password)
    except BadInput as error:
        return _page(link, asked_of(name, error)), status_of(error)
    return welcome(login)


@serves(Access.ANYONE)
def enter(link: str) -> ResponseReturnValue:
    """Let the organiser in by a demonstration's link.

    The one GET that writes (a login record): a link printed in a terminal can only be a GET.
    """
    towards = local_path(request.args.get("next", ""))
    return welcome(entering.enter(hall(), link=link), towards=towards)


def asked_of(name: str, error: BadInput) -> Asked:
    """The name that was typed, with the sentence at the field that is wrong."""
    about_name = isinstance(error, NameIsTaken) or error.values.get("field") == "Name"
    field = "name" if about_name else "password"
    return Asked(values={"name": name[: 2 * NAME_LIMIT]}, wrong={field: sentence(error)})


def _page(link: str, asked: Asked) -> str:
    return render_template(
        "host/setup.html",
        link=link,
        asked=asked,
        least=LEAST,
        most=MOST,
        longest=NAME_LIMIT,
    )
