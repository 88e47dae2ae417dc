"""Flags: what people say is wrong with a statement."""

from collections import defaultdict

from workshop.domain.flag import Flag
from workshop.store.connection import Database

Counts = dict[str, dict[Flag, int]]


_PRESS = """
insert into flags (version_id, participant_id, flag, made_at, sequence, dropped)
values (:version_id, :participant_id, :flag, :now, :sequence, :dropped)
on conflict (version_id, participant_id, flag) do update
set made_at = excluded.made_at, sequence = excluded.sequence, dropped = excluded.dropped
where excluded.sequence > flags.sequence
"""


def press(
    database: Database,
    flag: Flag,
    *,
    version_id: str,
    participant_id: str,
    wanted: bool,
    sequence: int,
    now: str,
) -> bool:
    """Put a flag or take it back, one of each kind a person; return whether it stands like that.

    The highest number wins, in whatever order presses arrive; a replay changes nothing.
    """
    about = {"version_id": version_id, "participant_id": participant_id, "flag": flag}
    press = about | {"now": now, "sequence": sequence, "dropped": int(not wanted)}
    database.execute(_PRESS, press)
    stands = flag in of_participant(database, version_id=version_id, participant_id=participant_id)
    return stands is wanted


def last_sequence(database: Database, *, participant_id: str) -> int:
    """The highest number of a press of this person, 0 before the first one."""
    row = database.execute(
        "select max(sequence) from flags where participant_id = ?", [participant_id]
    ).fetchone()
    return int(row[0] or 0)


def of_participant(database: Database, *, version_id: str, participant_id: str) -> frozenset[Flag]:
    """One person's flags on a wording."""
    rows = database.query(
        "select flag from flags where version_id = ? and participant_id = ? and dropped = 0",
        [version_id, participant_id],
    )
    return frozenset(Flag(row["flag"]) for row in rows)


def versions_of(database: Database, *, participant_id: str) -> frozenset[str]:
    """The wordings on which a flag of this person stands."""
    rows = database.query(
        "select distinct version_id from flags where participant_id = ? and dropped = 0",
        [participant_id],
    )
    return frozenset(row["version_id"] for row in rows)


def counts(database: Database, workshop_id: str) -> Counts:
    """How many people say what: by version id, for hosts only."""
    rows = database.query(
        """
        select flags.version_id, flag, count(*) as people from flags
        join versions on versions.id = flags.version_id
        join statements on statements.id = versions.statement_id
        where statements.workshop_id = ? and dropped = 0
        group by flags.version_id, flag
        order by people desc, flags.version_id, flag
        """,
        [workshop_id],
    )
    found: defaultdict[str, dict[Flag, int]] = defaultdict(dict)
    for row in rows:
        found[row["version_id"]][Flag(row["flag"])] = row["people"]
    return dict(found)
