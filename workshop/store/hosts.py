"""Organisers, the links that let the first one in, and who is logged in. Tokens only as hashes."""

from typing import Any

from workshop.domain.host import Host, Organiser, Role
from workshop.store.connection import Database

_SELECT = """
select id, name, keeper, created_at,
  (select count(*) from workshops where owner_id = hosts.id or (owner_id is null and keeper = 1))
    as workshops
from hosts
where closed_at is null
"""


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


def save_keeper(
    database: Database, host_id: str, *, name: str, password_hash: str, now: str
) -> None:
    """Store the first organiser, or give the one there is a new name and password."""
    database.execute(
        """
        insert into hosts (id, name, password_hash, created_at, keeper)
        values (?, ?, ?, ?, 1)
        on conflict (id) do update set
          name = excluded.name, password_hash = excluded.password_hash
        """,
        [host_id, name, password_hash, now],
    )


def change_password(database: Database, host_id: str, *, old: str, new: str) -> bool:
    """Replace one password hash by another; False when it is not the old one any more."""
    done = database.execute(
        "update hosts set password_hash = ? where id = ? and password_hash = ?", [new, host_id, old]
    )
    return bool(done.rowcount == 1)


def insert(database: Database, host_id: str, *, name: str, password_hash: str, now: str) -> None:
    """Store one more organiser."""
    database.execute(
        "insert into hosts (id, name, password_hash, created_at) values (?, ?, ?, ?)",
        [host_id, name, password_hash, now],
    )


def rename(database: Database, host_id: str, name: str) -> None:
    """Give an organiser another name."""
    database.execute("update hosts set name = ? where id = ?", [name, host_id])


def close(database: Database, host_id: str, *, now: str) -> None:
    """Close an account; the record stays, so that the audit keeps its name."""
    database.execute("update hosts set closed_at = ? where id = ?", [now, host_id])


def keeper(database: Database) -> tuple[str, str] | None:
    """The keeper's id and password hash, None before the set-up."""
    row = database.execute("select id, password_hash from hosts where keeper = 1").fetchone()
    return (row[0], row[1]) if row else None


def password_hashes(database: Database) -> dict[str, tuple[str, str]]:
    """The name and password hash of every organiser, by id."""
    rows = database.query("select id, name, password_hash from hosts where closed_at is null")
    return {row["id"]: (row["name"], row["password_hash"]) for row in rows}


def organisers(database: Database) -> tuple[Organiser, ...]:
    """Every organiser, the keeper first, then in the order in which they came."""
    rows = database.query(f"{_SELECT} order by keeper desc, created_at, id")
    return tuple(_organiser(row) for row in rows)


def organiser(database: Database, host_id: str) -> Organiser | None:
    """The organiser with this id, None when there is none or the account is closed."""
    rows = database.query(f"{_SELECT} and id = ?", [host_id])
    return next((_organiser(row) for row in list(rows)), None)


def how_many(database: Database) -> int:
    """How many organisers there are."""
    row = database.execute("select count(*) from hosts where closed_at is null").fetchone()
    return int(row[0])


def insert_login(
    database: Database, token_hash: str, *, host_id: str, now: str, expires_at: str
) -> None:
    """Store that a host has logged in."""
    database.execute(
        "insert into logins (token_hash, host_id, created_at, expires_at) values (?, ?, ?, ?)",
        [token_hash, host_id, now, expires_at],
    )


def host_of_login(database: Database, token_hash: str, *, now: str) -> Host | None:
    """The organiser behind a login that has neither ended nor expired."""
    row = database.execute(
        """
        select hosts.id, hosts.name, hosts.keeper
        from logins join hosts on hosts.id = logins.host_id and hosts.closed_at is null
        where token_hash = ? and ended_at is null and expires_at > ?
        """,
        [token_hash, now],
    ).fetchone()
    if row is None:
        return None
    return Host(id=row[0], name=row[1], role=Role.ORGANISER, keeper=bool(row[2]))


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


def _organiser(row: dict[str, Any]) -> Organiser:
    return Organiser(**row | {"keeper": bool(row["keeper"])})
