"""What changed from the first wordings, and why: each decision with its difference marked."""

from collections.abc import Iterator, Mapping

from workshop.domain.refinement.difference import Change, Piece, difference
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement
from workshop.reports.refinement.book import Book
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Cell, Run, Runs
from workshop.reports.writeup.moments import day
from workshop.reports.writeup.ways import way_name
from workshop.reports.writeup.words import (
    cell,
    head,
    named,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
    tag,
    tags,
    typed,
)

_Statements = Mapping[str, Statement]


def changes(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield a row a decision, way by way, the oldest first."""
    known = {each.statement.version_id: each.statement for each in book.lineage.wordings}
    say, decided = tongue.gettext, book.lineage.refinements
    language = book.record.workshop.language
    if not decided:
        yield paragraph(say("Nothing has been changed."))
        return
    yield paragraph(
        say("Words that were taken out are struck through, words that were put in are underlined."),
        look="small",
    )
    groups = (
        rows(
            (_row(each, known, tongue, language=language) for each in decided if each.way is way),
            name=way_name(way, tongue),
        )
        for way in Way
    )
    columns = (head(say("Statement")), head(say("Why")), head(say("Decided on")))
    yield from table(say("Every decision"), columns, (49, 32, 19), *groups)


def _row(
    each: Refinement, known: _Statements, tongue: Tongue, *, language: str
) -> tuple[Cell, ...]:
    reason = typed(each.reason, language)
    votes = ""
    if each.way is Way.REWORD:
        votes = (
            tongue.gettext("Same meaning: the vote still counts.")
            if each.same_meaning
            else tongue.gettext("Another meaning: no earlier vote speaks of it.")
        )
    return (
        cell(*_what(each, known, tongue)),
        cell((reason,), plain(votes)),
        cell(plain(day(each.at, tongue))),
    )


def _what(each: Refinement, known: _Statements, tongue: Tongue) -> tuple[Runs, ...]:
    taken, made = [known[v] for v in each.taken], [known[v] for v in each.made]
    if each.way is Way.REWORD:
        return _reworded(taken[0], made[0])
    if not made:
        return (named(taken[0]),)
    became = spaced(tags(taken), strong(tongue.gettext("became")))
    return (became, *(named(statement) for statement in made))


def _reworded(old: Statement, new: Statement) -> tuple[Runs, ...]:
    """The difference word by word; where little stayed, both wordings one under the other."""
    pieces = difference(old.text, new.text)
    if _kept(pieces) * 2 >= len(old.text.split()):
        return ((tag(old), Run(text=" "), *_marked(pieces, new.language)),)
    before = Run(text=old.text, language=old.language, change=Change.OLD.value)
    after = Run(text=new.text, language=new.language, change=Change.NEW.value)
    return (tag(old), Run(text=" "), before), (after,)


def _kept(pieces: tuple[Piece, ...]) -> int:
    """How many words of the old wording stand in the new one."""
    return sum(len(each.text.split()) for each in pieces if each.change is Change.BOTH)


def _marked(pieces: tuple[Piece, ...], language: str) -> Iterator[Run]:
    for number, piece in enumerate(pieces):
        if number:
            yield Run(text=" ")
        change = "" if piece.change is Change.BOTH else piece.change.value
        yield Run(text=piece.text, language=language, change=change)
