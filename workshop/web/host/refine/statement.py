"""`/host/w/<code>/refine/<statement_id>`: what the room said of one statement, and the decision."""

from dataclasses import replace

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions.refinement import deciding
from workshop.domain.refinement.refinement import Way
from workshop.errors import BadInput, NotFound, RecordUnsaved, Refused, WorkshopError
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.hall import hall
from workshop.web.host.refine.asked import Record, sent
from workshop.web.host.refine.merging import begin_merge
from workshop.web.host.refine.page import book_here, show, to_statement
from workshop.web.host.refine.typed import Typed, latest, seen_after, typed_in, wish
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
    return _look(statement_id, typed_in(request.form), sent(request.form))


@serves(Access.FACILITATOR)
def decide_statement(code: str, statement_id: str) -> ResponseReturnValue:
    """Keep a decision. A new wording is first shown beside the old one, unless it was.

    What was typed in the record comes along, and back.
    """
    del code  # the guard has looked the workshop up
    typed, record = typed_in(request.form), sent(request.form)
    if typed.is_reword and not typed.has_looked:
        return _look(statement_id, typed, record, said=gettext("See what changes, then decide."))
    try:
        return _decided(statement_id, typed, record)
    except (BadInput, Refused, NotFound) as error:
        return _refuse(statement_id, typed, record, error=error)


@serves(Access.FACILITATOR)
def undo_decision(code: str, statement_id: str) -> ResponseReturnValue:
    """Take a decision back; one that was taken back by somebody else meanwhile is gone as well."""
    del code  # the guard has looked the workshop up
    typed, record = typed_in(request.form), sent(request.form)
    asked = request.form.get("refinement", "")
    try:
        deciding.undo(
            hall(), workshop=current_workshop(), refinement_id=asked, actor=current_host()
        )
    except Refused as error:
        return _refuse(statement_id, typed, record, error=error)
    except NotFound:
        return _undone(statement_id, typed, record)
    return _undone(statement_id, typed, record, anchor="history")


def _decided(statement_id: str, typed: Typed, record: Record) -> ResponseReturnValue:
    if typed.way == Way.MERGE:
        return _to_merge(statement_id, typed, record)
    deciding.decide(
        hall(),
        workshop=current_workshop(),
        wish=wish(typed, [statement_id]),
        actor=current_host(),
    )
    if not record.changed:
        return to_statement(statement_id, anchor="history")
    done = gettext(
        "Your decision stands. What you typed in the record is still there, and not saved yet."
    )
    return show(statement_id, record=record, done=done)


def _to_merge(statement_id: str, typed: Typed, record: Record) -> ResponseReturnValue:
    """Go on to the form of a merge, with new words where somebody has typed them here.

    Raises:
        RecordUnsaved: when something of the record would be left behind.
    """
    if record.changed:
        raise RecordUnsaved
    words = typed.wording if typed.has_new_words else ""
    others = (statement_id, *typed.others)
    return begin_merge(replace(typed, others=others, wording=words, was=""))


def _undone(
    statement_id: str, typed: Typed, record: Record, *, anchor: str = ""
) -> ResponseReturnValue:
    """Show how it stands again; what was typed on the page comes back with it."""
    if not (typed.is_touched or record.changed):
        return to_statement(statement_id, anchor=anchor)
    entry = book_here().entry(statement_id)
    seen = latest([entry] if entry else [])  # the page shows all of it as it stands
    done = gettext("It is undone. What you typed is still there, and not saved yet.")
    return show(statement_id, typed=replace(typed, seen=seen), record=record, done=done)


def _look(
    statement_id: str, typed: Typed, record: Record, *, said: str = ""
) -> ResponseReturnValue:
    seen = replace(typed, way=Way.REWORD, looked=typed.wording)
    return show(statement_id, typed=seen, record=record, said=said)


def _refuse(
    statement_id: str, typed: Typed, record: Record, *, error: WorkshopError
) -> ResponseReturnValue:
    entry = book_here().entry(statement_id)
    seen = seen_after(typed, [entry] if entry else [], error)
    return show(
        statement_id,
        typed=replace(typed, seen=seen),
        record=record,
        said=sentence(error),
        status=status_of(error),
    )
