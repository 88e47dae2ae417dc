"""`POST /w/<code>/comments`: a comment on a statement."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.commenting import comment
from workshop.domain.comment import read_mark
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.errors import BadInput
from workshop.web import outbox
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import gettext
from workshop.web.outbox import Fate
from workshop.web.participant.asked import asked_round, asked_statement
from workshop.web.participant.room import show
from workshop.web.participant.view import Mode, look


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/comments", view_func=save, methods=["POST"])


@serves(Access.PARTICIPANT)
def save(code: str) -> ResponseReturnValue:
    """Store a comment and show the statement again, with the comment below it."""
    round_, statements = asked_round()
    statement = asked_statement(statements)
    try:
        is_seen = _keep(round_, statement)
    except BadInput as error:
        if outbox.wants_sentence():
            raise
        outbox.tell(Fate.REFUSED)
        return _same_card(statement, said=sentence(error), status=status_of(error))
    outbox.tell(Fate.SAVED)
    if outbox.wants_sentence():
        return outbox.in_a_sentence(_saved(is_seen=is_seen))
    if wants_block():
        return _same_card(statement, said=_saved(is_seen=is_seen))
    return redirect(url_for("participant.statement", code=code, label=statement.label), 303)


def _keep(round_: Round, statement: Statement) -> bool:
    return comment(
        hall(),
        workshop=current_workshop(),
        round_=round_,
        version_id=statement.version_id,
        participant=current_participant(),
        typed=request.form.get("comment", ""),
        mark=read_mark(request.form.get("mark", "")),
    )


def _saved(*, is_seen: bool) -> str:
    if is_seen:
        return gettext("Comment saved")
    return gettext("Saved. It waits until somebody has looked at it.")


def _same_card(statement: Statement, *, said: str = "", status: int = 200) -> ResponseReturnValue:
    """The statement again; another round may be on the phones by now."""
    phone = look(current_workshop(), current_participant())
    if phone.statement_of(statement.version_id) is None:
        return show(phone, phone.mode, said=said, status=status)
    mode = Mode.CARD if phone.can_comment else Mode.WAIT
    return show(phone, mode, statement=statement, said=said, status=status)
