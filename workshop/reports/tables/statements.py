"""Statements: every wording of each, where it comes from, and what it addresses."""

from dataclasses import dataclass

from workshop.domain.statement import Statement, Wording
from workshop.reports.record import Record
from workshop.reports.tables.table import (
    Field,
    Table,
    columns_of,
    rows_of,
    text,
    whole_number,
)

_ = str  # marks words for translation


_PRINTED = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    wording: Wording
    addresses: str
    asked_in: str

    @property
    def statement(self) -> Statement:
        return self.wording.statement


_FIELDS: tuple[Field[_Row], ...] = (
    text("statement", _("No."), lambda row: row.statement.label),
    whole_number(
        "version",
        _("Version"),
        lambda row: row.wording.position,
        about=_("1 is the first wording of a statement; each later one replaces the one before."),
    ),
    text("text", _("Statement"), lambda row: row.statement.text),
    text("kind", _("Kind"), lambda row: row.statement.kind.value),
    text("language", _("Language"), lambda row: row.statement.language),
    text(
        "addresses",
        _("Addresses"),
        lambda row: row.addresses,
        about=_("The barriers that a solution is for."),
    ),
    text(
        "asked_in",
        _("Asked in"),
        lambda row: row.asked_in,
        about=_("The revealed rounds that asked this wording."),
    ),
    text(
        "origin",
        _("Name where it comes from"),
        lambda row: str(origin) if (origin := row.wording.origin) else None,
        about=_(
            "What its pack calls it, or its number in the imported conversation. Empty: it came"
            " from the room."
        ),
    ),
    text("theme", _("Theme"), lambda row: row.statement.theme),
    text("case_study", _("Case study"), lambda row: row.statement.case_study),
    text("scale", _("Scale"), lambda row: row.statement.scale),
    text("actors", _("Actors"), lambda row: "|".join(row.statement.actors)),
    text("source", _("Source"), lambda row: row.statement.source),
    text("source_url", _("Address of the source"), lambda row: row.statement.source_url),
    text("basis", _("Basis"), lambda row: row.statement.basis),
    text("tier", _("Tier of evidence"), lambda row: row.statement.tier),
    text("note", _("Note"), lambda row: row.statement.note),
)


def statements_table(record: Record) -> Table:
    """Return every wording, barriers first, by number."""
    return Table(
        key="statements",
        title=_("Statements"),
        columns=columns_of(_FIELDS),
        rows=rows_of(_FIELDS, [_row(record, wording) for wording in record.wordings]),
        fixed=3,
        printed=_PRINTED,
    )


def labels_of(record: Record, statement_id: str) -> tuple[str, ...]:
    """Return what the barriers are called that a solution addresses, by number."""
    found = {
        wording.statement.id: wording.statement
        for wording in record.wordings
        if wording.statement.id in record.addresses.get(statement_id, ())
    }
    return tuple(each.label for each in found.values())


def asked_in(record: Record, version_id: str) -> tuple[str, ...]:
    """Return the titles of the revealed rounds that asked a wording."""
    titles = record.titles
    return tuple(
        titles[found.result.round.id] for found in record.findings if version_id in found.columns
    )


def _row(record: Record, wording: Wording) -> _Row:
    return _Row(
        wording=wording,
        addresses="|".join(labels_of(record, wording.statement.id)),
        asked_in="|".join(asked_in(record, wording.statement.version_id)),
    )
