"""`POST /w/<code>/votes`: one answer to one statement, or a whole ballot.

The kind of the ballot decides how the form is read; everything goes through `cast_ballot`.
"""

from collections.abc import Callable, Sequence

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from workshop.actions.casting import cast_ballot
from workshop.actions.commenting import comment
from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.marks import Mark
from workshop.domain.comment import read_mark
from workshop.domain.round import Round
from workshop.domain.text import clean
from workshop.domain.vote import Receipt
from workshop.errors import BadAnswer, BadInput, VoteIsGone
from workshop.web import outbox
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.participant import replies
from workshop.web.participant.asked import asked_round, asked_sequence, asked_statement
from workshop.web.participant.ballots import answers, matrix, points, ranking
from workshop.web.participant.deck import goes_on

_Read = Callable[[MultiDict[str, str], Ballot, Sequence[str]], dict[Mark, str]]

_READ: dict[BallotKind, _Read] = {
    BallotKind.AGREEMENT: answers.read,
    BallotKind.SCALE: answers.read,
    BallotKind.POINTS: points.read,
    BallotKind.RANKING: ranking.read,
    BallotKind.MATRIX: matrix.read,
}


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/votes", view_func=cast, methods=["POST"])


@serves(Access.PARTICIPANT)
def cast(code: str) -> ResponseReturnValue:
    """Store what was given, then go on: to the next statement, the ballot, or the answers."""
    del code  # the guard has looked the workshop up
    round_, statements = asked_round()
    statement = None if round_.ballot.is_whole else asked_statement(statements)
    try:
        receipt = _cast(round_, [each.version_id for each in statements])
    except BadInput as error:
        if (
            wants_block() or outbox.asks() or isinstance(error, BadAnswer)
        ):  # a page of ours sends no bad answer
            raise
        _keep_comment(round_)
        return replies.as_it_was_sent(round_, error)
    if receipt is Receipt.NOT_OFFERED:
        raise VoteIsGone
    waits = _keep_comment(round_)
    if receipt is Receipt.SAVED and not waits and goes_on(round_):
        return replies.saved()
    return replies.after(receipt, statement, waits=waits)


def _cast(round_: Round, version_ids: Sequence[str]) -> Receipt:
    return cast_ballot(
        hall(),
        round_=round_,
        participant_id=current_participant().id,
        given=_READ[round_.ballot.kind](request.form, round_.ballot, version_ids),
        sequence=asked_sequence(),
        kept=outbox.asks(),
    )


def _keep_comment(round_: Round) -> bool:
    """Store what was typed below the answers: a tap on an answer must not lose it.

    Returns whether it waits until somebody has looked at it.
    """
    typed = clean(request.form.get("comment", ""))
    if not typed:
        return False
    return not comment(
        hall(),
        workshop=current_workshop(),
        round_=round_,
        version_id=request.form.get("version", ""),
        participant=current_participant(),
        typed=typed,
        mark=read_mark(request.form.get("mark", "")),
    )
