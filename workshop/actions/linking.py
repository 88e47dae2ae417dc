"""Give a role in one workshop by a link, and end it again."""

from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain import text
from workshop.domain.host import BY_LINK, NAME_LIMIT, Role, RoleLink
from workshop.domain.workshop import Workshop
from workshop.errors import BadInput, LinkHasEnded, NotFound
from workshop.store import role_links

_ = str  # marks words for translation


def make_link(
    hall: Hall, *, workshop: Workshop, role: Role, name: str, actor: str
) -> tuple[RoleLink, str]:
    """Make a link and return it with its token, which nothing keeps.

    Raises:
        FieldMissing, FieldTooLong: when the name cannot be used.
        BadInput: when it is the organiser's role, which no link gives.
    """
    if role not in BY_LINK:
        raise BadInput
    token = new_token()
    link = RoleLink(
        id=new_id(),
        workshop_id=workshop.id,
        role=role,
        name=text.required(name, field=_("Name"), limit=NAME_LIMIT),
        made_at=hall.now(),
    )
    with hall.act(
        "link made", actor=actor, workshop_id=workshop.id, detail={"link": link.id, "role": role}
    ) as database:
        role_links.insert(database, link, token_hash=token_hash(token))
    return link, token


def end_link(hall: Hall, *, workshop: Workshop, link_id: str, actor: str) -> None:
    """End a link: whoever works by it is out at their next press. Twice does no harm.

    Raises:
        NotFound: when this workshop has no such link.
    """
    with hall.store.reading() as database:
        link = role_links.by_id(database, link_id, workshop_id=workshop.id)
    if link is None:
        raise NotFound
    if link.ended_at is not None:
        return
    with hall.act(
        "link ended", actor=actor, workshop_id=workshop.id, detail={"link": link_id}
    ) as database:
        role_links.end(database, link_id, workshop_id=workshop.id, now=hall.now())
    hall.board.changed(workshop.id, phones=False)


def enter_by_link(hall: Hall, *, token: str) -> RoleLink:
    """Return the link with this token, and record that somebody came in by it.

    Raises:
        LinkHasEnded: when it was ended, or never made.
    """
    with hall.store.reading() as database:
        link = role_links.by_token(database, token_hash(token))
    if link is None or link.ended_at is not None:
        raise LinkHasEnded
    with hall.act("entered by role link", actor=link.host.actor, workshop_id=link.workshop_id) as (
        database
    ):
        role_links.note_use(database, link.id, now=hall.now())
    return link


def note_use(hall: Hall, *, link_id: str) -> None:
    """Keep that a link has been used now."""
    with hall.store.writing() as database:
        role_links.note_use(database, link_id, now=hall.now())
