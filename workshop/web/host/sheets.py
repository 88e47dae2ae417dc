"""Sheets of paper: what stands on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from workshop.actions.inviting import KEY
from workshop.actions.tokens import card_token
from workshop.domain.invitation import Invitation
from workshop.domain.workshop import Group
from workshop.store import groups, secrets
from workshop.web.access import current_workshop
from workshop.web.addresses import invitation_url
from workshop.web.hall import hall
from workshop.web.qr import Level, Square, draw_square

CARDS_ON_A_SHEET = 10

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One personal card as it is printed."""

    number: int
    group: Group | None
    square: Square


def on_sheets(things: Sequence[T], each: int) -> tuple[Sequence[T], ...]:
    """Lay things out on sheets in order, so many on each."""
    return tuple(things[start : start + each] for start in range(0, len(things), each))


def sheets_needed(things: int, each: int) -> int:
    """How many sheets that takes."""
    return -(-things // each)


def cards_of(invitations: Sequence[Invitation]) -> tuple[Card, ...]:
    """Draw the cards, beside the event loop: hundreds of squares take seconds."""
    with hall().store.reading() as database:
        key = secrets.read(database, KEY)
        offered = {group.id: group for group in groups.of_workshop(database, current_workshop().id)}
    links = [invitation_url(card_token(key, invitation.id)) for invitation in invitations]
    squares = hall().aside(lambda: [draw_square(link, Level.Q) for link in links])
    return tuple(
        Card(
            number=invitation.number,
            group=offered.get(invitation.group_id or ""),
            square=square,
        )
        for invitation, square in zip(invitations, squares, strict=True)
    )
