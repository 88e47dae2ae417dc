"""Let hosts in: the set-up link, the password, logging in and out."""

from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from workshop.actions.hall import Hall, as_text
from workshop.actions.tokens import new_id, new_token, token_hash
from workshop.errors import FieldTooLong, LinkIsUsed, PasswordTooShort, WrongPassword
from workshop.store import hosts
from workshop.store.connection import Database

_ = str  # marks words for translation

PASSWORD_LEAST = 10
PASSWORD_MOST = 200
LOGIN_LASTS = timedelta(days=14)

_hasher = PasswordHasher()


def make_setup_link(hall: Hall) -> str | None:
    """Return the token of a fresh set-up link, None when a password has been set."""
    with hall.store.writing() as database:
        organiser = hosts.organiser(database)
        if organiser and organiser[1]:
            return None
        token = new_token()
        hosts.insert_setup(database, token_hash(token), purpose="password", now=hall.now())
    return token


def make_entry_link(hall: Hall) -> str:
    """Return the token of a link that lets the organiser in without a password.

    For demonstrations only: it works until the next one is made.
    """
    token = new_token()
    with hall.act("entry link made", actor="server") as database:
        if not hosts.organiser(database):
            hosts.save_organiser(database, new_id(), password_hash="", now=hall.now())
        hosts.insert_setup(database, token_hash(token), purpose="entry", now=hall.now())
    return token


def set_password(hall: Hall, *, link: str, password: str) -> str:
    """Use up a set-up link, store the password, and return a login token.

    Raises:
        PasswordTooShort, FieldTooLong: when it is under the least length, or over the most.
        LinkIsUsed: when the link has been used or replaced.
    """
    if len(password) < PASSWORD_LEAST:
        raise PasswordTooShort(least=PASSWORD_LEAST)
    if len(password) > PASSWORD_MOST:
        raise FieldTooLong(field=_("Password"), length=len(password), limit=PASSWORD_MOST)
    hashed = hall.aside(lambda: _hasher.hash(password))
    with hall.act("password set", actor="organiser") as database:
        hash_ = token_hash(link)
        if not hosts.setup_is_open(database, hash_, purpose="password"):
            raise LinkIsUsed
        hosts.end_setups(database, now=hall.now())
        organiser = hosts.organiser(database)  # a demonstration has left one without a password
        host_id = organiser[0] if organiser else new_id()
        hosts.save_organiser(database, host_id, password_hash=hashed, now=hall.now())
        hosts.end_logins(database, host_id, now=hall.now())
        return _log_in(hall, database)


def log_in(hall: Hall, *, password: str) -> str:
    """Return a login token.

    Raises:
        WrongPassword: when the password is not the organiser's, or none has been set.
    """
    with hall.store.reading() as database:
        organiser = hosts.organiser(database)
    hashed = organiser[1] if organiser else ""
    if not hall.aside(lambda: _matches(hashed, password)):
        raise WrongPassword
    with hall.act("logged in", actor="organiser") as database:
        return _log_in(hall, database)


def enter(hall: Hall, *, link: str) -> str:
    """Return a login token for an entry link.

    Raises:
        LinkIsUsed: when a newer link has replaced this one.
    """
    with hall.act("entered by link", actor="organiser") as database:
        if not hosts.setup_is_open(database, token_hash(link), purpose="entry"):
            raise LinkIsUsed
        return _log_in(hall, database)


def log_out(hall: Hall, *, login: str) -> None:
    """End a login on the server: its token opens nothing any more."""
    with hall.act("logged out", actor="organiser") as database:
        hosts.end_login(database, token_hash(login), now=hall.now())


def _log_in(hall: Hall, database: Database) -> str:
    organiser = hosts.organiser(database)
    if organiser is None:
        raise LinkIsUsed
    token = new_token()
    hosts.insert_login(
        database,
        token_hash(token),
        host_id=organiser[0],
        now=hall.now(),
        expires_at=as_text(hall.clock() + LOGIN_LASTS),
    )
    return token


# Compared against when there is no password, so that the answer takes the same time.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$MDAwMDAwMDAwMDAwMDAwMA$" + "A" * 43


def _matches(hashed: str, password: str) -> bool:
    try:
        _hasher.verify(hashed or _NOBODY, password[:PASSWORD_MOST])
    except VerificationError:
        return False
    return bool(hashed)
