"""Offers of help: that a participant can help with a proposal, and nothing else."""

from workshop.store.connection import Database

_PUT = """
insert into offers (statement_id, participant_id)
select statements.id, participants.id
from statements
join askings on askings.workshop_id = statements.workshop_id and askings.helps = 1
join workshops on workshops.id = statements.workshop_id and workshops.state in ('live', 'ended')
join participants
  on participants.workshop_id = statements.workshop_id and participants.id = :participant_id
where statements.id = :statement_id
on conflict (statement_id, participant_id) do update set participant_id = excluded.participant_id
"""

_TAKE_BACK = """
delete from offers
where statement_id = :statement_id and participant_id = :participant_id
  and exists (
    select 1 from statements
    join askings on askings.workshop_id = statements.workshop_id and askings.helps = 1
    where statements.id = :statement_id
  )
"""


def put(database: Database, *, statement_id: str, participant_id: str) -> bool:
    """Store an offer; twice does no harm. Say whether offers are taken."""
    values = {"statement_id": statement_id, "participant_id": participant_id}
    return bool(database.execute(_PUT, values).rowcount)


def take_back(database: Database, *, statement_id: str, participant_id: str) -> None:
    """Forget an offer, as long as offers are taken."""
    database.execute(_TAKE_BACK, {"statement_id": statement_id, "participant_id": participant_id})


def of_participant(database: Database, participant_id: str) -> frozenset[str]:
    """The ids of the statements that one person can help with."""
    rows = database.query(
        "select statement_id from offers where participant_id = ?", [participant_id]
    )
    return frozenset(row["statement_id"] for row in rows)


def by_group(database: Database, workshop_id: str) -> dict[str, dict[str, int]]:
    """How many people offered help with each statement, by the name of the group they count in.

    Who named no group is under "". This is not for anybody's eyes: see `domain/acting/offers`.
    """
    rows = database.query(
        f"""
        select statement_id, {_GROUP} as name, count(*) as people
        from offers
        join participants on participants.id = offers.participant_id
        {_GROUPS}
        where participants.workshop_id = ?
        group by 1, 2
        """,
        [workshop_id],
    )
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["statement_id"], {})[row["name"]] = row["people"]
    return found


def members(database: Database, workshop_id: str) -> dict[str, int]:
    """How many people each group has, merged ones in their broader group; "" named none."""
    rows = database.query(
        f"""
        select {_GROUP} as name, count(*) as people
        from participants
        {_GROUPS}
        where participants.workshop_id = ?
        group by 1
        """,
        [workshop_id],
    )
    return {row["name"]: row["people"] for row in rows}


_GROUP = "coalesce(broader.name, groups.name, '')"
_GROUPS = """
left join groups on groups.id = participants.group_id
left join groups as broader on broader.id = groups.merged_into
"""
