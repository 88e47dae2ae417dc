"""How the result of each round is read: how many places, for whom, and what consensus means."""

from sqlite_utils import Database

# Fields that are not there have their usual values. Of rounds from before nobody said it.
_STATEMENT = "alter table rounds add column reading text not null default '{}'"


def apply(database: Database) -> None:
    """Add it, as usual for every round."""
    database.execute(_STATEMENT)
