"""`POST /w/<code>/votes`: one answer to one statement."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from workshop.actions.casting import cast_votes
from workshop.actions.commenting import comment
from workshop.domain.comment import read_mark
from workshop.domain.round import Round
from workshop.domain.text import clean
from workshop.domain.vote import Receipt, Vote
from workshop.errors import BadInput, NotFound, VotingIsNotOpen
from workshop.store import rounds
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import gettext
from workshop.web.participant.room import show
from workshop.web.participant.view import Mode, Phone, look

_LONGEST_SEQUENCE = 9


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/votes", view_func=cast, methods=["POST"])


@serves(Access.PARTICIPANT)
def cast(code: str) -> ResponseReturnValue:
    """Store the vote, then go on: to the next statement, or back to the answers."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    vote = _read_vote(request.form, _round(request.form.get("round", "")))
    (receipt,) = cast_votes(hall(), workshop_id=workshop.id, votes=[vote])
    if receipt is Receipt.NOT_OFFERED:
        raise NotFound
    waits = _keep_comment(vote)
    if not wants_block() and receipt is Receipt.SAVED:
        return _onward(vote)
    return _fragment(look(workshop, current_participant()), vote, receipt, waits=waits)


def _round(round_id: str) -> Round:
    with hall().store.reading() as database:
        round_ = rounds.by_id(database, round_id, workshop_id=current_workshop().id)
    if round_ is None:
        raise NotFound
    return round_


def _read_vote(form: MultiDict[str, str], round_: Round) -> Vote:
    sequence = form.get("sequence", "")
    if not (sequence.isascii() and sequence.isdigit() and len(sequence) <= _LONGEST_SEQUENCE):
        raise BadInput
    return Vote(
        round_id=round_.id,
        version_id=form.get("version", ""),
        participant_id=current_participant().id,
        answer=round_.ballot.answer(form.get("answer", "")).key,
        sequence=int(sequence),
        cast_at=hall().now(),
    )


def _keep_comment(vote: Vote) -> bool:
    """Store what was typed below the answers: a tap on an answer must not lose it.

    Returns whether it waits until somebody has looked at it.
    """
    typed = clean(request.form.get("comment", ""))
    if not typed:
        return False
    return not comment(
        hall(),
        workshop=current_workshop(),
        round_=_round(vote.round_id),
        version_id=vote.version_id,
        participant=current_participant(),
        typed=typed,
        mark=read_mark(request.form.get("mark", "")),
    )


def _back_to_answers() -> bool:
    return request.form.get("then") == "answers"


def _onward(vote: Vote) -> ResponseReturnValue:
    phone = look(current_workshop(), current_participant())
    voted = phone.statement_of(vote.version_id)
    page = "participant.answers" if _back_to_answers() else "participant.room"
    label = voted.label if voted else None
    return redirect(url_for(page, code=phone.workshop.code, saved=label), 303)


def _fragment(phone: Phone, vote: Vote, receipt: Receipt, *, waits: bool) -> ResponseReturnValue:
    voted = phone.statement_of(vote.version_id)
    if receipt is Receipt.NOT_OPEN:
        refusal = VotingIsNotOpen()
        return show(phone, phone.mode, said=sentence(refusal), status=status_of(refusal))
    if receipt is Receipt.SUPERSEDED and voted:
        return show(phone, Mode.CARD, statement=voted)
    mode = Mode.ANSWERS if phone.is_open and _back_to_answers() else phone.mode
    said = gettext("Saved. Your comment waits until somebody has looked at it.") if waits else ""
    return show(phone, mode, saved=voted.label if voted else "", said=said)
