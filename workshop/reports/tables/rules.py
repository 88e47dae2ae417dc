"""Rounds, counts and receipts: with them the tables can be checked without any other file."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import msgspec

from workshop.domain.participant import Channel
from workshop.ranking.findings.model import Findings
from workshop.reports.csv_file import Cell
from workshop.reports.document.of_round import asked_of, ballot_of
from workshop.reports.record import Record
from workshop.reports.tables.table import Field, Table, columns_of, rows_of, text, whole_number

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Round:
    title: str
    found: Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    round: str
    statement: str
    criterion: str
    answer: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Receipt:
    round: str
    receipt: str


_WAYS = {
    Channel.PHONE: _("By phone"),
    Channel.TABLET: _("By tablet"),
    Channel.PAPER: _("On paper"),
}


def _came_by(channel: Channel, row: _Round) -> Cell:
    return row.found.result.channels.get(channel, 0)


ROUNDS: tuple[Field[_Round], ...] = (
    text("round", _("Round"), lambda row: row.title),
    text("question", _("Question"), lambda row: row.found.result.round.question),
    text(
        "rules",
        _("Ballot"),
        lambda row: msgspec.json.encode(ballot_of(row.found.result.round.ballot)).decode(),
        about=_("JSON, as in the JSON file."),
    ),
    text("weighting", _("Weighting"), lambda row: row.found.result.round.weighting.value),
    whole_number("places", _("Places"), lambda row: row.found.certain.places),
    text("electorate", _("For whom"), lambda row: row.found.reading.electorate.value),
    whole_number("agree", _("Agree, at least"), lambda row: row.found.reading.agree),
    whole_number("disagree", _("Disagree, under"), lambda row: row.found.reading.disagree),
    text("opened_at", _("Opened at"), lambda row: row.found.result.round.opened_at),
    text("closed_at", _("Closed at"), lambda row: row.found.result.round.closed_at),
    text("revealed_at", _("Revealed at"), lambda row: row.found.result.round.revealed_at),
    whole_number(
        "opened_after_reveal",
        _("Opened again after its result was shown"),
        lambda row: row.found.result.round.reopened,
    ),
    whole_number("voted", _("Voted"), lambda row: row.found.result.voted),
    whole_number("joined", _("Joined"), lambda row: row.found.result.joined),
    *(whole_number(each.value, words, partial(_came_by, each)) for each, words in _WAYS.items()),
    whole_number(
        "could_change_the_top",
        _("Could change the top"),
        lambda row: row.found.certain.left_out.people,
    ),
    whole_number("seed", _("Seed"), lambda row: row.found.seed),
    text("asked", _("Digest of what was asked"), lambda row: asked_of(row.found)),
    text("id", _("Id"), lambda row: row.found.result.round.id),
)
COUNTS: tuple[Field[_Count], ...] = (
    text("round", _("Round"), lambda row: row.round),
    text("statement", _("No."), lambda row: row.statement),
    text("criterion", _("Criterion"), lambda row: row.criterion),
    text("answer", _("Answer"), lambda row: row.answer),
    whole_number("people", _("People"), lambda row: row.people),
)
RECEIPTS: tuple[Field[_Receipt], ...] = (
    text("round", _("Round"), lambda row: row.round),
    text("receipt", _("Receipt"), lambda row: row.receipt),
)


def rounds_table(record: Record) -> Table:
    """Return the rules of each round that is told, and who took part."""
    titles = record.titles
    rows = (_Round(title=titles[each.result.round.id], found=each) for each in record.findings)
    return Table(
        key="rounds",
        title=_("Rounds"),
        columns=columns_of(ROUNDS),
        rows=rows_of(ROUNDS, rows),
        note=_("For “workshop verify”, which works the results out again."),
        fixed=1,
    )


def counts_table(record: Record) -> Table:
    """Return how many people gave each answer: what digests and seals are made of."""
    return Table(
        key="counts",
        title=_("Counts"),
        columns=columns_of(COUNTS),
        rows=rows_of(COUNTS, _counts(record)),
        note=_("What digests and seals are made of. An answer that nobody gave has no row."),
        fixed=1,
    )


def receipts_table(record: Record) -> Table:
    """Return the receipts of each round, in the order of their characters."""
    rows = (
        _Receipt(round=record.titles[round_.id], receipt=each)
        for round_ in record.rounds
        for each in record.trail.receipts_of(round_.id)
    )
    return Table(
        key="receipts",
        title=_("Receipts"),
        columns=columns_of(RECEIPTS),
        rows=rows_of(RECEIPTS, rows),
        note=_("One for each person who voted, in no order. Who has theirs can look for it."),
        fixed=1,
    )


def _counts(record: Record) -> Iterator[_Count]:
    titles = record.titles
    for found in record.findings:
        for placed in found.result.placed:
            for key, people in sorted(placed.standing.tally.counts.items()):
                criterion, _colon, answer = key.rpartition(":")
                yield _Count(
                    round=titles[found.result.round.id],
                    statement=placed.statement.label,
                    criterion=criterion,
                    answer=answer,
                    people=people,
                )
