"""`/live/<code>`: the event stream that says "changed", and the version for those who poll."""

import random
import time
from collections.abc import Iterator

from flask import Blueprint, Response, request

from workshop.live.board import Audience, Board
from workshop.web.access import Access, current_workshop, serves
from workshop.web.hall import hall

PING_SECONDS = 15
LEAST_BETWEEN = 0.25
MOST_STREAMS = 6000

blueprint = Blueprint("live", __name__, url_prefix="/live/<code>")


@blueprint.get("")
@serves(Access.ANYONE)
def stream(code: str) -> Response:
    """Stream the version of a workshop, now and whenever it moves."""
    del code  # the guard has looked the workshop up
    board, workshop_id, audience = hall().board, current_workshop().id, _audience()
    if board.listening(workshop_id, audience) >= MOST_STREAMS:
        return Response(status=503)
    return Response(
        _events(board, workshop_id, audience),
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


def _events(board: Board, workshop_id: str, audience: Audience) -> Iterator[str]:
    """Say the version at once, after each change, and every few seconds in between."""
    listener = board.listen(workshop_id, audience)
    try:
        yield f"retry: {random.randint(1000, 4000)}\n\n"  # noqa: S311 - spreads reconnects
        while not board.closed:
            yield f"event: changed\ndata: {board.version(workshop_id, audience)}\n\n"
            time.sleep(LEAST_BETWEEN)
            listener.wait(PING_SECONDS)
    finally:
        board.leave(workshop_id, audience, listener)
