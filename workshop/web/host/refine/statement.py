"""`/host/w/<code>/refine/<statement_id>`: what the room said of one statement, and the decision."""

from dataclasses import replace

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions.refinement import deciding
from workshop.domain.refinement.refinement import Way
from workshop.errors import BadInput, NotFound, Refused, WorkshopError
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.refine.merging import begin_merge
from workshop.web.host.refine.page import book_here, show, to_statement
from workshop.web.host.refine.typed import Typed, seen_after, typed_in, wish
from workshop.web.language import gettext


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    path = "/w/<code>/refine/<statement_id>"
    blueprint.add_url_rule(path, view_func=refine_statement)
    blueprint.add_url_rule(path, view_func=decide_statement, methods=["POST"])
    blueprint.add_url_rule(f"{path}/difference", view_func=show_difference, methods=["POST"])
    blueprint.add_url_rule(f"{path}/undo", view_func=undo_decision, methods=["POST"])


@serves(Access.FACILITATOR)
def refine_statement(code: str, statement_id: str) -> ResponseReturnValue:
    """Show one statement."""
    del code  # the guard has looked the workshop up
    return show(statement_id)


@serves(Access.FACILITATOR)
def show_difference(code: str, statement_id: str) -> ResponseReturnValue:
    """Show the new wording beside the old one; nothing is kept yet."""
    del code  # the guard has looked the workshop up
    return _look(statement_id, typed_in(request.form))


@serves(Access.FACILITATOR)
def decide_statement(code: str, statement_id: str) -> ResponseReturnValue:
    """Keep a decision. A new wording is first shown beside the old one, unless it was."""
    del code  # the guard has looked the workshop up
    typed = typed_in(request.form)
    if typed.is_reword and not typed.has_looked:
        return _look(statement_id, typed, said=gettext("See what changes, then decide."))
    try:
        return _decided(statement_id, typed)
    except (BadInput, Refused, NotFound) as error:
        return _refuse(statement_id, typed, error)


@serves(Access.FACILITATOR)
def undo_decision(code: str, statement_id: str) -> ResponseReturnValue:
    """Take a decision back; one that was taken back by somebody else meanwhile is gone as well."""
    del code  # the guard has looked the workshop up
    asked = request.form.get("refinement", "")
    try:
        deciding.undo(
            hall(), workshop=current_workshop(), refinement_id=asked, actor=current_host()
        )
    except Refused as error:
        return show(statement_id, said=sentence(error), status=status_of(error))
    except NotFound:
        return to_statement(statement_id)
    return to_statement(statement_id, anchor="history")


def _decided(statement_id: str, typed: Typed) -> ResponseReturnValue:
    if typed.way == Way.MERGE:
        return begin_merge(replace(typed, others=(statement_id, *typed.others), wording=""))
    deciding.decide(
        hall(),
        workshop=current_workshop(),
        wish=wish(typed, [statement_id]),
        actor=current_host(),
    )
    return to_statement(statement_id, anchor="history")


def _look(statement_id: str, typed: Typed, *, said: str = "") -> ResponseReturnValue:
    seen = replace(typed, way=Way.REWORD, looked=typed.wording)
    return show(statement_id, typed=seen, said=said)


def _refuse(statement_id: str, typed: Typed, error: WorkshopError) -> ResponseReturnValue:
    entry = book_here().entry(statement_id)
    seen = seen_after(typed, [entry] if entry else [], error)
    return show(
        statement_id,
        typed=replace(typed, seen=seen),
        said=sentence(error),
        status=status_of(error),
    )
