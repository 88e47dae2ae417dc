"""`/host/w/<code>/export/contacts.csv`: the one file that has contacts."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from workshop.actions.acting.contacts import contacts_file
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.export.download import download
from workshop.web.hall import hall


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/contacts.csv", view_func=contacts, methods=["POST"])


@serves(Access.ORGANISER)
def contacts(code: str) -> ResponseReturnValue:
    """The contacts that people left: a POST, because it is recorded who took them."""
    del code  # the guard has looked the workshop up
    content = contacts_file(hall(), workshop=current_workshop(), actor=current_host())
    return download(content, "contacts")
