"""The badge: what a browser shows of who works here, from its cookies, checked at every request."""

from dataclasses import dataclass

from workshop.actions.tokens import token_hash
from workshop.domain.host import Host, RoleLink
from workshop.domain.workshop import Workshop
from workshop.errors import LinkHasEnded, WorkshopNotFound
from workshop.store import hosts, role_links, workshops
from workshop.store.connection import Database
from workshop.web import cookies
from workshop.web.hall import hall

MOST_LINKS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """The organiser who is logged in, and the role links this browser holds, ended ones too."""

    organiser: Host | None
    links: tuple[RoleLink, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing says who this is."""
        return self.organiser is None and not self.links

    @property
    def working(self) -> RoleLink | None:
        """A link that has not ended, of any workshop."""
        return next((link for link in self.links if link.ended_at is None), None)


def read_badge() -> Badge:
    """Read the cookies of this request and look up what they stand for."""
    login = cookies.read(cookies.HOST)
    names = list(cookies.held(cookies.ROLE))[:MOST_LINKS]
    tokens = [token for token in map(cookies.read, names) if token is not None]
    if login is None and not tokens:
        return Badge(organiser=None, links=())
    with hall().store.reading() as database:
        found = [role_links.by_token(database, token_hash(token)) for token in tokens]
        links = tuple(link for link in found if link is not None)
        return Badge(organiser=_organiser(database, login), links=links)


def find_organiser() -> Host | None:
    """The organiser who is logged in, None for anyone else."""
    with hall().store.reading() as database:
        return _organiser(database, cookies.read(cookies.HOST))


def _organiser(database: Database, login: str | None) -> Host | None:
    if login is None:
        return None
    return hosts.host_of_login(database, token_hash(login), now=hall().now())


def host_of(badge: Badge, workshop: Workshop) -> Host | None:
    """Who this browser is in a workshop: its organiser, or the holder of a link; None: a stranger.

    Raises:
        LinkHasEnded: when the link that let this browser in has been ended.
        WorkshopNotFound: when it works elsewhere; the workshop of a colleague does not show itself.
    """
    if badge.organiser is not None:
        with hall().store.reading() as database:
            if workshops.is_owned(database, workshop.id, host_id=badge.organiser.id):
                return badge.organiser
    mine = next((link for link in badge.links if link.workshop_id == workshop.id), None)
    if mine is not None:
        if mine.ended_at is not None:
            raise LinkHasEnded
        return mine.host
    if badge.organiser is not None or badge.working is not None:
        raise WorkshopNotFound(code=workshop.code)
    return None
