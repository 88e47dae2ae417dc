"""What the page of the report shows: the choices, whom it asks, and whether it is published."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.actions.refinement.reading import book_of
from workshop.actions.reporting import report_of
from workshop.domain.report import ALWAYS
from workshop.reports.writeup.actors import actors_of
from workshop.reports.writeup.sections.every import SECTIONS
from workshop.store import reports
from workshop.web.access import current_workshop
from workshop.web.addresses import report_url
from workshop.web.hall import hall
from workshop.web.language import gettext

_ = str  # marks words for translation

_SAID = {
    "kept": _("Kept."),
    "published": _("Published. Anybody with the address can read it."),
    "withdrawn": _("Withdrawn. Its address leads nowhere now."),
}


@dataclass(frozen=True, slots=True)
class Typed:
    """A form as it came."""

    introduction: str
    parts: tuple[str, ...]


def sight_of(
    *, typed: Typed | None = None, wrong: str = "", theirs: bool = False, done: str = ""
) -> Mapping[str, Any]:
    """Return what the template needs; what was typed stands in the form."""
    workshop = current_workshop()
    with hall().store.reading() as database:
        known = reports.of_workshop(database, workshop.id)
    book, published = book_of(hall(), workshop, with_comments=False), report_of(hall(), workshop)
    return {
        "workshop": workshop,
        "report": known,
        "typed": typed.introduction if typed else known.introduction,
        "chosen": set(typed.parts if typed else known.parts),
        "always": set(ALWAYS),
        "sections": SECTIONS,
        "ready": bool(book.record.findings),
        "actors": actors_of(book) if book.record.findings else (),
        "owed": sum(bool(entry.owes) for entry in book.entries),
        "simulated": book.record.simulated,
        "published_at": published[1] if published else "",
        "address": report_url(workshop.code),
        "said": gettext(_SAID[done]) if done in _SAID else "",
        "wrong": wrong,
        "theirs": theirs,
    }
