"""Put a report together: its sections, and what stands around them."""

from collections.abc import Iterable, Iterator

from workshop.domain.kind import Kind
from workshop.domain.report import Report
from workshop.reports.charts.words import Setting, rehearsal
from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import Actor
from workshop.reports.writeup.blocks import Promised, Section, Writeup
from workshop.reports.writeup.brief import brief_sections
from workshop.reports.writeup.no_survey import no_survey
from workshop.reports.writeup.pictures import shared_patterns
from workshop.reports.writeup.sections.every import sections


def writeup(book: Book, report: Report, tongue: Tongue) -> Writeup:
    """Return the report of a workshop."""
    return _made(
        book,
        sections(book, report.parts, tongue),
        tongue,
        lead=_lead(book, tongue),
        introduction=report.paragraphs,
    )


def brief(book: Book, actor: Actor, tongue: Tongue) -> Writeup:
    """Return what is asked of one actor, on a page of its own."""
    lead = tongue.gettext("What we ask of: %(actor)s", actor=actor.name)
    return _made(book, brief_sections(book, actor, tongue), tongue, lead=lead)


def _made(
    book: Book,
    made: tuple[Section, ...],
    tongue: Tongue,
    *,
    lead: str,
    introduction: tuple[str, ...] = (),
) -> Writeup:
    workshop = book.record.workshop
    return Writeup(
        title=workshop.title,
        language=workshop.language,
        held_on=workshop.held_on,
        place=workshop.place,
        lead=lead,
        warnings=tuple(_warnings(book, tongue)),
        introduction=introduction,
        sections=made,
        proposals=tuple(_promised(book)),
        foot=no_survey(book, tongue),
        patterns=shared_patterns(block for section in made for block in section.blocks),
    )


def _lead(book: Book, tongue: Tongue) -> str:
    """How many people tested how many statements, in one sentence."""
    voted = max((found.result.voted for found in book.record.findings), default=0)
    asked = {each.id: each for each in book.record.statements.values()}.values()
    barriers = sum(statement.kind is Kind.BARRIER for statement in asked)
    of_barriers = tongue.ngettext("%(num)s barrier", "%(num)s barriers", barriers)
    solutions = len(asked) - barriers
    of_solutions = tongue.ngettext("%(num)s solution", "%(num)s solutions", solutions)
    return tongue.ngettext(
        "%(num)s person tested %(barriers)s and %(solutions)s.",
        "%(num)s people tested %(barriers)s and %(solutions)s.",
        voted,
        barriers=of_barriers,
        solutions=of_solutions,
    )


def _warnings(book: Book, tongue: Tongue) -> Iterator[str]:
    said = rehearsal(Setting(simulated=book.record.simulated, tongue=tongue)).strip()
    if said:
        yield said


def _promised(book: Book) -> Iterable[Promised]:
    return (
        Promised(
            statement_id=entry.statement.id,
            kind=entry.statement.kind.value,
            label=entry.statement.label,
            text=entry.statement.text,
            language=entry.statement.language,
        )
        for entry in book.proposals
    )
