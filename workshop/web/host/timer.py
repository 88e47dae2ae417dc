"""`/host/w/<code>/timer`: start the timer of the part that is going on, add to it, stop it."""

from collections.abc import Callable

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import timing
from workshop.domain.numbers import whole
from workshop.domain.timer import MOST_MINUTES, STEPS, planned_minutes
from workshop.errors import BadInput, NoTimerNow, Refused
from workshop.store import parts
from workshop.web.access import Access, current_host, current_workshop, serves
from workshop.web.errors import sentence, status_of
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.host.desk import show

_ = str  # marks words for translation


def add_to(blueprint: Blueprint) -> None:
    """Register the route."""
    blueprint.add_url_rule("/w/<code>/timer", view_func=timer, methods=["POST"])


@serves(Access.FACILITATOR)
def timer(code: str) -> ResponseReturnValue:
    """Do what the button says; a part that is over, or a strange number, is a sentence."""
    act = _ACTS.get(request.form.get("do", ""), _extend)
    try:
        act(request.form.get("part", ""))
    except (BadInput, Refused) as error:
        return show(said=sentence(error), status=status_of(error))
    if wants_block():
        return show()
    return redirect(url_for("host.desk", code=code), 303)


def _start(part_id: str) -> None:
    timing.start_timer(
        hall(),
        workshop=current_workshop(),
        part_id=part_id,
        minutes=_minutes(part_id),
        closes=request.form.get("closes") == "yes",
        actor=current_host(),
    )


def _minutes(part_id: str) -> int:
    """What was typed; from a page without the field, what is planned."""
    typed = request.form.get("minutes")
    if typed is None:
        return _planned(part_id)
    return whole(typed, field=_("Minutes"), most=MOST_MINUTES)


def _planned(part_id: str) -> int:
    with hall().store.reading() as database:
        known = parts.of_workshop(database, current_workshop().id)
    found = next((part for part in known if part.id == part_id), None)
    if found is None:
        raise NoTimerNow
    return planned_minutes(found)


def _stop(part_id: str) -> None:
    timing.stop_timer(hall(), workshop=current_workshop(), part_id=part_id, actor=current_host())


def _extend(part_id: str) -> None:
    seconds = {str(step): step for step in STEPS}.get(request.form.get("do", ""))
    if seconds is None:
        raise BadInput
    timing.extend_timer(
        hall(),
        workshop=current_workshop(),
        part_id=part_id,
        seconds=seconds,
        actor=current_host(),
    )


_ACTS: dict[str, Callable[[str], None]] = {"start": _start, "stop": _stop}
