"""Shared tablets, and the turns people take at them. Only the hash of a token is stored."""

from workshop.domain.tablet import Tablet
from workshop.store.connection import Database

_COLUMNS = """
  id, workshop_id, made_at, ended_at,
  exists (
    select 1 from participants where tablet_id = tablets.id and participants.token_hash is not null
  ) as taken
"""


def insert(database: Database, tablet: Tablet, *, token_hash: str) -> bool:
    """Store a tablet; False when its link has been used by another device."""
    return bool(
        database.execute(
            """
            insert into tablets (id, workshop_id, token_hash, made_at) values (?, ?, ?, ?)
            on conflict (id) do nothing
            """,
            [tablet.id, tablet.workshop_id, token_hash, tablet.made_at],
        ).rowcount
    )


def by_token(database: Database, token_hash: str, *, workshop_id: str) -> Tablet | None:
    """The tablet that holds this token and has not ended, in this workshop."""
    rows = database.query(
        f"""
        select {_COLUMNS} from tablets
        where token_hash = ? and workshop_id = ? and ended_at is null
        """,
        [token_hash, workshop_id],
    )
    return next((Tablet(**row | {"taken": bool(row["taken"])}) for row in list(rows)), None)


def of_workshop(database: Database, workshop_id: str) -> tuple[Tablet, ...]:
    """The tablets in use, in the order in which they were set up."""
    rows = database.query(
        f"""
        select {_COLUMNS} from tablets
        where workshop_id = ? and ended_at is null order by made_at, id
        """,
        [workshop_id],
    )
    return tuple(Tablet(**row | {"taken": bool(row["taken"])}) for row in rows)


def end(database: Database, tablet_id: str, *, workshop_id: str, now: str) -> bool:
    """End a tablet: its token opens nothing any more; False when there is no such tablet."""
    return bool(
        database.execute(
            """
            update tablets set ended_at = ?
            where id = ? and workshop_id = ? and ended_at is null
            """,
            [now, tablet_id, workshop_id],
        ).rowcount
    )


def end_turns(database: Database, tablet_id: str) -> None:
    """Forget who sat at a tablet: no token opens their pages, and nothing says which it was."""
    database.execute(
        "update participants set token_hash = null, tablet_id = null where tablet_id = ?",
        [tablet_id],
    )
