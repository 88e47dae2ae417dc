"""`POST /w/<code>/comments`: a comment on a statement."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.commenting import comment
from workshop.domain.comment import read_mark
from workshop.domain.statement import Statement
from workshop.errors import BadInput, NotFound
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import gettext
from workshop.web.participant.room import show
from workshop.web.participant.view import Mode, Phone, look


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/comments", view_func=save, methods=["POST"])


@serves(Access.PARTICIPANT)
def save(code: str) -> ResponseReturnValue:
    """Store a comment and show the statement again, with the comment below it."""
    del code  # the guard has looked the workshop up
    phone = look(current_workshop(), current_participant())
    statement = phone.statement_of(request.form.get("version", ""))
    if statement is None or phone.shown is None:
        raise NotFound
    try:
        is_seen = comment(
            hall(),
            workshop=phone.workshop,
            round_=phone.shown,
            version_id=statement.version_id,
            participant=phone.participant,
            typed=request.form.get("comment", ""),
            mark=read_mark(request.form.get("mark", "")),
        )
    except BadInput as error:
        return _same_card(phone, statement, said=sentence(error), status=status_of(error))
    if wants_block():
        fresh = look(phone.workshop, phone.participant)
        return _same_card(fresh, statement, said=_saved(is_seen=is_seen))
    return redirect(
        url_for("participant.statement", code=phone.workshop.code, label=statement.label), 303
    )


def _saved(*, is_seen: bool) -> str:
    if is_seen:
        return gettext("Comment saved")
    return gettext("Saved. It waits until somebody has looked at it.")


def _same_card(
    phone: Phone, statement: Statement, *, said: str = "", status: int = 200
) -> ResponseReturnValue:
    mode = Mode.CARD if phone.can_comment else Mode.WAIT
    return show(phone, mode, statement=statement, said=said, status=status)
