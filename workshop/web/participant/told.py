"""The room's half of a result, the same for every phone that has its own answers on its page.

A phone that waits for a result shows its answers already. It says what its page was made of when it
asks; where nothing but the reveal has happened since, it is sent what is everybody's: drawn and
packed once. `static/js/told.js` puts its answers beside it. All others are sent a page of their
own.
"""

from dataclasses import dataclass

from flask import render_template, request
from flask.wrappers import Response

from workshop.domain.agenda import Agenda
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState, Weighting
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.live.board import Audience, before
from workshop.store.memory import Standing
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import chosen
from workshop.web.packing import pack, takes_packed
from workshop.web.participant.acting import has_nothing_to_show
from workshop.web.participant.beside import for_everybody
from workshop.web.participant.hearing import heard_mark
from workshop.web.participant.room_side import RoomHalf, room_half
from workshop.web.participant.view import Phone, next_press, standing

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
    """What the page of a phone is made of, where the half will do for it; or ""."""
    current = phone.agenda.current
    if current is None or current != phone.shown or current.state is not RoundState.CLOSED:
        return ""
    is_own = phone.participant.channel == "phone" and bool(phone.answered)
    if not is_own or not _is_plain(phone.workshop, phone.agenda):
        return ""
    return _made_of(phone.workshop, current, press=phone.sequence, version=phone.version)


def told_to_all(workshop: Workshop, participant: Participant) -> Response | None:
    """Return the half for a phone that has its own answers; None where it needs a whole page.

    The version is read first, so that no change is missed.
    """
    held = request.headers.get(HOLDS)
    if not held or not wants_block() or participant.observes:
        return None
    version = hall().board.version(workshop.id, Audience.PHONES)
    found = standing(workshop)
    round_ = _revealed(found)
    if round_ is None or held != _made_of(
        found[0], round_, press=_press(participant), version=before(version)
    ):
        return None
    return _answer(_half(found, round_, version), version)


def forget() -> None:
    """Drop what is kept: a workshop was deleted."""
    _kept.clear()


def _made_of(workshop: Workshop, round_: Round, *, press: int, version: str) -> str:
    """All that a page shows but the result; `press` counts what this person has pressed."""
    heard = heard_mark(workshop, round_)
    return f"{round_.id} {chosen().code} {press} {heard} {version}"


def _press(participant: Participant) -> int:
    with hall().store.reading() as database:
        return next_press(database, participant.id)


def _revealed(found: Standing) -> Round | None:
    current = found[1].current
    is_told = current is not None and current.state is RoundState.REVEALED
    return current if is_told and _is_plain(*found) else None


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
