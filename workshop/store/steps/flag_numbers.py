"""A flag has the number of the press behind it, so that an older press never wins.

One that was taken back stays as a row that is counted nowhere: it remembers that number.
"""

from sqlite_utils import Database

_STATEMENTS = (
    "alter table flags add column sequence integer not null default 0 check (sequence >= 0)",
    "alter table flags add column dropped integer not null default 0 check (dropped in (0, 1))",
)


def apply(database: Database) -> None:
    """Add both columns; flags from before stand, and any press is newer."""
    for statement in _STATEMENTS:
        database.execute(statement)
