"""Statements in other languages. A vote is for the wording, whatever language it was read in."""

from sqlite_utils import Database

_TRANSLATIONS = """
create table translations (
  version_id text not null references versions (id) on delete cascade,
  language text not null check (language <> ''),
  text text not null check (text <> ''),
  machine integer not null default 0 check (machine in (0, 1)),
  primary key (version_id, language)
) strict, without rowid
"""


def apply(database: Database) -> None:
    """Make the table, empty: what was imported before has no translations."""
    database.execute(_TRANSLATIONS)
