"""`/host/login` and `/host/logout`."""

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import entering
from workshop.domain.host import NAME_LIMIT
from workshop.errors import TooBusy, WrongPassword
from workshop.store import hosts
from workshop.web import cookies, logins
from workshop.web.access import Access, serves
from workshop.web.badge import find_organiser
from workshop.web.errors import retry_after, sentence, status_of
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/login", view_func=login)
    blueprint.add_url_rule("/login", view_func=log_in, methods=["POST"])
    blueprint.add_url_rule("/logout", view_func=log_out, methods=["POST"])


@serves(Access.ANYONE)
def login() -> ResponseReturnValue:
    """Ask for the password, and for the name where there are several organisers.

    Who is logged in already goes straight on.
    """
    towards = local_path(request.args.get("next", ""))
    if find_organiser() is not None:
        return redirect(towards or url_for("host.workshops"), 303)
    return _page(towards)


@serves(Access.ANYONE)
def log_in() -> ResponseReturnValue:
    """Let a host in, and on to the page that was asked for."""
    towards = local_path(request.form.get("next", ""))
    name = request.form.get("name", "")
    try:
        turns = logins.begin(name)
        token = entering.log_in(hall(), name=name, password=request.form.get("password", ""))
    except (WrongPassword, TooBusy) as error:
        page = _page(towards, name=name, wrong=sentence(error))
        return page, status_of(error), retry_after(error)
    logins.succeed(turns)
    response = welcome(token, towards=towards)
    logins.remember(response, name)
    return response


@serves(Access.ANYONE)
def log_out() -> ResponseReturnValue:
    """End the login on the server, and remove the cookie."""
    for token in cookies.read_all(cookies.HOST):
        entering.log_out(hall(), login=token)
    response = make_response(redirect(url_for("host.login"), 303))
    cookies.forget(response, cookies.HOST)
    return response


def welcome(token: str, *, towards: str = "") -> Response:
    """Hand over the login cookie and lead on."""
    response = make_response(redirect(towards or url_for("host.workshops"), 303))
    cookies.write(response, cookies.HOST, token, lasts=entering.LOGIN_LASTS)
    return response


def local_path(path: str) -> str:
    """The path when it is one of ours, empty otherwise: a login never leads to another site."""
    ours = path.startswith("/") and not path.startswith(("//", "/\\"))
    return path if ours and path.isprintable() and "\\" not in path else ""


def _page(towards: str, *, name: str = "", wrong: str = "") -> str:
    with hall().store.reading() as database:
        several = hosts.how_many(database) > 1
    return render_template(
        "host/login.html",
        towards=towards,
        several=several,
        name=name[:NAME_LIMIT],
        wrong=wrong,
    )
