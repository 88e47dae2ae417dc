"""How often voting on a round was opened, so that a page from before steers no later opening."""

from sqlite_utils import Database

_STATEMENTS = (
    "alter table rounds add column openings integer not null default 0 check (openings >= 0)",
    # Of what is not kept, an opening again after a mere close, nobody can be told any more.
    "update rounds set openings = reopened + (opened_at is not null)",
)


def apply(database: Database) -> None:
    """Add the count, as far as it can be known."""
    for statement in _STATEMENTS:
        database.execute(statement)
