"""Share a tablet: set one up, begin and end the turns people take at it, end it."""

from datetime import date

from workshop.actions.hall import Hall, today
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain.host import actor_id
from workshop.domain.participant import Channel, Participant
from workshop.domain.retention import is_overdue
from workshop.domain.tablet import Tablet
from workshop.domain.workshop import Workshop
from workshop.errors import JoiningIsClosed, NoDayYet, NotATablet, NotFound, TabletLinkIsOld
from workshop.store import groups, participants, role_links, tablets, workshops
from workshop.store.connection import Database


def share_tablet(hall: Hall, *, workshop: Workshop, tablet_id: str, actor: str) -> str:
    """Make a device a shared tablet and return the token it keeps. `actor` showed the link.

    Raises:
        TabletLinkIsOld: when the link with this id has been used, or its maker is out.
    """
    token = new_token()
    tablet = Tablet(id=tablet_id, workshop_id=workshop.id, made_at=hall.now())
    with hall.act(
        "tablet set up", actor=actor, workshop_id=workshop.id, detail={"tablet": tablet_id}
    ) as database:
        refuse_of_one_who_is_out(database, workshop, actor=actor)
        if not tablets.insert(database, tablet, token_hash=token_hash(token)):
            raise TabletLinkIsOld
    hall.board.changed(workshop.id, phones=False)
    return token


def refuse_of_one_who_is_out(database: Database, workshop: Workshop, *, actor: str) -> None:
    """Let the links that somebody showed end with the role link they worked by.

    Raises:
        TabletLinkIsOld: when that role link has been ended.
    """
    link = role_links.by_id(database, actor_id(actor), workshop_id=workshop.id)
    if link is not None and link.ended_at is not None:
        raise TabletLinkIsOld


def start_turn(
    hall: Hall,
    *,
    workshop: Workshop,
    tablet: Tablet,
    token: str,
    group_id: str | None,
    holds_budget: bool | None = None,
) -> None:
    """Add the next person at a tablet, whose pages this token opens; a turn before it ends.

    The same press sent twice begins one turn. A group that is not offered counts as none.

    Raises:
        JoiningIsClosed: when the workshop has ended.
        NoDayYet: when the day has come on which people are to become anonymous.
        NotATablet: when the tablet has been ended meanwhile.
    """
    with hall.store.writing() as database:
        _refuse(database, workshop, tablet, day=today(hall))
        if participants.by_token(database, token_hash(token), workshop_id=workshop.id):
            return
        offered = {group.id for group in groups.voting(database, workshop.id)}
        tablets.end_turns(database, tablet.id)
        participant = Participant(
            id=new_id(),
            workshop_id=workshop.id,
            group_id=group_id if group_id in offered else None,
            channel=Channel.TABLET,
            holds_budget=holds_budget,
        )
        participants.insert(
            database,
            participant,
            token_hash=token_hash(token),
            now=hall.now(),
            tablet_id=tablet.id,
        )
    hall.board.changed(workshop.id, phones=False)


def end_turn(hall: Hall, *, tablet: Tablet) -> None:
    """Forget the person at a tablet: their answers count, and nothing leads back to them."""
    with hall.store.writing() as database:
        tablets.end_turns(database, tablet.id)
    hall.board.changed(tablet.workshop_id, phones=False)


def end_tablet(hall: Hall, *, workshop: Workshop, tablet_id: str, actor: str) -> None:
    """End a tablet, and the turn of whoever sits at it.

    Raises:
        NotFound: when this workshop has no such tablet in use.
    """
    with hall.act(
        "tablet ended", actor=actor, workshop_id=workshop.id, detail={"tablet": tablet_id}
    ) as database:
        if not tablets.end(database, tablet_id, workshop_id=workshop.id, now=hall.now()):
            raise NotFound
        tablets.end_turns(database, tablet_id)
    hall.board.changed(workshop.id, phones=False)


def _refuse(database: Database, workshop: Workshop, tablet: Tablet, *, day: date) -> None:
    now = workshops.by_code(database, workshop.code)
    if now is None or now.is_over:
        raise JoiningIsClosed
    if is_overdue(now, today=day):
        raise NoDayYet
    if tablet.id not in {found.id for found in tablets.of_workshop(database, workshop.id)}:
        raise NotATablet
