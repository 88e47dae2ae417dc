"""Secrets the installation makes for itself, such as the key that signs cookies."""

from workshop.store.connection import Database


def read_or_keep(database: Database, name: str, *, fresh: str) -> str:
    """Return the stored secret of this name; `fresh` becomes it when there is none."""
    database.execute(
        "insert into secrets (name, value) values (?, ?) on conflict (name) do nothing",
        [name, fresh],
    )
    return read(database, name)


def read(database: Database, name: str) -> str:
    """Return the stored secret of this name; empty when there is none."""
    row = database.execute("select value from secrets where name = ?", [name]).fetchone()
    return str(row[0]) if row else ""
