"""What writers note beside statements. A note that is written again keeps what it was before."""

from workshop.domain.refinement.notes import Note
from workshop.store import audit
from workshop.store.connection import Database


def insert(database: Database, note: Note) -> None:
    """Store a note at its position; the one with the highest position stands."""
    database.execute(
        """
        insert into notes (statement_id, key, position, value, actor, made_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        [note.statement_id, note.key, note.position, note.value, note.actor, note.at],
    )


def are_on(database: Database, statement_id: str) -> bool:
    """Whether something stands beside a statement."""
    row = database.execute(
        """
        select exists (
          select 1 from notes
          where statement_id = :id and value <> '' and position = (
            select max(position) from notes as newer
            where newer.statement_id = notes.statement_id and newer.key = notes.key
          )
        )
        """,
        {"id": statement_id},
    ).fetchone()
    return bool(row[0])


def of_workshop(database: Database, workshop_id: str) -> dict[str, dict[str, Note]]:
    """The notes that stand, by statement id and key; those that were emptied are among them."""
    rows = list(
        database.query(
            """
        select statement_id, key, notes.position as position, value, actor, made_at as at
        from notes join statements on statements.id = notes.statement_id
        where workshop_id = ?
          and notes.position = (
            select max(position) from notes as newer
            where newer.statement_id = notes.statement_id and newer.key = notes.key
          )
        order by statement_id, key
        """,
            [workshop_id],
        )
    )
    names = audit.names_of(database, {row["actor"] for row in rows})
    found: dict[str, dict[str, Note]] = {}
    for row in rows:
        note = Note(**row | {"by": names[row["actor"]]})
        found.setdefault(note.statement_id, {})[note.key] = note
    return found
