"""Reports as they were published. Rows are only added: the newest counts."""

from workshop.domain.report import Publication
from workshop.store.connection import Database


def insert(
    database: Database, workshop_id: str, *, content: bytes | None, actor: str, now: str
) -> None:
    """Store a report that is published; without content, that it is withdrawn."""
    database.execute(
        """
        insert into publications (workshop_id, content, actor, made_at)
        values (?, ?, ?, ?)
        """,
        [workshop_id, None if content is None else content.decode(), actor, now],
    )


def newest(database: Database, workshop_id: str) -> Publication | None:
    """The newest act; None where nothing was ever published."""
    rows = database.query(
        """
        select sequence, content, actor, made_at as at from publications
        where workshop_id = ? order by sequence desc limit 1
        """,
        [workshop_id],
    )
    found = next(iter(rows), None)
    if found is None:
        return None
    content = found["content"]
    return Publication(**found | {"content": None if content is None else content.encode()})
