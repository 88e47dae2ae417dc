"""Hosts, the links that let the first one in, and who is logged in. Tokens only as hashes."""

from workshop.store.connection import Database


def insert_setup(database: Database, token_hash: str, *, purpose: str, now: str) -> None:
    """Store a link for a purpose (`password` or `entry`); older ones of it end."""
    database.execute(
        "update setups set ended_at = ? where purpose = ? and ended_at is null", [now, purpose]
    )
    database.execute(
        "insert into setups (token_hash, purpose, created_at) values (?, ?, ?)",
        [token_hash, purpose, now],
    )


def setup_is_open(database: Database, token_hash: str, *, purpose: str) -> bool:
    """Whether this link can still be used."""
    row = database.execute(
        "select 1 from setups where token_hash = ? and purpose = ? and ended_at is null",
        [token_hash, purpose],
    ).fetchone()
    return row is not None


def end_setups(database: Database, *, now: str) -> None:
    """Use up every link there is: once there is a password, none opens anything."""
    database.execute("update setups set ended_at = ? where ended_at is null", [now])


def save_organiser(database: Database, host_id: str, *, password_hash: str, now: str) -> None:
    """Store the organiser, or give the one there is a new password."""
    database.execute(
        """
        insert into hosts (id, name, password_hash, created_at)
        values (?, 'organiser', ?, ?)
        on conflict (id) do update set password_hash = excluded.password_hash
        """,
        [host_id, password_hash, now],
    )


def organiser(database: Database) -> tuple[str, str] | None:
    """The organiser's id and password hash, None before the set-up."""
    row = database.execute(
        "select id, password_hash from hosts order by created_at, id limit 1"
    ).fetchone()
    return (row[0], row[1]) if row else None


def insert_login(
    database: Database, token_hash: str, *, host_id: str, now: str, expires_at: str
) -> None:
    """Store that a host has logged in."""
    database.execute(
        "insert into logins (token_hash, host_id, created_at, expires_at) values (?, ?, ?, ?)",
        [token_hash, host_id, now, expires_at],
    )


def host_of_login(database: Database, token_hash: str, *, now: str) -> str | None:
    """The host id behind a login that has neither ended nor expired."""
    row = database.execute(
        """
        select host_id from logins
        where token_hash = ? and ended_at is null and expires_at > ?
        """,
        [token_hash, now],
    ).fetchone()
    return str(row[0]) if row else None


def end_login(database: Database, token_hash: str, *, now: str) -> None:
    """Log out: the record stays, the token opens nothing any more."""
    database.execute(
        "update logins set ended_at = ? where token_hash = ? and ended_at is null",
        [now, token_hash],
    )


def end_logins(database: Database, host_id: str, *, now: str) -> None:
    """Log a host out everywhere."""
    database.execute(
        "update logins set ended_at = ? where host_id = ? and ended_at is null", [now, host_id]
    )
