"""What a phone keeps until it hears what became of it: a header asks, and a header tells.

A success is no receipt: a captive portal answers 200, too. A phone lets go of an answer only when
the header `Outbox` says what became of it; so it stands on no answer that asks to be sent again.
"""

import hashlib
from enum import StrEnum
from http import HTTPStatus

from flask import Flask, g, make_response, request
from flask.wrappers import Response

from workshop.domain.participant import Participant
from workshop.web.fragments import wants_block

HEADER = "Outbox"


class Fate(StrEnum):
    """What became of what a phone had kept. Each of these is final."""

    SAVED = "saved"
    SAVED_LATE = "saved-late"
    SUPERSEDED = "superseded"
    LATE = "late"
    REFUSED = "refused"
    NOT_YOU = "not-you"


def init_app(app: Flask) -> None:
    """Put the header on every answer to a phone that asks."""
    app.after_request(_dress)


def asks() -> bool:
    """Whether the phone keeps what it sent until it hears what became of it."""
    return request.headers.get(HEADER) == "1"


def wants_sentence() -> bool:
    """Whether it wants to hear that in one sentence; htmx wants the part of its page."""
    return asks() and not wants_block()


def tell(fate: Fate) -> None:
    """Say what became of it; what was said first stays."""
    if "fate" not in g:
        g.fate = fate


def tell_refused(status: int) -> None:
    """Say that it cannot be used, unless the same may be taken when it is sent again."""
    if status < HTTPStatus.INTERNAL_SERVER_ERROR and status != HTTPStatus.TOO_MANY_REQUESTS:
        tell(Fate.REFUSED)


def in_a_sentence(said: str, status: int = HTTPStatus.OK) -> Response:
    """An answer in one sentence."""
    return make_response(said, status, {"Content-Type": "text/plain; charset=utf-8"})


def mark_of(participant: Participant) -> str:
    """What the page of a person carries, so that nobody else's page sends what they left behind."""
    return hashlib.sha256(f"outbox:{participant.id}".encode()).hexdigest()[:16]


def is_of_another(participant: Participant) -> bool:
    """Whether what is sent was kept by somebody else."""
    return asks() and request.form.get("me", "") not in {"", mark_of(participant)}


def _dress(response: Response) -> Response:
    if "fate" in g and asks():
        response.headers[HEADER] = g.fate
    return response
