"""Who is asked to do something, by name and by what stands in an address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.kind import Kind
from workshop.domain.refinement.writing import names
from workshop.ranking.groups.small_cells import PUBLISHED
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.actors import actor_words
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation


class Basis(StrEnum):
    """Who says that an actor should act: the writers, the room, or only the pack so far."""

    LEAD = "lead"
    NAMED = "named"
    SUGGESTED = "suggested"


_BASES = {
    Basis.LEAD: "",
    Basis.NAMED: _("named by the room"),
    Basis.SUGGESTED: _("suggested in the pack"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who is asked, and on whose word.

    `leads`: the writers say so; `named`: the room does; `suggested`: so far only the pack.
    `helps` where others lead.
    """

    slug: str
    name: str
    leads: tuple[Entry, ...]
    named: tuple[Entry, ...]
    suggested: tuple[Entry, ...]
    helps: tuple[Entry, ...]

    @property
    def asked(self) -> tuple[tuple[Basis, Entry], ...]:
        """What they are asked to do themselves, each with who says so."""
        found = {
            Basis.LEAD: self.leads,
            Basis.NAMED: self.named,
            Basis.SUGGESTED: self.suggested,
        }
        return tuple((basis, entry) for basis in Basis for entry in found[basis])


def acting(entry: Entry) -> tuple[tuple[str, Basis], ...]:
    """Who should act, each with who says so.

    Whom writers named stands alone. Before that: whom the room named most, where so many answered
    that it may be published, then those that only the pack suggests.
    """
    leads = _once(names(entry.note("lead")))
    if leads:
        return tuple((name, Basis.LEAD) for name in leads)
    by_room = _once(_most_named(entry))
    known = {slug_of(name) for name in by_room}
    tags = [name for name in _once(entry.statement.actors) if slug_of(name) not in known]
    return (
        *((name, Basis.NAMED) for name in by_room),
        *((name, Basis.SUGGESTED) for name in tags),
    )


def _most_named(entry: Entry) -> tuple[str, ...]:
    if entry.named_of < PUBLISHED:
        return ()
    most = max((people for _, people in entry.named), default=0)
    return tuple(name for name, people in entry.named if people == most)


def basis_words(basis: Basis, tongue: Tongue) -> str:
    """Who says so: `suggested in the pack`; empty where writers do."""
    words = _BASES[basis]
    return tongue.gettext(words) if words else ""


def helping(entry: Entry) -> tuple[str, ...]:
    """Who should help, as writers named them."""
    leads = {slug_of(name) for name, _ in acting(entry)}
    return tuple(n for n in _once(names(entry.note("support"))) if slug_of(n) not in leads)


def _once(found: tuple[str, ...]) -> tuple[str, ...]:
    """Names without those that are spelt otherwise only in case or signs."""
    first: dict[str, str] = {}
    for name in found:
        first.setdefault(slug_of(name), name)
    return tuple(first.values())


def actors_of(book: Book) -> tuple[Actor, ...]:
    """Return everybody of whom a solution asks something, by name; barriers ask nobody.

    Spellings that differ only in case are one.
    """
    asked: dict[tuple[str, Basis | None], list[Entry]] = {}
    called: dict[str, str] = {}
    for entry in book.proposals:
        for name, basis in _asked(entry) if entry.statement.kind is Kind.SOLUTION else ():
            called.setdefault(slug_of(name), actor_words(name))
            asked.setdefault((slug_of(name), basis), []).append(entry)
    return tuple(
        Actor(
            slug=slug,
            name=name,
            leads=tuple(asked.get((slug, Basis.LEAD), ())),
            named=tuple(asked.get((slug, Basis.NAMED), ())),
            suggested=tuple(asked.get((slug, Basis.SUGGESTED), ())),
            helps=tuple(asked.get((slug, None), ())),
        )
        for slug, name in sorted(called.items(), key=lambda pair: pair[1].casefold())
    )


def _asked(entry: Entry) -> Iterator[tuple[str, Basis | None]]:
    """Everybody whom a proposal asks, and on whose word they should act; None: to help."""
    yield from acting(entry)
    yield from ((name, None) for name in helping(entry))


def slug_of(name: str) -> str:
    """What stands for a name in an address; letters of every script stay."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "-"


def no_actor(tongue: Tongue) -> str:
    """What stands where nobody is named."""
    return tongue.gettext("Nobody named yet")


def acting_words(entry: Entry, tongue: Tongue) -> str:
    """Who should act, and who says so: `Local authority, SME (suggested in the pack)`."""
    said = []
    for basis in Basis:
        found = tuple(name for name, its in acting(entry) if its is basis)
        words = basis_words(basis, tongue)
        if found:
            said.append(f"{in_a_row(found)} ({words})" if words else in_a_row(found))
    return ", ".join(said) or no_actor(tongue)


def in_a_row(found: tuple[str, ...]) -> str:
    """The names of actors in a row."""
    return ", ".join(actor_words(name) for name in found)
