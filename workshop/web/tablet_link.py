"""The link that makes a device a shared tablet: signed, for one device, for a few minutes.

Nothing is stored before it is used, so that the page that shows it writes nothing.
"""

from dataclasses import dataclass
from datetime import timedelta

from flask import current_app
from itsdangerous import BadSignature, Signer

from workshop.actions.sharing import refuse_of_one_who_is_out
from workshop.actions.tokens import new_id
from workshop.domain.workshop import Workshop
from workshop.errors import TabletLinkIsOld
from workshop.web.access import current_host
from workshop.web.hall import hall

MINUTES = 20
LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class TabletLink:
    """What a link says: the id its tablet will have, and who made it."""

    tablet_id: str
    actor: str


def make_link(workshop: Workshop) -> str:
    """Return a fresh link for this workshop, made by the host who asks."""
    until = int((hall().clock() + timedelta(minutes=MINUTES)).timestamp())
    return _signer(workshop).sign(f"{new_id()}~{until:x}~{current_host()}").decode()


def read_link(workshop: Workshop, link: str) -> TabletLink:
    """Return what a link says.

    Raises:
        TabletLinkIsOld: when it is not ours, of another workshop, too old, or its maker is out.
    """
    try:
        tablet_id, until, actor = _signer(workshop).unsign(link[:LONGEST]).decode().split("~", 2)
    except BadSignature:
        raise TabletLinkIsOld from None
    if int(until, 16) < hall().clock().timestamp():
        raise TabletLinkIsOld
    with hall().store.reading() as database:
        refuse_of_one_who_is_out(database, workshop, actor=actor)
    return TabletLink(tablet_id=tablet_id, actor=actor)


def _signer(workshop: Workshop) -> Signer:
    return Signer(str(current_app.secret_key), salt=f"tablet:{workshop.id}")
