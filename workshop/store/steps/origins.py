"""What an imported conversation is called as an origin, so that it reads as no pack."""

from sqlite_utils import Database

# A pack may have this slug, too; what was imported has a source that names its number.
_STATEMENT = """
update statements set origin = 'imported conversation:' || substr(origin, 7)
where origin like 'polis:%' and source like 'Comment ' || substr(origin, 7) || ' of %'
"""


def apply(database: Database) -> None:
    """Rename it where a conversation was imported before."""
    database.execute(_STATEMENT)
