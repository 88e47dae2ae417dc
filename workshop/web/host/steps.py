"""`/host/w/<code>/step` and `/screen`: what the desk's buttons do."""

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import steering
from workshop.actions.acting.asking import take_asking_step
from workshop.domain.agenda import MainStep
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import AskingStands, BadInput, NotFound, Refused, StepNotAllowed
from workshop.store import askings, rounds
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.host.button import WhoStep
from workshop.web.host.desk import show
from workshop.web.host.sight import current
from workshop.web.host.who_button import LEADS_TO, STEPS

LAST_PAGE = 1000

_LEADS_TO = {
    RoundStep.OPEN: RoundState.OPEN,
    RoundStep.CLOSE: RoundState.CLOSED,
    RoundStep.REVEAL: RoundState.REVEALED,
    RoundStep.REOPEN: RoundState.OPEN,
}


def add_to(blueprint: Blueprint) -> None:
    """Register the routes."""
    blueprint.add_url_rule("/w/<code>/step", view_func=step, methods=["POST"])
    blueprint.add_url_rule("/w/<code>/screen", view_func=screen, methods=["POST"])


@serves(Access.FACILITATOR)
def step(code: str) -> ResponseReturnValue:
    """Take a step; one that has happened already does no harm, another refusal is a sentence."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    try:
        _take(workshop, request.form.get("step", ""))
    except Refused as error:
        return show(said=sentence(error), status=status_of(error))
    return _the_desk(workshop)


@serves(Access.FACILITATOR)
def screen(code: str) -> ResponseReturnValue:
    """Put a view on the screen, at a page of it; what the room may not see is refused."""
    del code  # the guard has looked the workshop up
    workshop = current_workshop()
    view = _view(request.form.get("view", ""))
    page = _page(request.form.get("page", "0"))
    target = request.form.get("target", "")
    try:
        steering.show_on_screen(
            hall(), workshop=workshop, view=view, page=page, target=target, actor=current_host()
        )
    except Refused as error:
        return show(said=sentence(error), status=status_of(error))
    return _the_desk(workshop)


def _take(workshop: Workshop, wanted: str) -> None:
    if wanted == MainStep.END:
        _end(workshop)
    elif wanted == MainStep.NEXT:
        _turn_to(workshop, request.form.get("part", ""))
    elif wanted in STEPS:
        _take_who(workshop, WhoStep(wanted))
    elif wanted in _LEADS_TO:
        _step(workshop, RoundStep(wanted), request.form.get("round", ""))
    else:
        raise BadInput


def _step(workshop: Workshop, wanted: RoundStep, round_id: str) -> None:
    try:
        steering.take_step(
            hall(),
            workshop=workshop,
            round_id=round_id,
            step=wanted,
            actor=current_host(),
            seen=_seen(wanted),
        )
    except StepNotAllowed:
        if _state(workshop, round_id) is not _LEADS_TO[wanted]:
            raise


def _take_who(workshop: Workshop, wanted: WhoStep) -> None:
    try:
        take_asking_step(hall(), workshop=workshop, step=STEPS[wanted], actor=current_host())
    except AskingStands:
        with hall().store.reading() as database:
            stage = askings.of_workshop(database, workshop.id).stage
        if stage is not LEADS_TO[wanted]:
            raise


def _turn_to(workshop: Workshop, part_id: str) -> None:
    if current(workshop.code).current_part_id != part_id:
        steering.go_to_part(
            hall(),
            workshop=workshop,
            part_id=part_id,
            actor=current_host(),
            seen=request.form.get("seen") or None,
        )


def _end(workshop: Workshop) -> None:
    try:
        steering.end_workshop(hall(), workshop=workshop, actor=current_host())
    except StepNotAllowed:
        if current(workshop.code).state is not WorkshopState.ENDED:
            raise


def _state(workshop: Workshop, round_id: str) -> RoundState:
    with hall().store.reading() as database:
        found = rounds.by_id(database, round_id, workshop_id=workshop.id)
    if found is None:
        raise NotFound
    return found.state


def _view(typed: str) -> ScreenView:
    try:
        return ScreenView(typed)
    except ValueError:
        raise BadInput from None


def _page(typed: str) -> int:
    if not (typed.isascii() and typed.isdigit()) or len(typed) > len(str(LAST_PAGE)):
        raise BadInput
    return min(int(typed), LAST_PAGE)


def _the_desk(workshop: Workshop) -> ResponseReturnValue:
    if wants_block():
        return show()
    return redirect(url_for("host.desk", code=workshop.code), 303)


def _seen(wanted: RoundStep) -> str | None:
    """What the page had seen of the round. Opening again must say it; an old page may not know."""
    said = request.form.get("seen", "")
    return said if said or wanted is RoundStep.REOPEN else None
