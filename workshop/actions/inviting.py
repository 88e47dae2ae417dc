"""Invite: say who may join, make cards, revoke one."""

import secrets

from workshop.actions.hall import Hall
from workshop.actions.tokens import card_token, new_id, token_hash
from workshop.domain.invitation import Invitation
from workshop.domain.workshop import Joining, Workshop
from workshop.errors import JoiningIsClosed, NotFound
from workshop.store import groups, invitations, participants, workshops
from workshop.store.connection import Database
from workshop.store.secrets import read_or_keep

KEY = "invitation-key"


def set_joining(hall: Hall, *, workshop: Workshop, joining: Joining, actor: str) -> None:
    """Let everybody with the code join, or only people with a card. Who has joined stays in."""
    with hall.act(
        "joining set", actor=actor, workshop_id=workshop.id, detail={"joining": joining}
    ) as database:
        workshops.set_joining(database, workshop.id, joining)
    hall.board.changed(workshop.id, phones=False)


def make_invitations(
    hall: Hall, *, workshop: Workshop, count: int, group_id: str | None, actor: str
) -> range:
    """Make this many invitations and return their numbers, which go on from the last.

    Raises:
        NotFound: when this workshop has no such group.
        JoiningIsClosed: when the workshop has ended.
    """
    detail = {"count": count, "group": group_id}
    with hall.act(
        "invitations made", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        _refuse(database, workshop, group_id)
        key = read_or_keep(database, KEY, fresh=secrets.token_urlsafe(32))
        first = invitations.last_number(database, workshop.id) + 1
        numbers = range(first, first + count)
        for number in numbers:
            made = Invitation(
                id=new_id(), workshop_id=workshop.id, number=number, group_id=group_id
            )
            hash_ = token_hash(card_token(key, made.id))
            invitations.insert(database, made, token_hash=hash_, now=hall.now())
    hall.board.changed(workshop.id, phones=False)
    return numbers


def revoke_invitation(hall: Hall, *, workshop: Workshop, invitation_id: str, actor: str) -> int:
    """Make a card worthless and return its number.

    A phone that used it is out; the votes it gave stay counted.

    Raises:
        NotFound: when this workshop has no such invitation.
    """
    detail = {"invitation": invitation_id}
    with hall.act(
        "invitation revoked", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        found = invitations.by_id(database, invitation_id, workshop_id=workshop.id)
        if found is None:
            raise NotFound
        participant_id = invitations.revoke(database, invitation_id)
        if participant_id is not None:
            participants.forget_token(database, participant_id)
    hall.board.changed(workshop.id, phones=participant_id is not None)
    return found.number


def _refuse(database: Database, workshop: Workshop, group_id: str | None) -> None:
    now = workshops.by_code(database, workshop.code)
    if now is None or now.is_over:
        raise JoiningIsClosed
    offered = {group.id for group in groups.of_workshop(database, workshop.id)}
    if group_id is not None and group_id not in offered:
        raise NotFound
