"""Groups: one row a statement and group, as much as may be told."""

from dataclasses import dataclass

from workshop.domain.statement import Statement
from workshop.ranking.findings.model import GroupSeen, GroupShare
from workshop.ranking.groups.unanimous import Bound, Told
from workshop.reports.csv_file import Cell
from workshop.reports.record import Record
from workshop.reports.saying.numerals import NARROW
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.certainty import HIDDEN
from workshop.reports.tables.table import (
    Field,
    Table,
    columns_of,
    rows_of,
    share,
    text,
    whole_number,
)

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    title: str
    group: GroupSeen
    share: GroupShare
    statement: Statement


_FIELDS: tuple[Field[_Row], ...] = (
    text("round", _("Round"), lambda row: row.title),
    text("statement", _("No."), lambda row: row.statement.label),
    text("text", _("Statement"), lambda row: row.statement.text),
    text("group", _("Group"), lambda row: row.group.name),
    whole_number(
        "answers",
        _("Answers"),
        lambda row: HIDDEN if row.share.answers is None else row.share.answers,
        about=_(
            "People of the group who answered. “hidden”: too few, or others could be found out."
        ),
    ),
    share(
        "support",
        _("Support"),
        lambda row: told(row.share.support),
        about=_(
            "The part of the group that supports it. Near all and near nobody it reads “90 % or"
            " more” and “10 % or less”, under ten people 80 and 20: otherwise it would tell what"
            " each of them answered."
        ),
    ),
)


def groups_table(record: Record) -> Table:
    """Return what each group says of each statement; a cell may be hidden, and then says so."""
    return Table(
        key="groups",
        title=_("Groups"),
        columns=columns_of(_FIELDS),
        rows=rows_of(_FIELDS, _rows(record)),
        note=_("Groups are those that people named themselves. Small ones stay hidden."),
        fixed=2,
    )


def told(support: Told | None) -> Cell:
    """Return a share as it may be told: the number, or the words, never both."""
    if support is None:
        return HIDDEN
    if support.bound is Bound.EXACT:
        return support.share
    return told_words(support, ENGLISH).replace(NARROW, " ")  # as people type it in a filter


def _rows(record: Record) -> list[_Row]:
    titles = record.titles
    return [
        _Row(
            title=titles[found.result.round.id],
            group=group,
            share=each,
            statement=detail.placed.statement,
        )
        for found in record.findings
        for detail in found.details
        for group, each in zip(found.groups, detail.group_shares, strict=True)
    ]
