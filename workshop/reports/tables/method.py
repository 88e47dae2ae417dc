"""Method: how the file came about, how to read it, and what each column means."""

from collections.abc import Iterable, Iterator, Sequence

from workshop.reports.csv_file import Cell
from workshop.reports.record import Record
from workshop.reports.tables.round_facts import facts_of
from workshop.reports.tables.table import Column, ColumnKind, Table, plain

_ = str  # marks words for translation

NO_SURVEY = _("A room is not a survey.")
DIGEST = _(
    "SHA-256 of the votes. Two files with the same one rest on the same votes. It is made of one"
    " line for each mark: round, statement, criterion and answer with tabs between, a line feed"
    " after each, in the order of their letters, in UTF-8."
)
PART = _("Workshop")
ROUND_PART = _("Round: %s")
TITLE_KEY, DIGEST_KEY, WORKSHOP_KEY = "title", "digest", "audit_workshop"
LENGTH_KEY, HEAD_KEY = "audit_length", "audit_head"
METHOD = (
    Column(key="part", words=_("Part"), kind=ColumnKind.TEXT),
    Column(key="name", words=_("Name"), kind=ColumnKind.TEXT),
    Column(key="text", words=_("What it says"), kind=ColumnKind.TEXT),
    Column(key="key", words=_("Name in CSV files"), kind=ColumnKind.TEXT),
)


def method_table(record: Record, tables: Sequence[Table]) -> Table:
    """Return the method of a record whose other tables are these."""
    rows = (*_workshop(record), *_rounds(record), *_columns(tables))
    return Table(
        key="method",
        title=_("Method"),
        columns=METHOD,
        rows=tuple(tuple(plain(cell) for cell in row) for row in rows),
        note=NO_SURVEY,
    )


def _workshop(record: Record) -> Iterator[Sequence[Cell]]:
    workshop, part = record.workshop, PART
    yield part, _("Title"), workshop.title, TITLE_KEY
    yield part, _("Date"), workshop.held_on, None
    yield part, _("Place"), workshop.place, None
    yield part, _("How to read it"), NO_SURVEY, None
    if workshop.caution:
        yield part, _("Caution of the pack"), workshop.caution, None
    yield part, _("People counted in the room"), _number(workshop.head_count), None
    if record.simulated:
        yield part, _("Rehearsal"), _("%s simulated people are in it.") % record.simulated, None
    yield part, _("Not revealed"), _("Rounds that were not revealed are in no table."), None
    yield part, _("Written by"), record.software, None
    yield part, _("Digest of the votes"), record.digest, DIGEST_KEY
    yield part, _("Name of the workshop in the audit"), record.trail.workshop, WORKSHOP_KEY
    yield part, _("Rows of the audit"), str(record.trail.length), LENGTH_KEY
    yield part, _("Last hash of the audit"), record.trail.head, HEAD_KEY
    yield part, _("What the digest is"), DIGEST, None


def _rounds(record: Record) -> Iterator[Sequence[Cell]]:
    titles = record.titles
    for found in record.findings:
        part = ROUND_PART % titles[found.result.round.id]
        for name, words in facts_of(record, found):
            yield part, name, words, None


def _columns(tables: Iterable[Table]) -> Iterator[Sequence[Cell]]:
    for table in tables:
        if table.note:
            yield _("Table"), table.title, table.note, f"{table.key}.csv"
        for column in table.columns:
            part = _("Column of “%s”").replace("%s", table.title)
            yield part, column.words, column.about or None, column.key


def _number(people: int | None) -> str:
    return _("not counted") if people is None else str(people)
