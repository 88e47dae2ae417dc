"""The annex: every statement, where it came from, what was decided, and every vote on it."""

from collections.abc import Iterator

from workshop.domain.kind import Kind
from workshop.domain.statement import Wording
from workshop.reports.refinement.book import Answer, Book, Entry
from workshop.reports.saying.origins import origin_words
from workshop.reports.saying.tongue import Tongue
from workshop.reports.writeup.blocks import Block, Break, Cell, Runs
from workshop.reports.writeup.result_words import of_answer
from workshop.reports.writeup.ways import decided
from workshop.reports.writeup.words import (
    cell,
    head,
    named,
    names_row,
    paragraph,
    plain,
    rows,
    spaced,
    strong,
    table,
    tag,
)

_ = str  # marks words for translation

_KINDS = {Kind.BARRIER: _("Every barrier"), Kind.SOLUTION: _("Every solution")}


def annex(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Yield a table a kind."""
    say = tongue.gettext
    columns = (
        head(say("Statement")),
        head(say("Where it comes from")),
        head(say("Decision")),
        head(say("What the room said")),
    )
    yield from _places(book, tongue)
    for kind in Kind:
        body = rows(_row(book, entry, tongue) for entry in book.of_kind(kind))
        made = table(say(_KINDS[kind]), columns, (40, 17, 13, 30), body)
        if made and kind is not Kind.BARRIER:
            yield Break()
        yield from made


def _places(book: Book, tongue: Tongue) -> Iterator[Block]:
    """Where the statements come from: a name of one is that of its pack, or its number there."""
    say = tongue.gettext
    origins = [wording.origin for wording in book.lineage.wordings if wording.origin]
    packs = dict.fromkeys(each.place for each in origins if not each.is_conversation)
    if named := [pack for pack in packs if pack]:
        yield paragraph(say("The pack: %(names)s.", names=", ".join(named)), look="small")
    if any(each.is_conversation for each in origins):
        yield paragraph(
            say("Numbers of the imported conversation are those that its own files give."),
            look="small",
        )


def _row(book: Book, entry: Entry, tongue: Tongue) -> tuple[Cell, ...]:
    titles = book.record.titles
    return (
        names_row(named(entry.statement)),
        cell(*(_root(entry, root, tongue) for root in entry.roots)),
        cell(plain(decided(entry, tongue))),
        cell(
            *(
                _said(entry, a, tongue, title=titles[a.findings.result.round.id])
                for a in entry.answers
            )
        ),
    )


def _root(entry: Entry, root: Wording, tongue: Tongue) -> Runs:
    """Where it began; under its label, where that is another statement's."""
    own = root.statement.id == entry.statement.id
    return spaced(() if own else tag(root.statement), plain(f"{origin_words(root, tongue)}."))


def _said(entry: Entry, answer: Answer, tongue: Tongue, *, title: str) -> Runs:
    """What a round says; votes on other words are marked as such."""
    asked = answer.detail.placed.statement
    before = () if asked.id == entry.statement.id else tag(asked)
    other = "" if answer.carries else tongue.gettext("(on other words)")
    return spaced(
        before,
        strong(f"{title}:"),
        plain(f"{_rank(answer, tongue)}{of_answer(answer, tongue)}."),
        plain(other),
    )


def _rank(answer: Answer, tongue: Tongue) -> str:
    """The rank with what follows it, said where others share it; nothing where there is none."""
    standing = answer.detail.placed.standing
    if standing.rank is None:
        return ""
    said = _("rank %(rank)s, tied") if standing.tied else _("rank %(rank)s")
    return f"{tongue.gettext(said, rank=standing.rank)}; "
