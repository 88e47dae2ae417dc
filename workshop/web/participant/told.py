"""The room's half of a result, the same for every phone that has its own answers on its page.

A phone that waits for a result shows its answers already. It says so when it asks, and is sent what
is everybody's: drawn and packed once. `static/js/told.js` puts its answers beside it. Whoever does
not say so is sent a page of its own, as ever.
"""

from dataclasses import dataclass

from flask import render_template, request
from flask.wrappers import Response

from workshop.domain.agenda import Agenda
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState, Weighting
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.live.board import Audience
from workshop.store.memory import Standing
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import chosen
from workshop.web.packing import pack, takes_packed
from workshop.web.participant.acting import has_nothing_to_show
from workshop.web.participant.beside import for_everybody
from workshop.web.participant.room_side import RoomHalf, room_half
from workshop.web.participant.view import Phone, standing

HOLDS = "Holds"
VERSION = "Version"
MOST_DRAWN = 128  # rounds, each once a language


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A half as it is sent, and what it was made of."""

    standing: Standing
    half: RoomHalf
    plain: bytes
    packed: bytes


_kept: dict[tuple[str, str], _Drawn] = {}


def holds(phone: Phone) -> str:
    """Which answers the page of a phone has on it, where a half of the result is enough; or ""."""
    current = phone.agenda.current
    if current is None or current != phone.shown or current.state is not RoundState.CLOSED:
        return ""
    is_own = phone.participant.channel == "phone" and bool(phone.answered)
    return _opening(current) if is_own and _is_plain(phone.workshop, phone.agenda) else ""


def told_to_all(workshop: Workshop, participant: Participant) -> Response | None:
    """Return the half for a phone that has its own answers; None where it needs a whole page.

    The version is read first, so that no change is missed.
    """
    held = request.headers.get(HOLDS)
    if not held or not wants_block() or participant.observes:
        return None
    version = hall().board.version(workshop.id, Audience.PHONES)
    found = standing(workshop)
    current = found[1].current
    if current is None or current.state is not RoundState.REVEALED or held != _opening(current):
        return None
    return _answer(_half(found, current, version), version) if _is_plain(*found) else None


def forget() -> None:
    """Drop what is kept: a workshop was deleted."""
    _kept.clear()


def _opening(round_: Round) -> str:
    return f"{round_.id} {round_.openings}"


def _is_plain(workshop: Workshop, plan: Agenda) -> bool:
    """Whether nothing else on the page depends on who looks, or changes with the reveal."""
    round_, part = plan.current, plan.part
    return (
        round_ is not None
        and not (round_.ballot.is_whole or round_.ballot.criteria)
        and round_.weighting is Weighting.PERSON
        and workshop.state is WorkshopState.LIVE
        and (part is None or not part.timer_ends_at)
        and has_nothing_to_show(workshop)
    )


def _half(found: Standing, round_: Round, version: str) -> _Drawn:
    """What is read again stays the same object while it is the same: see `store/memory.py`."""
    half = room_half(found[0], round_, version=version, opens=True)
    key = (round_.id, chosen().code)
    known = _kept.get(key)
    if known is None or known.standing is not found or known.half is not half:
        if len(_kept) >= MOST_DRAWN:
            _kept.clear()
        known = _kept[key] = _draw(found, round_, half)
    return known


def _draw(found: Standing, round_: Round, half: RoomHalf) -> _Drawn:
    workshop, plan = found
    beside = for_everybody(round_, half)
    page = render_template("participant/told.html", workshop=workshop, agenda=plan, beside=beside)
    plain = page.encode()
    return _Drawn(standing=found, half=half, plain=plain, packed=pack(plain))


def _answer(drawn: _Drawn, version: str) -> Response:
    """It takes the place of the part of the page that waits, and says what the page shows then."""
    is_packed = takes_packed()
    response = Response(drawn.packed if is_packed else drawn.plain, mimetype="text/html")
    if is_packed:
        response.content_encoding = "gzip"
    response.vary.update(["HX-Request", HOLDS, "Accept-Encoding"])
    response.headers.extend({VERSION: version, "HX-Retarget": "#told", "HX-Reswap": "outerHTML"})
    return response
