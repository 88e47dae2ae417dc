"""Guessing codes is slowed, and a whole room is never locked out.

A room shares one address with whoever guesses in it. So an address that sent many wrong codes waits
only for workshops that nobody there has opened before; to a guesser a right code then looks like a
wrong one. Who holds a cookie of the workshop never waits.
"""

from math import ceil

from workshop.domain.workshop import Workshop
from workshop.errors import LinkHasEnded, TooManyCodes, WorkshopNotFound
from workshop.live.limits import Rate
from workshop.web import cookies
from workshop.web.badge import host_of, read_badge
from workshop.web.hall import hall
from workshop.web.remote import address

WRONG_CODES = Rate(name="wrong codes", most=30, seconds=60)
LEAST_WAIT = 2  # seconds, as people are told


def slow_down(found: Workshop | None) -> None:
    """Count a wrong code, and remember where a right one is at home.

    Raises:
        TooManyCodes: when this address has to wait, whether the code is right or wrong.
    """
    here, limits, homes = address(), hall().limits, hall().homes
    if found is not None and homes.has(here, found.id):
        return
    wait = limits.wait(WRONG_CODES, here)
    if wait:
        if found is not None and _is_known(found):
            return
        raise TooManyCodes(wait=told(wait))
    if found is None:
        limits.take(WRONG_CODES, here)
    else:
        homes.note(here, found.id)


def told(wait: float) -> int:
    """Seconds as people are told them."""
    return max(LEAST_WAIT, ceil(wait))


def _is_known(workshop: Workshop) -> bool:
    """Whether this browser has a cookie that only this workshop, or its host, can have got."""
    names = (cookies.participant_cookie(workshop.code), cookies.tablet_cookie(workshop.code))
    if any(cookies.read(name) is not None for name in names):
        return True
    try:
        return host_of(read_badge(), workshop) is not None
    except (LinkHasEnded, WorkshopNotFound):
        return False
