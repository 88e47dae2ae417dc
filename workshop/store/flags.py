"""Flags: what people say is wrong with a statement."""

from collections import defaultdict

from workshop.domain.flag import Flag
from workshop.store.connection import Database

Counts = dict[str, dict[Flag, int]]


def put(database: Database, flag: Flag, *, version_id: str, participant_id: str, now: str) -> None:
    """Store a flag; one of each kind a person."""
    database.execute(
        """
        insert into flags (version_id, participant_id, flag, made_at) values (?, ?, ?, ?)
        on conflict (version_id, participant_id, flag) do nothing
        """,
        [version_id, participant_id, flag, now],
    )


def take_back(database: Database, flag: Flag, *, version_id: str, participant_id: str) -> None:
    """Forget a flag."""
    database.execute(
        "delete from flags where version_id = ? and participant_id = ? and flag = ?",
        [version_id, participant_id, flag],
    )


def of_participant(database: Database, *, version_id: str, participant_id: str) -> frozenset[Flag]:
    """One person's flags on a wording."""
    rows = database.query(
        "select flag from flags where version_id = ? and participant_id = ?",
        [version_id, participant_id],
    )
    return frozenset(Flag(row["flag"]) for row in rows)


def counts(database: Database, workshop_id: str) -> Counts:
    """How many people say what: by version id, for hosts only."""
    rows = database.query(
        """
        select flags.version_id, flag, count(*) as people from flags
        join versions on versions.id = flags.version_id
        join statements on statements.id = versions.statement_id
        where statements.workshop_id = ?
        group by flags.version_id, flag
        order by people desc, flags.version_id, flag
        """,
        [workshop_id],
    )
    found: defaultdict[str, dict[Flag, int]] = defaultdict(dict)
    for row in rows:
        found[row["version_id"]][Flag(row["flag"])] = row["people"]
    return dict(found)
