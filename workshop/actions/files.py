"""The files for the refinement stage: what the revealed rounds say, and what was made of it.

Which of them has comments and votes in it depends on who asks. They are built where statistics
are, so that a large one holds up no vote.
"""

from workshop.actions.hall import Hall
from workshop.actions.recording import record_of
from workshop.actions.refinement.reading import book_of
from workshop.domain.workshop import Workshop
from workshop.reports.archive import csv_of, csv_zip
from workshop.reports.document.export import SCHEMA_NAME
from workshop.reports.document.of_record import json_file
from workshop.reports.tables.every import tables_of
from workshop.reports.tables.refinement import refinement_table
from workshop.reports.workbook import workbook


def workbook_file(
    hall: Hall, *, workshop: Workshop, with_comments: bool = True, with_votes: bool = True
) -> bytes:
    """A workbook with a sheet for each table."""
    record = record_of(hall, workshop, with_comments=with_comments, with_votes=with_votes)
    return hall.reckon(lambda: workbook(tables_of(record), title=workshop.title))


def tables_file(
    hall: Hall, *, workshop: Workshop, with_comments: bool = True, with_votes: bool = True
) -> bytes:
    """A zip with a CSV file for each table."""
    record = record_of(hall, workshop, with_comments=with_comments, with_votes=with_votes)
    return hall.reckon(lambda: csv_zip(tables_of(record)))


def refinement_file(hall: Hall, *, workshop: Workshop, with_comments: bool = True) -> bytes:
    """A CSV file with the refinement record of each statement."""
    book = book_of(hall, workshop, with_comments=with_comments)
    return hall.reckon(lambda: csv_of(refinement_table(book)))


def document_file(
    hall: Hall,
    *,
    workshop: Workshop,
    with_comments: bool = True,
    with_votes: bool = True,
    schema: str = SCHEMA_NAME,
) -> bytes:
    """A JSON file; `schema` is where its schema stands."""
    record = record_of(hall, workshop, with_comments=with_comments, with_votes=with_votes)
    return hall.reckon(lambda: json_file(record, schema=schema))
