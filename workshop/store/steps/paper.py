"""Sheets of paper that were keyed in, and tablets that people share."""

from sqlite_utils import Database

_STATEMENTS = (
    """
    create table sheets (
      round_id text not null references rounds (id) on delete cascade,
      participant_id text not null references participants (id) on delete cascade,
      entered_by text not null,
      entered_at text not null,
      line integer not null check (line > 0),
      primary key (round_id, participant_id)
    ) strict, without rowid
    """,
    "create unique index sheets_by_line on sheets (round_id, line)",
    "create index sheets_by_participant on sheets (participant_id)",
    """
    create table tablets (
      id text primary key,
      workshop_id text not null references workshops (id) on delete cascade,
      token_hash text not null unique,
      made_at text not null,
      ended_at text
    ) strict
    """,
    "create index tablets_by_workshop on tablets (workshop_id, made_at)",
    "alter table participants add column tablet_id text references tablets (id) on delete set null",
    """
    create index participants_by_tablet on participants (tablet_id) where tablet_id is not null
    """,
)


def apply(database: Database) -> None:
    """Make the tables."""
    for statement in _STATEMENTS:
        database.execute(statement)
