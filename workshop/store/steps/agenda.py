"""When a workshop begins, so that its agenda can say planned clock times."""

from sqlite_utils import Database

_STARTS_AT = "alter table workshops add column starts_at text not null default ''"

# Which rounds close themselves is looked for at every start.
_RUNNING = """
create index parts_by_timer on parts (timer_ends_at) where timer_ends_at is not null
"""


def apply(database: Database) -> None:
    """Add the start, empty where nobody has said one."""
    database.execute(_STARTS_AT)
    database.execute(_RUNNING)
