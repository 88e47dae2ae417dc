"""Guessing passwords is slowed: by address, and by name wherever it comes from.

A browser that was let in before is counted by itself. So nobody who types wrong passwords for a
name, from near or far, can keep its owner out.
"""

from flask.wrappers import Response

from workshop.actions.entering import LOGIN_LASTS
from workshop.actions.tokens import new_id, token_hash
from workshop.domain.host import Host
from workshop.domain.text import one_line
from workshop.errors import TooManyTries
from workshop.live.limits import Rate
from workshop.store import hosts
from workshop.web import cookies
from workshop.web.guessing import told
from workshop.web.hall import hall
from workshop.web.remote import address

AT_AN_ADDRESS = Rate(name="logins at an address", most=10, seconds=60)
BY_NAME = Rate(name="logins by name", most=20, seconds=600)
OLD = Rate(name="old passwords", most=10, seconds=60)
KNOWN = Rate(name="logins of a known browser", most=10, seconds=60)

_Turn = tuple[Rate, str]


def begin(name: str) -> tuple[_Turn, ...]:
    """Take the turns that one try needs, and return them.

    Raises:
        TooManyTries: when there were too many already. The password is not looked at then.
    """
    return _take(_turns(name))


def begin_change(host: Host) -> tuple[_Turn, ...]:
    """Take the turn of one old password: a login that was left open is no way to guess faster.

    Raises:
        TooManyTries: when there were too many already.
    """
    return _take(((OLD, host.id),))


def _take(turns: tuple[_Turn, ...]) -> tuple[_Turn, ...]:
    limits = hall().limits
    wait = max(limits.wait(rate, who) for rate, who in turns)
    if wait:
        raise TooManyTries(wait=told(wait))
    for rate, who in turns:
        limits.take(rate, who)
    return turns


def succeed(turns: tuple[_Turn, ...]) -> None:
    """Give the turns back: only wrong passwords count."""
    for rate, who in turns:
        hall().limits.give_back(rate, who)


def remember(response: Response, name: str) -> None:
    """Let this browser be known by this name; the cookie opens nothing."""
    known = f"{new_id()}~{_digest(name)}"
    cookies.write(response, cookies.KNOWN, known, lasts=2 * LOGIN_LASTS)


def _turns(name: str) -> tuple[_Turn, ...]:
    known = cookies.read(cookies.KNOWN)
    if known is not None and known.endswith(f"~{_digest(name)}"):
        return ((KNOWN, known),)
    return (AT_AN_ADDRESS, address()), (BY_NAME, _digest(name))


def _digest(name: str) -> str:
    """One key for a name; where there is one organiser, whatever name is typed means them."""
    with hall().store.reading() as database:
        several = hosts.how_many(database) > 1
    return token_hash(one_line(name).casefold() if several else "")
