"""What the page of the report shows: the choices, whom it asks, and whether it is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop.actions.refinement.reading import book_of
from workshop.actions.reporting import outdated_rounds, report_of
from workshop.domain.report import ALWAYS
from workshop.domain.round import Round, RoundState
from workshop.reports.saying.names import several
from workshop.reports.titles import titles_of
from workshop.reports.writeup.actors import actors_of
from workshop.reports.writeup.sections.every import SECTIONS
from workshop.store import reports
from workshop.web.access import current_workshop
from workshop.web.addresses import report_url
from workshop.web.hall import hall
from workshop.web.language import gettext, ngettext, tongue

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
        "outdated": _outdated(outdated_rounds(hall(), workshop)),
        "address": report_url(workshop.code),
        "said": gettext(_SAID[done]) if done in _SAID else "",
        "wrong": wrong,
        "theirs": theirs,
    }


def _outdated(opened: Sequence[Round]) -> tuple[str, str] | None:
    """What happened since the report was published, and what to do; None where nothing did."""
    if not opened:
        return None
    names = [gettext("“%(title)s”", title=title) for title in titles_of(opened).values()]
    happened = ngettext(
        "%(names)s was opened again after the report was published. What is published rests on the"
        " votes from before.",
        "%(names)s were opened again after the report was published. What is published rests on"
        " the votes from before.",
        len(opened),
        names=several(names, tongue()),
    )
    if all(each.state is RoundState.REVEALED for each in opened):
        return happened, gettext("Publish again, or withdraw it.")
    return happened, gettext("Withdraw it, or publish again after the next reveal.")
