"""`/live/<code>`: the event stream that says "changed", and the version for those who poll."""

import random
import time
from collections.abc import Iterator

from flask import Blueprint, Response, request

from workshop.live.board import Audience, Board
from workshop.live.seats import Seat
from workshop.web.access import (
    Access,
    current_workshop,
    find_participant,
    find_tablet,
    serves,
)
from workshop.web.badge import read_badge
from workshop.web.hall import hall
from workshop.web.remote import address

PING_SECONDS = 15
LEAST_BETWEEN = 0.25
SPREAD_EACH = 0.6  # milliseconds a phone: about what a result costs it
MOST_SPREAD = 10_000

blueprint = Blueprint("live", __name__, url_prefix="/live/<code>")


@blueprint.get("")
@serves(Access.ANYONE)
def stream(code: str) -> Response:
    """Stream the version of a workshop, now and whenever it moves."""
    del code  # the guard has looked the workshop up
    board, workshop_id, audience = hall().board, current_workshop().id, _audience()
    seat = Seat(hall().seats, *_who())
    if seat.refusal:
        return Response(status=seat.refusal, headers={"Retry-After": str(PING_SECONDS)})
    return Response(
        _events(board, workshop_id, audience, seat=seat),
        mimetype="text/event-stream",
        headers={"X-Accel-Buffering": "no"},
    )


@blueprint.get("/version")
@serves(Access.ANYONE)
def version(code: str) -> Response:
    """The version alone, for browsers whose stream is cut."""
    del code  # the guard has looked the workshop up
    return Response(hall().board.version(current_workshop().id, _audience()), mimetype="text/plain")


def _audience() -> Audience:
    return Audience.DESK if request.args.get("for") == Audience.DESK else Audience.PHONES


def _who() -> tuple[str, bool]:
    """Whose stream it is, and whether that is only an address: a screen has no cookie."""
    participant = find_participant()
    if participant is not None:
        return participant.id, False
    tablet = find_tablet()
    if tablet is not None:
        return tablet.id, False
    badge = read_badge()
    if badge.organiser is not None:
        return badge.organiser.id, False
    return (badge.working.id, False) if badge.working is not None else (address(), True)


def _events(board: Board, workshop_id: str, audience: Audience, *, seat: Seat) -> Iterator[str]:
    """Say the version at once, after each change, and every few seconds in between."""
    listener = board.listen(workshop_id, audience)
    seat.take(listener.ring)
    try:
        yield f"retry: {random.randint(1000, 4000)}\n\n"  # noqa: S311 - spreads reconnects
        while not (seat.is_over or board.closed):
            yield _spread(board, workshop_id, audience) + _version(board, workshop_id, audience)
            time.sleep(LEAST_BETWEEN)
            listener.wait(PING_SECONDS)
    finally:
        board.leave(workshop_id, audience, listener)
        seat.leave()


def _version(board: Board, workshop_id: str, audience: Audience) -> str:
    return f"event: changed\ndata: {board.version(workshop_id, audience)}\n\n"


def _spread(board: Board, workshop_id: str, audience: Audience) -> str:
    """Tell phones over how many milliseconds to spread their fetches: the more listen, the longer.

    Few need not wait at all, and many must not ask all at once.
    """
    if audience is not Audience.PHONES:
        return ""
    most = min(MOST_SPREAD, round(SPREAD_EACH * board.listening(workshop_id, audience)))
    return f"event: spread\ndata: {most}\n\n"
