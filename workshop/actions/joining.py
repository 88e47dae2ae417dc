"""Join a workshop."""

from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain.participant import Channel, Participant
from workshop.domain.workshop import Workshop
from workshop.errors import JoiningIsClosed
from workshop.store import groups, participants, workshops


def join(
    hall: Hall,
    *,
    workshop: Workshop,
    group_id: str | None,
    rehearsal: bool = False,
    holds_budget: bool | None = None,
) -> str:
    """Add a participant and return the token that the phone keeps.

    A group that this workshop does not have counts as none; one that was merged while somebody
    was choosing is kept. An answer about budgets is kept only where the workshop asks for it.

    Raises:
        JoiningIsClosed: when the workshop has ended.
    """
    token = new_token()
    with hall.store.writing() as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise JoiningIsClosed
        offered = {group.id for group in groups.of_workshop(database, workshop.id)}
        participant = Participant(
            id=new_id(),
            workshop_id=workshop.id,
            group_id=group_id if group_id in offered else None,
            channel=Channel.PHONE,
            rehearsal=rehearsal,
            holds_budget=holds_budget if now.asks_budget else None,
        )
        participants.insert(database, participant, token_hash=token_hash(token), now=hall.now())
    hall.board.changed(workshop.id, phones=False)
    return token
