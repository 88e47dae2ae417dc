"""`/w/<code>/practice`: a card to try while the room fills. Nothing is stored, so it is a GET."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.domain.practice import practice
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.fragments import page_or_block
from workshop.web.participant.view import Mode, look


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/practice", view_func=practise)


@serves(Access.PARTICIPANT)
def practise(code: str) -> ResponseReturnValue:
    """Show the card, or what pressing an answer does. Once a vote has opened, show that."""
    phone = look(current_workshop(), current_participant())
    if not phone.can_practise:
        return redirect(url_for("participant.room", code=code), 303)
    card = practice(phone.coming)
    return page_or_block(
        "participant/room.html",
        "now",
        phone=phone,
        workshop=phone.workshop,
        mode=Mode.PRACTICE,
        practice=card,
        given=request.args.get("answer", "")
        if card.label_of(request.args.get("answer", ""))
        else "",
    )
