"""Which rounds a published report rests on, as they stood then."""

from sqlite_utils import Database

# Stamps by the ids of the rounds. Of what was published before, nobody can be told any more.
_STATEMENT = "alter table publications add column rounds text not null default '{}'"


def apply(database: Database) -> None:
    """Add them, unknown for what was published before."""
    database.execute(_STATEMENT)
