"""`POST /w/<code>/flags`: say with one tap that a statement is unclear or out of date."""

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions.flagging import set_flag
from workshop.domain.flag import Flag
from workshop.domain.statement import Statement
from workshop.errors import BadInput, NotFound
from workshop.web import outbox
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import gettext
from workshop.web.outbox import Fate
from workshop.web.participant.asked import asked_sequence
from workshop.web.participant.hearing import hear
from workshop.web.participant.view import look


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/flags", view_func=flag, methods=["POST"])


@serves(Access.PARTICIPANT)
def flag(code: str) -> ResponseReturnValue:
    """Put a flag on a statement, or take it back.

    What a phone had kept may be about a statement that it shows no more.
    """
    if outbox.wants_sentence():
        stands = _set(request.form.get("version", ""))
        return outbox.in_a_sentence(gettext("Saved") if stands else "")
    phone = look(current_workshop(), current_participant())
    card = phone.statement_of(request.form.get("version", ""))
    if card is None:
        raise NotFound
    _set(card.version_id)
    if wants_block():
        return _same_flags(card)
    return redirect(url_for("participant.statement", code=code, label=card.label), 303)


def _same_flags(card: Statement) -> str:
    """The flags as they stand now, with the number of the next press."""
    phone = look(current_workshop(), current_participant())
    return render_template(
        "participant/_flags.html",
        workshop=phone.workshop,
        phone=phone,
        card=card,
        voice=hear(phone, card),
    )


def _set(version_id: str) -> bool:
    """Keep the press; what a later one has replaced is told to nobody, who has seen that one."""
    stands = set_flag(
        hall(),
        workshop=current_workshop(),
        version_id=version_id,
        participant=current_participant(),
        flag=_read(request.form.get("put") or request.form.get("drop", "")),
        wanted="put" in request.form,
        sequence=asked_sequence() if "sequence" in request.form else None,
    )
    outbox.tell(Fate.SAVED if stands else Fate.SUPERSEDED)
    return stands


def _read(typed: str) -> Flag:
    try:
        return Flag(typed)
    except ValueError:
        raise BadInput from None
