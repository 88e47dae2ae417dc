"""The shortlist of the refinement: every statement by kind, vote and tier, and how it stands."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from workshop.domain.kind import Kind
from workshop.domain.refinement.notes import BY_KEY, GAPS, Part
from workshop.domain.round import Round
from workshop.reports.refinement.book import Book, Entry
from workshop.reports.saying.decisions import decided_words, owed_words, progress_sentence
from workshop.reports.saying.forward import forward_sentence
from workshop.reports.saying.tiers import tier_heading, tier_word
from workshop.web.host.refine.order import ordered
from workshop.web.host.refine.told import Told, speaking
from workshop.web.language import gettext, tongue

_ = str  # marks words for translation

ALL = ""
_FILTERS: Mapping[str, tuple[str, Callable[[Entry], bool]]] = {
    ALL: (_("All"), lambda _entry: True),
    "undecided": (_("Undecided"), lambda entry: entry.standing.refinement is None),
    "proposals": (_("Going forward"), lambda entry: entry.standing.is_proposal),
    "gaps": (_("Gaps"), lambda entry: entry.gap),
    "owed": (_("Something is owed"), lambda entry: bool(entry.owes)),
}


_NOTHING = {
    ALL: _("There are no statements."),
    "undecided": _("All are decided."),
    "proposals": _("Nothing goes forward yet."),
    "gaps": _("There is no gap."),
    "owed": _("Nothing is owed."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A link that narrows the list, and how many statements it shows."""

    key: str
    words: str
    many: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One statement: what the room said, what was decided, what is owed and in which part."""

    entry: Entry
    told: Told | None
    decided: str
    owes: tuple[tuple[Part, str], ...]
    gap: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The statements of one tier, in the order of their result."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """The statements that one vote speaks of; `heading` is empty where there is only one vote."""

    heading: str
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """Barriers, or solutions: the newest vote first, what no vote speaks of last."""

    kind: Kind
    votes: tuple[Voted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """What the desk shows.

    `nothing` is what to say where it is empty.
    `is_told`: some result has been revealed; `is_begun`: something has been decided.
    """

    summary: str
    forward: str
    nothing: str
    show: str
    filters: tuple[Filter, ...]
    halves: tuple[Half, ...]
    is_told: bool
    is_begun: bool


def shortlist(book: Book, *, show: str) -> Shortlist:
    """Return the list, narrowed as the address asks; a filter that is unknown shows all."""
    wanted = show if show in _FILTERS else ALL
    halves = (_half(book, kind, _FILTERS[wanted][1]) for kind in Kind)
    return Shortlist(
        summary=_summary(book),
        forward=forward_sentence((entry.standing for entry in book.entries), tongue()),
        nothing=gettext(_NOTHING[wanted]),
        show=wanted,
        filters=tuple(
            Filter(key=key, words=gettext(words), many=sum(map(holds, book.entries)))
            for key, (words, holds) in _FILTERS.items()
        ),
        halves=tuple(half for half in halves if half.votes),
        is_told=bool(book.record.findings),
        is_begun=any(entry.standing.refinement for entry in book.entries),
    )


def owed(entry: Entry) -> tuple[tuple[Part, str], ...]:
    """Return what somebody still has to write, with the part of the record it belongs to."""
    return tuple((BY_KEY[key].part, owed_words(key, tongue())) for key in entry.owes)


def _summary(book: Book) -> str:
    """Merges and splits make new statements; counted is what the workshop began with."""
    first = [e for e in book.entries if e.statement.id in {w.statement.id for w in e.roots}]
    decided = [entry for entry in first if entry.standing.refinement]
    gaps = [entry for entry in book.gaps if {"gap", "gap_reason"} & set(entry.owes)]
    return progress_sentence(tongue(), decided=len(decided), statements=len(first), gaps=len(gaps))


def _half(book: Book, kind: Kind, holds: Callable[[Entry], bool]) -> Half:
    every = ordered(book, kind)
    many = len({round_.id for entry in every if (round_ := _round(entry))}) > 1
    entries = [entry for entry in every if holds(entry)]
    return Half(kind=kind, votes=tuple(_votes(book, entries, many=many)))


def _votes(book: Book, entries: Sequence[Entry], *, many: bool) -> Iterator[Voted]:
    """A round and its statements each; tiers of two rounds are never one tier."""
    for round_, found in groupby(entries, key=_round):
        heading = _vote_heading(round_) if round_ and many else ""
        yield Voted(heading=heading, shelves=tuple(_shelves(book, tuple(found))))


def _round(entry: Entry) -> Round | None:
    return entry.answer.findings.result.round if entry.answer else None


def _vote_heading(round_: Round) -> str:
    title = gettext(round_.title)
    if round_.parent_id:
        return gettext("Voted on again: %(title)s", title=title)
    return gettext("Vote: %(title)s", title=title)


def _shelves(book: Book, entries: Sequence[Entry]) -> Iterator[Shelf]:
    for heading, found in groupby(entries, key=_heading):
        yield Shelf(heading=heading, rows=tuple(_row(book, entry) for entry in found))


def _row(book: Book, entry: Entry) -> Row:
    return Row(
        entry=entry,
        told=speaking(entry),
        decided=decided_words(entry.standing, book.lineage, tongue()),
        owes=owed(entry),
        gap=gettext(GAPS[entry.note("gap")]) if entry.note("gap") else "",
    )


def _heading(entry: Entry) -> str:
    if entry.answer is None:
        return gettext("No vote speaks of these words")
    found, tier = entry.answer.findings, entry.answer.detail.tier
    if tier is None:
        return tier_word(tier, tongue())
    return tier_heading(tier, found, tongue()) or gettext("All are among the best")
