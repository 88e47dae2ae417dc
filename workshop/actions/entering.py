"""Let organisers in: the set-up link, the password, logging in and out."""

from collections.abc import Mapping
from datetime import timedelta

from workshop.actions.hall import Hall, as_text
from workshop.actions.passwords import hash_password, matches, refuse_weak
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.domain import text
from workshop.domain.host import NAME_LIMIT, Host, Role
from workshop.errors import (
    LinkIsUsed,
    NameIsTaken,
    NoPasswordYet,
    WrongNameOrPassword,
    WrongPassword,
)
from workshop.store import hosts, workshops
from workshop.store.connection import Database

_ = str  # marks words for translation

LOGIN_LASTS = timedelta(days=14)
FIRST_NAME = _("Organiser")  # until the keeper chooses one


def make_setup_link(hall: Hall) -> str | None:
    """Return the token of a fresh set-up link, None when a password has been set."""
    with hall.store.writing() as database:
        keeper = hosts.keeper(database)
        if keeper and keeper[1]:
            return None
        token = new_token()
        hosts.insert_setup(database, token_hash(token), purpose="password", now=hall.now())
    return token


def make_entry_link(hall: Hall) -> str:
    """Return the token of a link that lets the keeper in without a password.

    For demonstrations only: it works until the next one is made.
    """
    token = new_token()
    with hall.act("entry link made", actor="server") as database:
        if not hosts.keeper(database):
            hosts.save_keeper(database, new_id(), name=FIRST_NAME, password_hash="", now=hall.now())
        hosts.insert_setup(database, token_hash(token), purpose="entry", now=hall.now())
    return token


def set_password(hall: Hall, *, link: str, password: str, name: str = FIRST_NAME) -> str:
    """Use up a set-up link, store the keeper's name and password, and return a login token.

    Raises:
        BadInput: when name or password cannot be used; the link still works.
        LinkIsUsed: when the link has been used or replaced.
    """
    with hall.store.reading() as database:  # strangers must not keep us busy with hashes
        if not hosts.setup_is_open(database, token_hash(link), purpose="password"):
            raise LinkIsUsed
        keeper = hosts.keeper(database)  # a demonstration has left one without a password
    named = clean_name(name)
    hashed = hash_password(hall, password, about=[named])
    host_id = keeper[0] if keeper else new_id()
    with hall.act("password set", actor=_actor(host_id)) as database:
        if not hosts.setup_is_open(database, token_hash(link), purpose="password"):
            raise LinkIsUsed
        refuse_a_second(database, named, besides=host_id)
        hosts.end_setups(database, now=hall.now())
        hosts.save_keeper(database, host_id, name=named, password_hash=hashed, now=hall.now())
        hosts.end_logins(database, host_id, now=hall.now())
        return open_login(hall, database, host_id)


def change_password(hall: Hall, *, host: Host, old: str, new: str) -> str:
    """Give an organiser another password, end all their logins, and return a new one's token.

    Raises:
        WrongPassword: when the old one is not theirs, or was changed in this moment.
        NoPasswordYet: when there is none, in a demonstration.
        PasswordTooShort, FieldTooLong, PasswordIsGuessedFirst: as for a first password.
    """
    hashed = refuse_without_password(hall, host)
    with hall.store.reading() as database:
        titles = [workshop.title for workshop in workshops.of_organiser(database, host.id)]
    about = [host.name, *titles]
    refuse_weak(new, about=about)
    if not hall.aside(lambda: matches(hashed, old)):
        raise WrongPassword
    fresh = hash_password(hall, new, about=about)
    with hall.act("password changed", actor=host.actor) as database:
        if not hosts.change_password(database, host.id, old=hashed, new=fresh):
            raise WrongPassword
        hosts.end_logins(database, host.id, now=hall.now())
        return open_login(hall, database, host.id)


def refuse_without_password(hall: Hall, host: Host) -> str:
    """Return what is kept of an organiser's password.

    Raises:
        NoPasswordYet: when there is none.
    """
    hashed = _kept_password(hall, host)
    if not hashed:
        raise NoPasswordYet
    return hashed


def has_password(hall: Hall, host: Host) -> bool:
    """Whether an organiser has a password; in a demonstration there is none."""
    return bool(_kept_password(hall, host))


def _kept_password(hall: Hall, host: Host) -> str:
    with hall.store.reading() as database:
        _name, hashed = hosts.password_hashes(database).get(host.id, ("", ""))
    return hashed


def log_in(hall: Hall, *, password: str, name: str = "") -> str:
    """Return a login token. The name is asked for only where there are several organisers.

    Raises:
        WrongPassword: when the password is not the one organiser's, or none has been set.
        WrongNameOrPassword: when there are several, and none has this name and this password.
    """
    with hall.store.reading() as database:
        known = hosts.password_hashes(database)
    host_id = _called(known, name) if len(known) > 1 else next(iter(known), "")
    hashed = known[host_id][1] if host_id else ""
    if not hall.aside(lambda: matches(hashed, password)):
        raise WrongNameOrPassword if len(known) > 1 else WrongPassword
    with hall.act("logged in", actor=_actor(host_id)) as database:
        return open_login(hall, database, host_id)


def enter(hall: Hall, *, link: str) -> str:
    """Return a login token of the keeper for an entry link.

    Raises:
        LinkIsUsed: when a newer link has replaced this one.
    """
    with hall.store.reading() as database:
        keeper = hosts.keeper(database)
    if keeper is None:
        raise LinkIsUsed
    with hall.act("entered by link", actor=_actor(keeper[0])) as database:
        if not hosts.setup_is_open(database, token_hash(link), purpose="entry"):
            raise LinkIsUsed
        return open_login(hall, database, keeper[0])


def log_out(hall: Hall, *, login: str) -> None:
    """End a login on the server: its token opens nothing any more."""
    with hall.store.reading() as database:
        host = hosts.host_of_login(database, token_hash(login), now=hall.now())
    with hall.act("logged out", actor=host.actor if host else "server") as database:
        hosts.end_login(database, token_hash(login), now=hall.now())


def open_login(hall: Hall, database: Database, host_id: str) -> str:
    """Store a login of an organiser and return its token.

    Raises:
        LinkIsUsed: when the account was closed in this moment.
    """
    if hosts.organiser(database, host_id) is None:
        raise LinkIsUsed
    token = new_token()
    hosts.insert_login(
        database,
        token_hash(token),
        host_id=host_id,
        now=hall.now(),
        expires_at=as_text(hall.clock() + LOGIN_LASTS),
    )
    return token


def clean_name(typed: str) -> str:
    """Return a host's name as it is stored: one clean line.

    Raises:
        FieldMissing, FieldTooLong: when there is none, or it is too long.
    """
    return text.required(typed, field=_("Name"), limit=NAME_LIMIT)


def is_name_of(typed: str, name: str) -> bool:
    """Whether somebody who typed this means this name: capitals make no difference."""
    return text.one_line(typed).casefold() == name.casefold()


def refuse_a_second(database: Database, name: str, *, besides: str) -> None:
    """Let no two organisers have one name.

    Raises:
        NameIsTaken: when another one than `besides` has it.
    """
    for known in hosts.organisers(database):
        if known.id != besides and is_name_of(name, known.name):
            raise NameIsTaken(name=known.name)


def _called(known: Mapping[str, tuple[str, str]], typed: str) -> str:
    return next((id_ for id_, (name, _hash) in known.items() if is_name_of(typed, name)), "")


def _actor(host_id: str) -> str:
    return Host(id=host_id, name="", role=Role.ORGANISER).actor
