"""Put a report together: its sections, and what stands around them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from workshop.domain.kind import Kind
from workshop.domain.report import Report
from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Findings
from workshop.reports.charts.words import Setting, rehearsal
from workshop.reports.refinement.book import Book
from workshop.reports.saying.names import several
from workshop.reports.saying.numerals import number
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.actors import Actor
from workshop.reports.writeup.blocks import Promised, Section, Writeup
from workshop.reports.writeup.brief import brief_sections
from workshop.reports.writeup.no_survey import no_survey
from workshop.reports.writeup.pictures import shared_patterns
from workshop.reports.writeup.sections.every import sections

_ = str  # marks words for translation

_MOST_ROUNDS = 3
_FIRST = (_("%(num)s person voted on %(asked)s"), _("%(num)s people voted on %(asked)s"))
_MORE = (_("%(num)s person on %(asked)s"), _("%(num)s people on %(asked)s"))


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
    """How many people voted on what, round by round; of many rounds only how far they went."""
    found = book.record.findings
    if len(found) > _MOST_ROUNDS:
        asked = {each.id: each for each in book.record.statements.values()}.values()
        return tongue.gettext(
            "In %(rounds)s rounds, up to %(people)s people voted on %(asked)s.",
            rounds=number(len(found), tongue),
            people=max(each.result.voted for each in found),
            asked=_counted(asked, tongue),
        )
    said = [_of_round(each, tongue, is_first=each is found[0]) for each in found]
    return f"{several(said, tongue)}."


def _of_round(found: Findings, tongue: Tongue, *, is_first: bool) -> str:
    """One round: `33 people voted on 24 barriers`, in a row with others `37 people on ...`."""
    asked = _counted((each.statement for each in found.result.placed), tongue)
    return tongue.ngettext(*(_FIRST if is_first else _MORE), found.result.voted, asked=asked)


def _counted(statements: Iterable[Statement], tongue: Tongue) -> str:
    """How many there are of each kind: `24 barriers and 30 solutions`."""
    kinds = Counter(statement.kind for statement in statements)
    barriers, solutions = kinds[Kind.BARRIER], kinds[Kind.SOLUTION]
    said = (
        tongue.ngettext("%(num)s barrier", "%(num)s barriers", barriers) if barriers else "",
        tongue.ngettext("%(num)s solution", "%(num)s solutions", solutions) if solutions else "",
    )
    return several([words for words in said if words], tongue)


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
