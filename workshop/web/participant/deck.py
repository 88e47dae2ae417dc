"""The cards that travel with a page, so that a phone goes on by itself, also without network.

A page brings them once a round. A phone that has them says so, and one that has the next card, too:
then the answer to a vote is only that it was saved. Of a long round a phone has at least the next
twenty.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from workshop.domain.ballot import NOT_MY_FIELD
from workshop.domain.kind import Kind
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.store import flags
from workshop.web.access import current_workshop
from workshop.web.fragments import wants_block
from workshop.web.hall import hall
from workshop.web.language import chosen
from workshop.web.participant.view import Mode, Phone, current_round, standing

HEADER = "Deck"
GOES_ON = "Goes-On"
MOST = 40
STEP = 20  # cards at once, and how far the next part of a longer round begins after the last one

Given = dict[str, str]
Card = tuple[str, str, str, str, str, int, int, Given]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """Cards as a page carries them, from place `first` on in this person's order.

    Each is version, label, kind, language, text, whether it is a machine's translation, whether
    this person has put a comment or a flag on it, and what was answered, as the fields of the form.
    """

    key: str
    first: int
    cards: tuple[Card, ...]
    kinds: tuple[Kind, ...]
    blank: Statement
    sheet: Given


def deck(phone: Phone, mode: Mode, card: Statement | None) -> Deck | None:
    """Return the cards around the one that is shown; None where the phone has them already."""
    if mode is not Mode.CARD or card is None or not phone.is_open or phone.is_whole:
        return None
    first = _first(phone.statements.index(card), len(phone.statements))
    key = _key(phone, first)
    if request.headers.get(HEADER) == key:
        return None
    statements = phone.statements[first : first + MOST]
    flagged = _flagged(phone)
    return Deck(
        key=key,
        first=first,
        cards=tuple(_card(phone, statement, flagged) for statement in statements),
        kinds=tuple(sorted({statement.kind for statement in statements})),
        blank=_blank(statements),
        sheet={criterion.key: "" for criterion in phone.shown.ballot.criteria}
        if phone.shown
        else {},
    )


def _first(position: int, total: int) -> int:
    """Where the part begins that has this card and what follows it."""
    return 0 if total <= MOST else position // STEP * STEP


def _key(phone: Phone, first: int) -> str:
    """What makes cards these: the round and its wording, the reader's language, and the part."""
    shown = phone.shown
    about = f"{shown.id} {shown.opened_at} {chosen().code} {first}" if shown else ""
    return f"{zlib.crc32(about.encode()):08x}"


def goes_on(round_: Round) -> bool:
    """Whether the phone puts the next card of this round itself, and the room is still there."""
    if request.headers.get(GOES_ON) != "1" or not wants_block():
        return False
    shown = current_round(standing(current_workshop()))
    return shown == round_ and request.form.get("then") == "next"


def _flagged(phone: Phone) -> frozenset[str]:
    with hall().store.reading() as database:
        return flags.versions_of(database, participant_id=phone.participant.id)


def _card(phone: Phone, statement: Statement, flagged: frozenset[str]) -> Card:
    return (
        statement.version_id,
        statement.label,
        statement.kind,
        statement.language,
        statement.text,
        int(statement.machine),
        int(statement.version_id in flagged or statement.version_id in phone.comments),
        _given(phone, statement.version_id),
    )


def _given(phone: Phone, version_id: str) -> Given:
    marks = {name: value for (about, name), value in phone.marks.items() if about == version_id}
    if NOT_MY_FIELD in marks.values():
        return {"answer": NOT_MY_FIELD}
    return {name or "answer": value for name, value in marks.items()}


def _blank(statements: Sequence[Statement]) -> Statement:
    return Statement(
        id="",
        version_id="",
        kind=Kind.BARRIER,
        number=0,
        text="",
        language="",
        machine=any(statement.machine for statement in statements),
    )
