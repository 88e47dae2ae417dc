"""Seals: one row each time that the votes of a round were sealed, the oldest first."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain.seal import Seal, receipts_hash
from workshop.reports.record import Record
from workshop.reports.saying.seals import reason_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.table import Field, Table, columns_of, rows_of, text, whole_number

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    round: str
    seal: Seal
    stands: bool


_LINES = _(
    "SHA-256 of the salt, a line feed, and one line for each mark: statement, criterion and answer"
    " with tabs between, a line feed after each, in the order of their letters, in UTF-8."
)
SEALS: tuple[Field[_Row], ...] = (
    text("round", _("Round"), lambda row: row.round),
    whole_number("position", _("Seal no."), lambda row: row.seal.position),
    text(
        "characters",
        _("Characters"),
        lambda row: row.seal.characters,
        about=_("As they stand on the screen: the first 40 bits of the seal, in Base32."),
    ),
    text("reason", _("Why"), lambda row: reason_words(row.seal.reason, ENGLISH)),
    text("sealed_at", _("Sealed at"), lambda row: row.seal.sealed_at, about=_("In UTC.")),
    whole_number("ballots", _("People"), lambda row: row.seal.ballots),
    whole_number("paper", _("On paper"), lambda row: row.seal.paper),
    whole_number("marks", _("Marks"), lambda row: row.seal.marks),
    text("seal", _("Seal"), lambda row: row.seal.seal, about=_LINES),
    text(
        "salt",
        _("Salt"),
        lambda row: row.seal.salt if row.stands else None,
        about=_("Told of the last seal of a round only: two would tell what came in between."),
    ),
    text(
        "digest",
        _("Digest"),
        lambda row: row.seal.digest if row.stands else None,
        about=_("SHA-256 of the same lines without the salt."),
    ),
    text(
        "receipts",
        _("Hash of the receipts"),
        lambda row: receipts_hash(row.seal.receipts),
        about=_("SHA-256 of the receipts that it was made with, in order, a line feed after each."),
    ),
)


def seals_table(record: Record) -> Table:
    """Return the seals of the rounds that are told."""
    return Table(
        key="seals",
        title=_("Seals"),
        columns=columns_of(SEALS),
        rows=rows_of(SEALS, _rows(record)),
        note=_("The last seal of a round stands. “workshop verify” checks this file."),
        fixed=1,
    )


def _rows(record: Record) -> Iterator[_Row]:
    for round_ in record.rounds:
        known = record.trail.of(round_.id)
        for seal in known:
            yield _Row(round=record.titles[round_.id], seal=seal, stands=seal is known[-1])
