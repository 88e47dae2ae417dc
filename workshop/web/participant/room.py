"""`/w/<code>/`: the phone's pages. One statement, the answers so far, or what comes next."""

from http import HTTPStatus

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue
from flask.wrappers import Response
from werkzeug.datastructures import MultiDict

from workshop.domain.statement import Statement
from workshop.errors import NotFound
from workshop.web.access import Access, current_participant, current_workshop, serves
from workshop.web.fragments import page_or_block
from workshop.web.packing import packed
from workshop.web.participant.acting import asking_of
from workshop.web.participant.ballots import sheets
from workshop.web.participant.beside import beside
from workshop.web.participant.deck import deck
from workshop.web.participant.hearing import hear
from workshop.web.participant.told import holds, told_to_all
from workshop.web.participant.view import Mode, Phone, look


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/", view_func=room)
    blueprint.add_url_rule("/w/<code>/answers", view_func=answers)
    blueprint.add_url_rule("/w/<code>/statement/<label>", view_func=statement)


@serves(Access.PARTICIPANT)
def room(code: str) -> ResponseReturnValue:
    """Whatever is now: the next statement, all answers, or what comes next."""
    del code  # the guard has looked the workshop up
    workshop, participant = current_workshop(), current_participant()
    half = told_to_all(workshop, participant)
    if half is not None:
        return half
    phone = look(workshop, participant)
    return show(phone, phone.mode, saved=request.args.get("saved", ""))


@serves(Access.PARTICIPANT)
def answers(code: str) -> ResponseReturnValue:
    """All answers of this phone, to review and change until the close."""
    del code  # the guard has looked the workshop up
    phone = look(current_workshop(), current_participant())
    mode = Mode.ANSWERS if phone.is_open else Mode.WAIT
    return show(phone, mode, saved=request.args.get("saved", ""))


@serves(Access.PARTICIPANT)
def statement(code: str, label: str) -> ResponseReturnValue:
    """One statement again, to change the answer or to comment.

    A phone that stays at a card out of its own page names the opening; another one leads to now.
    """
    del code  # the guard has looked the workshop up
    phone = look(current_workshop(), current_participant())
    if "opened" in request.args and not _is_of(phone, request.args):
        return show(phone, phone.mode)
    found = phone.find(label)
    if found is None:
        raise NotFound
    mode = Mode.CARD if phone.can_comment else Mode.WAIT
    return show(phone, mode, statement=found, saved=request.args.get("saved", ""))


def _is_of(phone: Phone, about: MultiDict[str, str]) -> bool:
    shown = phone.shown
    opening = about.get("round"), about.get("opened")
    return shown is not None and opening == (shown.id, shown.opened_at)


def show(
    phone: Phone,
    mode: Mode,
    *,
    statement: Statement | None = None,
    saved: str = "",
    said: str = "",
    typed: MultiDict[str, str] | None = None,
    status: int = 200,
) -> Response:
    """Render a phone in a mode; `saved` is the label of what was just saved, `said` a sentence.

    `typed` is the form that came in, where the page shows what was sent.
    """
    card = statement or phone.next_statement
    response = page_or_block(
        "participant/room.html",
        "now",
        status=status,
        phone=phone,
        workshop=phone.workshop,
        mode=mode,
        card=card,
        deck=deck(phone, mode, card),
        voice=hear(phone, card if mode is Mode.CARD else None),
        beside=beside(phone) if mode is Mode.WAIT else None,
        holds=holds(phone) if mode is Mode.WAIT else "",
        acting=asking_of(phone.workshop) if mode is Mode.WAIT else None,
        sheet=sheets.sheet(phone, card, typed),
        saved=phone.find_answered(saved),
        said=said,
        wrong=status >= HTTPStatus.BAD_REQUEST,
    )
    response.headers["HX-Replace-Url"] = _address(phone, mode, statement)
    return packed(response)


def _address(phone: Phone, mode: Mode, statement: Statement | None) -> str:
    code = phone.workshop.code
    if mode is Mode.CARD and statement is not None:
        return url_for("participant.statement", code=code, label=statement.label)
    return url_for("participant.answers" if mode is Mode.ANSWERS else "participant.room", code=code)
