"""What must not come back: the workshops that were deleted or made anonymous, as hashes."""

from hashlib import sha256

from workshop.store.connection import Database

ANONYMISED, DELETED = "anonymised", "deleted"


def note(database: Database, workshop_id: str, *, way: str, at: str) -> None:
    """Note that a workshop was forgotten; deleted is more than anonymous."""
    put(database, hash_of(workshop_id), way=way, at=at)


def put(database: Database, workshop_hash: str, *, way: str, at: str) -> None:
    """The same for who knows only the hash."""
    database.execute(
        """
        insert into forgotten (workshop_hash, way, at) values (:hash, :way, :at)
        on conflict (workshop_hash) do update set way = excluded.way, at = excluded.at
        where excluded.way = 'deleted' and forgotten.way <> 'deleted'
        """,
        {"hash": workshop_hash, "way": way, "at": at},
    )


def all_of(database: Database) -> dict[str, tuple[str, str]]:
    """Each hash with the way it was forgotten, and when."""
    rows = database.query("select workshop_hash, way, at from forgotten")
    return {row["workshop_hash"]: (row["way"], row["at"]) for row in rows}


def has_free_pages(database: Database) -> bool:
    """Whether something was deleted since the file was compacted."""
    return bool(database.execute("pragma freelist_count").fetchone()[0])


def hash_of(workshop_id: str) -> str:
    """Return what is kept of an id: enough to know it again, and nothing else."""
    return sha256(workshop_id.encode()).hexdigest()
