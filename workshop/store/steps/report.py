"""The report: what its hosts chose, and each time that it was published or withdrawn."""

from sqlite_utils import Database

_REPORTS = """
create table reports (
  workshop_id text primary key references workshops (id) on delete cascade,
  introduction text not null,
  parts text not null,
  position integer not null check (position > 0),
  actor text not null,
  saved_at text not null
) strict
"""
_PUBLICATIONS = """
create table publications (
  sequence integer primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  content text,
  actor text not null,
  made_at text not null
) strict
"""
_PUBLICATIONS_BY_WORKSHOP = """
create index publications_by_workshop on publications (workshop_id, sequence)
"""


def apply(database: Database) -> None:
    """Make the tables."""
    for statement in (_REPORTS, _PUBLICATIONS, _PUBLICATIONS_BY_WORKSHOP):
        database.execute(statement)
