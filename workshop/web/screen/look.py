"""One look at what the screen shows: for the page and for its update."""

from workshop.domain.workshop import Workshop
from workshop.live.board import Audience
from workshop.store import workshops
from workshop.web.hall import hall
from workshop.web.screen.sight import Screen, screen_of
from workshop.web.screen.told import steadily, told
from workshop.web.screen.wish import Wish


def look(found: Workshop, wish: Wish) -> Screen:
    """Read what the screen shows."""
    return steadily(lambda: told(_read(found, wish)))


def _read(found: Workshop, wish: Wish) -> Screen:
    """The version is read first, so that no change is missed.

    The workshop is read again with it: what the guard found may be older than the version.
    """
    version = hall().board.version(found.id, Audience.DESK)
    with hall().store.reading() as database:
        workshop = workshops.by_code(database, found.code) or found
        return screen_of(database, workshop, wish=wish, version=version)
