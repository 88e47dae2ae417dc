"""`/host/password`: an organiser changes their own password."""

from flask import Blueprint, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.entering import LOGIN_LASTS, change_password, refuse_without_password
from workshop.domain.password import LEAST, MOST
from workshop.errors import BadInput, TooBusy, WorkshopError, WrongPassword
from workshop.web import cookies, logins
from workshop.web.access import Access, organiser_here, serves
from workshop.web.errors import retry_after, sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.asking import EMPTY, Asked


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/password", view_func=ask_password)
    blueprint.add_url_rule("/password", view_func=keep_password, methods=["POST"])


@serves(Access.ORGANISER)
def ask_password() -> ResponseReturnValue:
    """Ask for the old password and the new one, or say that it was changed."""
    refuse_without_password(hall(), organiser_here())
    return _page(EMPTY, changed="changed" in request.args)


@serves(Access.ORGANISER)
def keep_password() -> ResponseReturnValue:
    """Keep the new password; whoever else is logged in by the old one is out."""
    old, new = request.form.get("old", ""), request.form.get("password", "")
    try:
        turns = logins.begin_change(organiser_here())
        login = change_password(hall(), host=organiser_here(), old=old, new=new)
    except (WrongPassword, TooBusy, BadInput) as error:
        return _page(_wrong(error)), status_of(error), retry_after(error)
    logins.succeed(turns)
    response = make_response(redirect(url_for("host.ask_password", changed=1), 303))
    cookies.write(response, cookies.HOST, login, lasts=LOGIN_LASTS)
    return response


def _wrong(error: WorkshopError) -> Asked:
    field = "password" if isinstance(error, BadInput) else "old"
    return Asked(wrong={field: sentence(error)})


def _page(asked: Asked, *, changed: bool = False) -> str:
    return render_template(
        "host/password.html", asked=asked, changed=changed, least=LEAST, most=MOST
    )
