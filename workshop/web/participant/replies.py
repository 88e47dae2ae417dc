"""What a phone shows after a vote: where it goes on, what stands, or what was wrong with it."""

from flask import make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.vote import Receipt
from workshop.errors import BadInput, CameTooLate, Refused, VotingIsNotOpen
from workshop.web import outbox
from workshop.web.access import current_participant, current_workshop
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.language import gettext
from workshop.web.outbox import Fate
from workshop.web.participant.ballots import ranking
from workshop.web.participant.room import show
from workshop.web.participant.view import Mode, Phone, look

_PRESSED = ("more", "less", "choose", "out", "up", "down")


_FATES = {
    Receipt.SAVED: Fate.SAVED,
    Receipt.SAVED_LATE: Fate.SAVED_LATE,
    Receipt.SUPERSEDED: Fate.SUPERSEDED,
    Receipt.LATE: Fate.LATE,
    Receipt.NOT_OPEN: Fate.REFUSED,
}


def saved() -> ResponseReturnValue:
    """Say only that it was saved: the phone has what comes next."""
    outbox.tell(Fate.SAVED)
    return "", 204


def after(
    receipt: Receipt, statement: Statement | None, *, waits: bool = False
) -> ResponseReturnValue:
    """Go on after a vote that was saved, or say why it does not count or another answer stands.

    `statement` is what was voted on, None for a whole ballot. `waits`: a comment came with it that
    waits until somebody has looked at it.
    """
    outbox.tell(_FATES[receipt])
    what = statement.label if statement else gettext("Your ballot")
    refusal = _refusal(receipt, what)
    if outbox.wants_sentence():
        said = sentence(refusal) if refusal else _told(receipt, what)
        return outbox.in_a_sentence(said, status_of(refusal) if refusal else 200)
    phone = look(current_workshop(), current_participant())
    if refusal:
        return show(phone, phone.mode, said=sentence(refusal), status=status_of(refusal))
    if receipt is Receipt.SUPERSEDED:
        return _what_stands(phone)
    if receipt is Receipt.SAVED_LATE:
        return show(phone, phone.mode, said=_told(receipt, what))
    return _fragment(phone, waits=waits) if wants_block() else _onward(phone)


def _refusal(receipt: Receipt, what: str) -> Refused | None:
    if receipt is Receipt.LATE:
        return CameTooLate(what=what)
    return VotingIsNotOpen() if receipt is Receipt.NOT_OPEN else None


def _told(receipt: Receipt, what: str) -> str:
    if receipt is Receipt.SAVED_LATE:
        return gettext(
            "%(what)s was sent in the extra seconds after the close and counts.", what=what
        )
    if receipt is Receipt.SUPERSEDED:
        return gettext("%(what)s: another answer of yours came first, and it stands.", what=what)
    return gettext("%(label)s saved", label=what)


def as_it_was_sent(round_: Round, error: BadInput) -> ResponseReturnValue:
    """Without scripts: the page again, with all that was typed, and what is wrong with it."""
    phone = look(current_workshop(), current_participant())
    if not phone.is_open or phone.shown is None or phone.shown.id != round_.id:
        raise error
    return show(
        phone,
        Mode.SHEET if phone.is_whole else Mode.CARD,
        statement=_voted(phone),
        said=sentence(error),
        typed=request.form,
        status=status_of(error),
    )


def _voted(phone: Phone) -> Statement | None:
    return phone.statement_of(request.form.get("version", ""))


def _back_to_answers() -> bool:
    return request.form.get("then") == "answers"


def _onward(phone: Phone) -> ResponseReturnValue:
    voted = _voted(phone)
    page = "participant.answers" if _back_to_answers() else "participant.room"
    saved = voted.label if voted else None
    address = url_for(page, code=phone.workshop.code, saved=saved, _anchor=_pressed(phone))
    return redirect(address, 303)


def _pressed(phone: Phone) -> str | None:
    """The statement that was pressed on a sheet: there the page without scripts goes on."""
    version_id = next((request.form[name] for name in _PRESSED if name in request.form), "")
    statement = phone.statement_of(version_id)
    return statement.label if statement else None


def _fragment(phone: Phone, *, waits: bool) -> ResponseReturnValue:
    mode = Mode.ANSWERS if phone.is_open and _back_to_answers() else phone.mode
    if not phone.is_whole:
        voted = _voted(phone)
        said = gettext("Saved. Your comment waits until somebody has looked at it.")
        return show(phone, mode, saved=voted.label if voted else "", said=said if waits else "")
    if request.form.get("then") == "stay":  # the page shows it already
        return make_response("", 204)
    if phone.shown and phone.shown.ballot.kind is BallotKind.RANKING:
        said = ranking.told(phone, request.form) or gettext("Saved")
        return show(phone, mode, said=said, typed=request.form)
    return show(phone, mode, said=gettext("Saved"))


def _what_stands(phone: Phone) -> ResponseReturnValue:
    """A later answer of the same person stands: another page of theirs was quicker."""
    voted = _voted(phone)
    if not phone.is_whole:
        return show(phone, Mode.CARD if voted else phone.mode, statement=voted)
    said = gettext("You changed this on another page. This is what stands.")
    return show(phone, phone.mode, said=said)
