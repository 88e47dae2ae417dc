"""Until when answers are kept as they are, whom to ask, and what must not come back.

A workshop from before gets a year as well, and at least a quarter from now: its host is to see it
coming.
"""

from sqlite_utils import Database

_STATEMENTS = (
    "alter table workshops add column keep_until text not null default ''",
    "alter table workshops add column contact text not null default ''",
    """
    update workshops set keep_until = max(
      coalesce(date(nullif(held_on, ''), '+1 year'), date(created_at, '+1 year'), ''),
      date('now', '+90 days')
    )
    """,
    # A hash instead of the id: it says nothing of what is gone, and finds it in an older backup.
    """
    create table forgotten (
      workshop_hash text primary key check (length(workshop_hash) = 64),
      way text not null check (way in ('anonymised', 'deleted')),
      at text not null
    ) strict, without rowid
    """,
)


def apply(database: Database) -> None:
    """Add the columns, give each workshop its day, and make the table."""
    for statement in _STATEMENTS:
        database.execute(statement)
