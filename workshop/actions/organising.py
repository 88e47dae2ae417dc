"""Let more organisers in, rename them, and close their accounts."""

from datetime import timedelta

from workshop.actions.entering import clean_name, open_login, refuse_a_second
from workshop.actions.hall import Hall, as_text
from workshop.actions.passwords import hash_password
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain.host import Host, OrganiserLink, Role
from workshop.errors import KeepersOnly, LinkIsUsed, NotFound
from workshop.store import hosts, organiser_links, workshops

ORGANISER_LINK_LASTS = timedelta(days=7)


def make_organiser_link(hall: Hall, *, by: Host) -> tuple[OrganiserLink, str]:
    """Return an organiser link with the token of its link, by which one more organiser comes in."""
    token = new_token()
    made = OrganiserLink(
        id=new_id(),
        made_at=hall.now(),
        expires_at=as_text(hall.clock() + ORGANISER_LINK_LASTS),
    )
    with hall.act("organiser invited", actor=by.actor) as database:
        organiser_links.insert(database, made, token_hash=token_hash(token), made_by=by.id)
    return made, token


def take_back_organiser_link(hall: Hall, *, link_id: str, actor: str) -> None:
    """End an organiser link. One that was used or has ended stays as it is.

    Nothing is recorded then.
    """
    with hall.store.reading() as database:
        waiting = {found.id for found in organiser_links.waiting(database, now=hall.now())}
    if link_id not in waiting:
        return
    with hall.act("organiser link ended", actor=actor) as database:
        organiser_links.end(database, link_id, now=hall.now())


def use_organiser_link(hall: Hall, *, link: str, name: str, password: str) -> str:
    """Use up an organiser link, make the account, and return a login token.

    Raises:
        BadInput: when name or password cannot be used; the link still works.
        LinkIsUsed: when the link has been used, has ended or is too old.
    """
    with hall.store.reading() as database:  # strangers must not keep us busy with hashes
        if not organiser_links.is_open(database, token_hash(link), now=hall.now()):
            raise LinkIsUsed
    named = clean_name(name)
    hashed = hash_password(hall, password, about=[named])
    host = Host(id=new_id(), name=named, role=Role.ORGANISER)
    with hall.act("organiser joined", actor=host.actor) as database:
        if not organiser_links.use(database, token_hash(link), now=hall.now()):
            raise LinkIsUsed
        refuse_a_second(database, named, besides=host.id)
        hosts.insert(database, host.id, name=named, password_hash=hashed, now=hall.now())
        return open_login(hall, database, host.id)


def rename_organiser(hall: Hall, *, host: Host, name: str) -> None:
    """Give an organiser another name; what they did before is shown under it, too.

    Raises:
        FieldMissing, FieldTooLong, NameIsTaken: when it cannot be used.
    """
    named = clean_name(name)
    with hall.act("organiser renamed", actor=host.actor) as database:
        refuse_a_second(database, named, besides=host.id)
        hosts.rename(database, host.id, named)


def close_account(hall: Hall, *, host_id: str, by: Host) -> None:
    """Close an organiser's account: its logins end at once, its workshops become the keeper's.

    Raises:
        NotFound: when there is no such account, or it is closed.
        KeepersOnly: when it is the keeper's own; somebody must be able to let others in.
    """
    with hall.act("account closed", actor=by.actor, detail={"host": host_id}) as database:
        closed = hosts.organiser(database, host_id)
        if closed is None:
            raise NotFound
        if closed.keeper or not by.keeper:
            raise KeepersOnly
        hosts.close(database, host_id, now=hall.now())
        hosts.end_logins(database, host_id, now=hall.now())
        workshops.pass_on(database, of=host_id, to=by.id)
