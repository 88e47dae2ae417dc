"""What an answer or a comment is about: the round and the statement that its form names.

And the number of the press, by which a later one is known from an earlier one.
"""

from flask import request

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.errors import BadAnswer, VoteIsGone
from workshop.store.frozen import asked
from workshop.web.access import current_participant, current_rounds, current_workshop
from workshop.web.hall import hall
from workshop.web.participant.view import look

_LONGEST_SEQUENCE = 9


def asked_round() -> tuple[Round, tuple[Statement, ...]]:
    """The round in the form, with its statements; without one, the round that the phone shows.

    Raises:
        VoteIsGone: when this workshop has no such round.
    """
    round_id = request.form.get("round") or _shown_id()
    round_ = next((each for each in current_rounds() if each.id == round_id), None)
    if round_ is None:
        raise VoteIsGone
    return round_, asked(hall().store, round_)


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


def asked_sequence() -> int:
    """The number of the press in the form.

    Raises:
        BadAnswer: when it is none.
    """
    typed = request.form.get("sequence", "")
    if not (typed.isascii() and typed.isdigit() and len(typed) <= _LONGEST_SEQUENCE):
        raise BadAnswer
    return int(typed)
