"""Join a workshop, with or without a card."""

from datetime import date

from workshop.actions.hall import Hall, today
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain.invitation import Invitation
from workshop.domain.participant import Channel, Participant
from workshop.domain.retention import is_overdue
from workshop.domain.workshop import Workshop
from workshop.errors import (
    CardIsNeeded,
    CardIsRevoked,
    CardIsUsed,
    CardNotFound,
    JoiningIsClosed,
    NoDayYet,
)
from workshop.store import groups, invitations, participants, workshops
from workshop.store.connection import Database


def join(
    hall: Hall,
    *,
    workshop: Workshop,
    group_id: str | None,
    rehearsal: bool = False,
    card: str | None = None,
    token: str | None = None,
    holds_budget: bool | None = None,
) -> str:
    """Add a participant and return the token that the phone keeps.

    A group that this workshop does not have counts as none, one that was merged while somebody was
    choosing is kept; the group on a card counts more. An answer about budgets is kept only where
    the workshop asks for it. A `token` that the phone holds already becomes its own, so that the
    same press sent twice, or an answer lost on its way, does no harm.

    Raises:
        JoiningIsClosed: when the workshop has ended.
        NoDayYet: when the day has come on which people are to become anonymous.
        CardIsNeeded: when it is by invitation and there is no card.
        CardNotFound, CardIsUsed, CardIsRevoked: when the card lets nobody in.
    """
    token = token or new_token()
    with hall.store.writing() as database:
        if _is_in(database, workshop, token):
            return token
        now = _joinable(database, workshop, card, day=today(hall))
        invitation = _invitation(database, workshop, card)
        participant = Participant(
            id=new_id(),
            workshop_id=workshop.id,
            group_id=(invitation and invitation.group_id) or _offered(database, workshop, group_id),
            channel=Channel.PHONE,
            rehearsal=rehearsal,
            holds_budget=holds_budget if now.asks_budget else None,
        )
        participants.insert(database, participant, token_hash=token_hash(token), now=hall.now())
        if invitation is not None:
            _use(database, invitation, participant)
    hall.board.changed(workshop.id, phones=False)
    return token


def leave(hall: Hall, *, workshop: Workshop, participant: Participant) -> None:
    """Forget by which phone somebody takes part. What they did stays; a phone can do no more."""
    with hall.store.writing() as database:
        participants.forget_token(database, participant.id)
    hall.board.changed(workshop.id, phones=False)


def _is_in(database: Database, workshop: Workshop, token: str) -> bool:
    found = participants.by_token(database, token_hash(token), workshop_id=workshop.id)
    return found is not None


def _joinable(database: Database, workshop: Workshop, card: str | None, *, day: date) -> Workshop:
    now = workshops.by_code(database, workshop.code)
    if now is None or now.is_over:
        raise JoiningIsClosed
    if is_overdue(now, today=day):
        raise NoDayYet
    if now.by_invitation and card is None:
        raise CardIsNeeded
    return now


def _invitation(database: Database, workshop: Workshop, card: str | None) -> Invitation | None:
    if card is None:
        return None
    found = invitations.by_token(database, token_hash(card))
    if found is None or found.workshop_id != workshop.id:
        raise CardNotFound
    return found


def _offered(database: Database, workshop: Workshop, wanted: str | None) -> str | None:
    offered = {group.id for group in groups.of_workshop(database, workshop.id)}
    return wanted if wanted in offered else None


def _use(database: Database, invitation: Invitation, participant: Participant) -> None:
    """Use up the card in one statement: of two phones at once, one gets in."""
    if not invitations.use(database, invitation.id, participant_id=participant.id):
        raise CardIsRevoked if invitation.revoked else CardIsUsed
