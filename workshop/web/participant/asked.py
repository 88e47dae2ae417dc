"""What an answer or a comment is about: the round and the statement that its form names."""

from flask import request

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.errors import VoteIsGone
from workshop.store import rounds
from workshop.store.frozen import statements_of
from workshop.web.access import current_participant, current_workshop
from workshop.web.hall import hall
from workshop.web.participant.view import look


def asked_round() -> tuple[Round, tuple[Statement, ...]]:
    """The round in the form, with its statements; without one, the round that the phone shows.

    Raises:
        VoteIsGone: when this workshop has no such round.
    """
    round_id = request.form.get("round") or _shown_id()
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=current_workshop().id)
        if round_ is None:
            raise VoteIsGone
        return round_, tuple(statements_of(database, round_))


def _shown_id() -> str:
    """A page from before an update names no round."""
    shown = look(current_workshop(), current_participant()).shown
    return shown.id if shown else ""


def asked_statement(statements: tuple[Statement, ...]) -> Statement:
    """The statement in the form.

    Raises:
        VoteIsGone: when the round does not have it.
    """
    version_id = request.form.get("version", "")
    for statement in statements:
        if statement.version_id == version_id:
            return statement
    raise VoteIsGone
