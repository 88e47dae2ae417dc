"""Answers that were kept on a phone and came after the close: the grace, and what is counted."""

from sqlite_utils import Database

_STATEMENTS = (
    """
    alter table workshops add column grace_seconds integer not null default 20
      check (grace_seconds between 0 and 300)
    """,
    """
    alter table rounds add column grace_seconds integer not null default 0
      check (grace_seconds between 0 and 300)
    """,
    "alter table votes add column late integer not null default 0 check (late in (0, 1))",
    "create index votes_late on votes (round_id, participant_id) where late = 1",
    # What came too late to count: that it came, never what it said.
    """
    create table late (
      round_id text not null,
      participant_id text not null references participants (id) on delete cascade,
      version_id text not null,
      opening integer not null,
      primary key (round_id, participant_id, version_id, opening),
      foreign key (round_id, version_id)
        references round_versions (round_id, version_id) on delete cascade
    ) strict, without rowid
    """,
    "create index late_by_participant on late (participant_id)",
)


def apply(database: Database) -> None:
    """Add the columns and make the table."""
    for statement in _STATEMENTS:
        database.execute(statement)
