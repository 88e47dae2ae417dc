"""Who is asked to do something, by name and by what stands in an address."""

import re
from dataclasses import dataclass

from workshop.domain.refinement.writing import names
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.actors import actor_words
from workshop.reports.saying.tongue import Tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who is asked: `leads` what they should begin, `helps` where others do."""

    slug: str
    name: str
    leads: tuple[Entry, ...]
    helps: tuple[Entry, ...]


def leading(entry: Entry) -> tuple[str, ...]:
    """Who should lead: whom writers named, else whom the statement was written for."""
    return _once(names(entry.note("lead")) or entry.statement.actors)


def helping(entry: Entry) -> tuple[str, ...]:
    """Who should help, as writers named them."""
    leads = {slug_of(name) for name in leading(entry)}
    return tuple(n for n in _once(names(entry.note("support"))) if slug_of(n) not in leads)


def _once(found: tuple[str, ...]) -> tuple[str, ...]:
    """Names without those that are spelt otherwise only in case or signs."""
    first: dict[str, str] = {}
    for name in found:
        first.setdefault(slug_of(name), name)
    return tuple(first.values())


def actors_of(book: Book) -> tuple[Actor, ...]:
    """Return everybody whom a proposal names, by name; spellings that differ in case are one."""
    leads: dict[str, list[Entry]] = {}
    helps: dict[str, list[Entry]] = {}
    called: dict[str, str] = {}
    for entry in book.proposals:
        for found, named in ((leads, leading(entry)), (helps, helping(entry))):
            for name in named:
                called.setdefault(slug_of(name), actor_words(name))
                found.setdefault(slug_of(name), []).append(entry)
    return tuple(
        Actor(
            slug=slug,
            name=name,
            leads=tuple(leads.get(slug, ())),
            helps=tuple(helps.get(slug, ())),
        )
        for slug, name in sorted(called.items(), key=lambda pair: pair[1].casefold())
    )


def slug_of(name: str) -> str:
    """What stands for a name in an address; letters of every script stay."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-") or "-"


def no_actor(tongue: Tongue) -> str:
    """What stands where nobody is named."""
    return tongue.gettext("Nobody named yet")


def in_a_row(found: tuple[str, ...], tongue: Tongue) -> str:
    """The names of actors in a row."""
    return ", ".join(actor_words(name) for name in found) or no_actor(tongue)
