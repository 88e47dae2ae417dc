"""`/host/w/<code>/refine/<statement_id>/notes`: the record that nobody can count."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.noting import note
from workshop.domain.refinement.notes import Part
from workshop.errors import NotFound
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.hall import hall
from workshop.web.host.refine.asked import Record, sent
from workshop.web.host.refine.page import show, to_statement
from workshop.web.language import gettext, ngettext

_UNUSABLE, _CLASHED = 422, 409


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    path = "/w/<code>/refine/<statement_id>/notes"
    blueprint.add_url_rule(path, view_func=note_statement, methods=["POST"])


@serves(Access.FACILITATOR)
def note_statement(code: str, statement_id: str) -> ResponseReturnValue:
    """Keep the fields that were touched; what somebody else changed meanwhile shows both texts."""
    del code  # the guard has looked the workshop up
    record = sent(request.form)
    if record.problems():
        said = gettext("Nothing is saved yet: see what is marked below.")
        return show(statement_id, record=record, said=said, status=_UNUSABLE)
    try:
        return _noted(statement_id, record)
    except NotFound:
        return show(statement_id, record=record)


def _noted(statement_id: str, record: Record) -> ResponseReturnValue:
    clashes = note(
        hall(),
        workshop=current_workshop(),
        statement_id=statement_id,
        typed=record.changed,
        seen=record.seen,
        actor=current_host(),
    )
    if clashes:
        said = ngettext(
            "Somebody else has changed %(num)s field meanwhile. Both texts stand below; the rest"
            " is saved.",
            "Somebody else has changed %(num)s fields meanwhile. Both texts stand below; the rest"
            " is saved.",
            len(clashes),
        )
        return show(statement_id, record=record, clashes=clashes, said=said, status=_CLASHED)
    part = next((each for each in Part if each == request.form.get("part")), Part.WHO)
    return to_statement(statement_id, anchor=f"part-{part}", part=part)
