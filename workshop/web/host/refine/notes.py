"""`/host/w/<code>/refine/<statement_id>/notes`: the record that nobody can count."""

from collections.abc import Collection

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions.refinement.noting import note
from workshop.domain.refinement.notes import BY_KEY, Part
from workshop.errors import NotFound
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.host.refine.asked import Record, sent
from workshop.web.host.refine.page import show, to_statement
from workshop.web.host.refine.typed import Typed, typed_in
from workshop.web.language import gettext, ngettext

_UNUSABLE, _CLASHED = 422, 409
_BLOCK = "record"


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    path = "/w/<code>/refine/<statement_id>/notes"
    blueprint.add_url_rule(path, view_func=note_statement, methods=["POST"])


@serves(Access.FACILITATOR)
def note_statement(code: str, statement_id: str) -> ResponseReturnValue:
    """Keep the fields that were touched; what somebody else changed meanwhile shows both texts.

    What was typed in the decision comes along, and back.
    """
    del code  # the guard has looked the workshop up
    typed, record = typed_in(request.form), sent(request.form)
    if record.problems():
        said = gettext("Nothing is saved yet: see what is marked in the record.")
        return show(
            statement_id, typed=typed, record=record, said=said, status=_UNUSABLE, block=_BLOCK
        )
    try:
        return _noted(statement_id, typed, record)
    except NotFound:
        return show(statement_id, typed=typed, record=record, block=_BLOCK)


def _noted(statement_id: str, typed: Typed, record: Record) -> ResponseReturnValue:
    touched = record.changed
    clashes = note(
        hall(),
        workshop=current_workshop(),
        statement_id=statement_id,
        typed=touched,
        seen=record.seen,
        actor=current_host(),
    )
    if clashes:
        return show(
            statement_id,
            typed=typed,
            record=record,
            clashes=clashes,
            said=_clashed_words(len(clashes)),
            status=_CLASHED,
            block=_BLOCK,
        )
    if wants_block() or typed.is_touched:
        return show(statement_id, typed=typed, done=_saved_words(touched, typed), block=_BLOCK)
    part = next((each for each in Part if each == request.form.get("record-part")), Part.WHO)
    return to_statement(statement_id, anchor=f"part-{part}", part=part)


def _clashed_words(number: int) -> str:
    return ngettext(
        "Somebody else has changed %(num)s field meanwhile. Both texts stand in the record; the"
        " rest is saved.",
        "Somebody else has changed %(num)s fields meanwhile. Both texts stand in the record; the"
        " rest is saved.",
        number,
    )


def _saved_words(touched: Collection[str], typed: Typed) -> str:
    """What was saved, and, where the page is a new one, what was not."""
    fields = "; ".join(gettext(BY_KEY[key].words) for key in touched)
    saved = gettext("Saved: %(fields)s.", fields=fields) if touched else _nothing()
    if wants_block() or not typed.is_touched:
        return saved
    left = gettext("What you typed under Decide is still there, and not decided yet.")
    return f"{saved} {left}"


def _nothing() -> str:
    return gettext("You have changed nothing since it was saved.")
