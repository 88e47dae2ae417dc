"""A statement and its wordings."""

from dataclasses import dataclass

from workshop.domain.kind import Kind, label
from workshop.domain.origin import Origin
from workshop.domain.web_addresses import web_addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One wording (version) of a barrier or solution, with where it came from."""

    id: str
    version_id: str
    kind: Kind
    number: int
    text: str
    language: str
    theme: str = ""
    case_study: str = ""
    scale: str = ""
    actors: tuple[str, ...] = ()
    source: str = ""
    basis: str = ""
    source_url: str = ""
    tier: str = ""
    note: str = ""

    @property
    def label(self) -> str:
        """What people call it: `B7`."""
        return label(self.kind, self.number)

    @property
    def web_addresses(self) -> tuple[str, ...]:
        """Where its source can be read."""
        return web_addresses(self.source_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """A statement in one of its wordings: the first has `position` 1.

    `origin` is where the statement was imported from; None: it came from the room.
    """

    statement: Statement
    position: int
    origin: Origin | None
