"""Every section a report can have, in its order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from workshop.domain.report import Part
from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Section
from workshop.reports.writeup.sections.agreement import agreement
from workshop.reports.writeup.sections.annex import annex
from workshop.reports.writeup.sections.asks import asks
from workshop.reports.writeup.sections.changes import changes
from workshop.reports.writeup.sections.colophon import colophon
from workshop.reports.writeup.sections.evidence import evidence
from workshop.reports.writeup.sections.gaps import gaps
from workshop.reports.writeup.sections.method import method
from workshop.reports.writeup.sections.minority import minority
from workshop.reports.writeup.sections.people import people
from workshop.reports.writeup.sections.results import results
from workshop.reports.writeup.sections.summary import summary

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A section: what it is called, what belongs there, and what makes it."""

    title: str
    about: str
    blocks: Callable[[Book, Tongue], Iterator[Block]]


SECTIONS = {
    Part.SUMMARY: Kind(title=_("Summary"), about=_("Each result in one sentence."), blocks=summary),
    Part.PEOPLE: Kind(
        title=_("Who came"),
        about=_("How many voted, by phone, tablet and paper, and from which groups."),
        blocks=people,
    ),
    Part.RESULTS: Kind(
        title=_("Barriers and solutions"),
        about=_("Every result with its tiers and bars."),
        blocks=results,
    ),
    Part.AGREEMENT: Kind(
        title=_("Agreement and division"),
        about=_("On what the room is of one mind, and who differs."),
        blocks=agreement,
    ),
    Part.GAPS: Kind(
        title=_("Gaps"),
        about=_("Strong barriers without a solution, and what was answered."),
        blocks=gaps,
    ),
    Part.PROPOSALS: Kind(
        title=_("What we ask of you"),
        about=_("Proposals, by actor and by scale."),
        blocks=asks,
    ),
    Part.CHANGES: Kind(
        title=_("What was changed, and why"),
        about=_("Every decision on a statement, with what changed in it."),
        blocks=changes,
    ),
    Part.MINORITY: Kind(
        title=_("Minority views"),
        about=_("Where some of the room thinks otherwise."),
        blocks=minority,
    ),
    Part.METHOD: Kind(
        title=_("How it was done"),
        about=_("Each round with its rules, and when they were fixed."),
        blocks=method,
    ),
    Part.EVIDENCE: Kind(
        title=_("Evidence"), about=_("Sources, and how strong they are."), blocks=evidence
    ),
    Part.ANNEX: Kind(
        title=_("Annex: every statement"),
        about=_("Where each comes from, what was decided, every vote on it."),
        blocks=annex,
    ),
    Part.COLOPHON: Kind(
        title=_("How this report was made"),
        about=_("Program, digest of the votes, seeds."),
        blocks=colophon,
    ),
}


def sections(book: Book, wanted: Iterable[Part], tongue: Tongue) -> tuple[Section, ...]:
    """Return the sections that are wanted, in their own order."""
    chosen = set(wanted)
    return tuple(
        Section(
            key=part.value,
            title=tongue.gettext(kind.title),
            blocks=tuple(kind.blocks(book, tongue)),
        )
        for part, kind in SECTIONS.items()
        if part in chosen
    )
