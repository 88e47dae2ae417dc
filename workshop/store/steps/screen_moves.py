"""The screen can show what moved from a round to the one that repeats it.

`workshops` is rebuilt as it stands, because its check names the views.
"""

from sqlite_utils import Database

_VIEWS = "'timer', 'results')"
_MORE = "'timer', 'results', 'moves')"


def apply(database: Database) -> None:
    """Let the check take one more view; columns, rows and indexes stay."""
    widen(database, _VIEWS, _MORE)


def widen(database: Database, views: str, more: str) -> None:
    """Make the table anew with `more` views in its check instead of these."""
    indexes = [row["sql"] for row in list(database.query(_INDEXES))]
    (made,) = [row["sql"] for row in list(database.query(_TABLE))]
    columns = made[made.index("(") :]
    if views not in columns:
        raise RuntimeError(columns)
    database.execute(f"create table workshops_new {columns.replace(views, more)}")
    database.execute("insert into workshops_new select * from workshops")
    database.execute("drop table workshops")
    database.execute("alter table workshops_new rename to workshops")
    for index in indexes:
        database.execute(index)


_TABLE = "select sql from sqlite_master where type = 'table' and name = 'workshops'"
_INDEXES = """
select sql from sqlite_master
where type = 'index' and tbl_name = 'workshops' and sql is not null
"""
