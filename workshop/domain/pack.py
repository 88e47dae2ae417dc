"""A pack: statements that can be imported into a workshop, with what one must know of them."""

from dataclasses import dataclass, field

from workshop.domain.kind import Kind
from workshop.domain.web_addresses import web_addresses

TEXT_LIMIT = 200
ID_LIMIT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class PackStatement:
    """One statement of a pack, with every column of its source."""

    id: str
    kind: Kind
    text: str
    theme: str = ""
    case_study: str = ""
    scale: str = ""
    actors: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    source: str = ""
    basis: str = ""
    source_url: str = ""
    tier: str = ""
    note: str = ""

    @property
    def web_addresses(self) -> tuple[str, ...]:
        """Where its source can be read."""
        return web_addresses(self.source_url)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedLists:
    """The words a pack allows in a column. An empty list allows any word."""

    themes: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    case_studies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """Statements with title, language, licence, version and cautions. `slug` names it in URLs."""

    slug: str
    title: str
    statements: tuple[PackStatement, ...]
    language: str = "en"
    licence: str = ""
    version: str = "1"
    cautions: tuple[str, ...] = ()
    lists: ClosedLists = field(default_factory=ClosedLists)

    def of_kind(self, kind: Kind) -> tuple[PackStatement, ...]:
        """The statements of one kind, in the pack's order."""
        return tuple(statement for statement in self.statements if statement.kind is kind)
