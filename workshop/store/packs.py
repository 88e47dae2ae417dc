"""Packs that a host has uploaded, as canonical documents."""

from workshop.store.connection import Database


def save(database: Database, *, slug: str, digest: str, content: str, now: str) -> bool:
    """Store a pack or a new edition of it; False when exactly this one is there already."""
    return bool(
        database.execute(
            """
            insert into packs (slug, digest, content, imported_at)
            values (:slug, :digest, :content, :now)
            on conflict (slug) do update
            set digest = excluded.digest, content = excluded.content,
                imported_at = excluded.imported_at
            where packs.digest <> excluded.digest
            """,
            {"slug": slug, "digest": digest, "content": content, "now": now},
        ).rowcount
    )


def contents(database: Database) -> tuple[str, ...]:
    """The documents of all uploaded packs, by slug."""
    rows = database.query("select content from packs order by slug")
    return tuple(row["content"] for row in rows)
