"""When contacts are deleted, and deleting them now."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.acting.contacts import choose_last_day, delete_contacts
from workshop.errors import BadInput, TracesStay
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.acting.who import show
from workshop.web.language import ngettext


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/who/day", view_func=keep_until, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/who/contacts", view_func=drop_contacts, methods=["POST"])


@serves(Access.FACILITATOR)
def keep_until(code: str) -> ResponseReturnValue:
    """Choose the day on which contacts are deleted."""
    typed = request.form.get("day", "")
    try:
        choose_last_day(hall(), workshop=current_workshop(), typed=typed, actor=current_host())
    except BadInput as error:
        return show(said=sentence(error), status=status_of(error))
    return redirect(url_for("host.who", code=code, _anchor="help"), 303)


@serves(Access.ORGANISER)
def drop_contacts(code: str) -> ResponseReturnValue:
    """Delete every contact now, and say how many there were."""
    del code  # the guard has looked the workshop up
    try:
        gone = delete_contacts(hall(), workshop=current_workshop(), actor=current_host())
    except TracesStay as error:
        return show(kept=sentence(error))
    return show(kept=ngettext("%(num)s contact is deleted.", "%(num)s contacts are deleted.", gone))
