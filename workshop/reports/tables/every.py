"""Every table of a record, in the order in which a workbook shows them."""

from workshop.reports.record import Record
from workshop.reports.refinement.book import book_from
from workshop.reports.tables.audit import audit_table
from workshop.reports.tables.changes import changes_table
from workshop.reports.tables.comments import comments_table
from workshop.reports.tables.decisions import decisions_table
from workshop.reports.tables.groups import groups_table
from workshop.reports.tables.links import links_table
from workshop.reports.tables.method import method_table
from workshop.reports.tables.ranking import ranking_table
from workshop.reports.tables.refinement import refinement_table
from workshop.reports.tables.rules import counts_table, receipts_table, rounds_table
from workshop.reports.tables.seals import seals_table
from workshop.reports.tables.statements import statements_table
from workshop.reports.tables.table import Table
from workshop.reports.tables.votes import votes_table


def tables_of(record: Record) -> tuple[Table, ...]:
    """Return the tables; comments and votes only where the record has them."""
    book = book_from(record)
    told = [
        ranking_table(record),
        groups_table(record),
        changes_table(record),
        links_table(record),
        refinement_table(book),
        decisions_table(book),
    ]
    if record.comments is not None:
        told.append(comments_table(record, record.comments))
    told.append(statements_table(record))
    if record.marks is not None:
        told.append(votes_table(record, record.marks))
    told += [
        rounds_table(record),
        counts_table(record),
        seals_table(record),
        receipts_table(record),
    ]
    if record.trail.links is not None:
        told.append(audit_table(record.trail.links))
    return (*told, method_table(record, told))
