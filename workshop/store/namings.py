"""Who should act, as participants say it. One statement checks that it is open, and stores."""

from collections.abc import Mapping
from typing import Any

import msgspec

from workshop.domain.acting.answer import Answer
from workshop.domain.acting.asking import Stage
from workshop.errors import ResultIsHidden
from workshop.store import askings
from workshop.store.connection import Database

_SAVE = """
insert into namings (version_id, participant_id, actors, other)
select asked.version_id, participants.id, :actors, :other
from asked
join askings on askings.workshop_id = asked.workshop_id and askings.stage = 'open'
join workshops on workshops.id = asked.workshop_id and workshops.state = 'live'
join participants
  on participants.workshop_id = asked.workshop_id and participants.id = :participant_id
left join groups on groups.id = participants.group_id
where asked.version_id = :version_id and coalesce(groups.observes, 0) = 0
on conflict (version_id, participant_id) do update
set actors = excluded.actors, other = excluded.other
"""


def save(database: Database, answer: Answer, *, version_id: str, participant_id: str) -> bool:
    """Store an answer, or replace an earlier one of the same person; say whether it was taken."""
    values = {
        "version_id": version_id,
        "participant_id": participant_id,
        "actors": msgspec.json.encode(answer.actors).decode(),
        "other": answer.other,
    }
    return bool(database.execute(_SAVE, values).rowcount)


def of_participant(database: Database, participant_id: str) -> dict[str, Answer]:
    """One person's answers, by version id."""
    rows = database.query(
        "select version_id, actors, other from namings where participant_id = ?", [participant_id]
    )
    return {row["version_id"]: _answer(row) for row in rows}


def answered(database: Database, workshop_id: str) -> int:
    """How many people have answered on a proposal that is asked about. Safe to show meanwhile."""
    row = database.execute(
        """
        select count(distinct participant_id)
        from namings join asked on asked.version_id = namings.version_id
        where asked.workshop_id = ?
        """,
        [workshop_id],
    ).fetchone()
    return int(row[0])


def joined(database: Database, workshop_id: str) -> int:
    """How many people who can answer had joined when it was closed; so far while it is not.

    Who comes afterwards did not stay silent: the base does not change because somebody joins.
    """
    row = database.execute(
        """
        select count(*) from participants
        left join groups on groups.id = participants.group_id
        left join askings on askings.workshop_id = participants.workshop_id
        where participants.workshop_id = ? and coalesce(groups.observes, 0) = 0
          and (coalesce(askings.stage, 'draft') in ('draft', 'open')
            or participants.joined_at <= askings.closed_at)
        """,
        [workshop_id],
    ).fetchone()
    return int(row[0])


def revealed(database: Database, workshop_id: str) -> Mapping[str, list[Answer]]:
    """Every answer, by version id, without a word on who gave it.

    Raises:
        ResultIsHidden: as long as it is not revealed.
    """
    if askings.of_workshop(database, workshop_id).stage is not Stage.REVEALED:
        raise ResultIsHidden
    rows = database.query(
        """
        select namings.version_id as version_id, namings.actors as actors, other
        from namings join asked on asked.version_id = namings.version_id
        where asked.workshop_id = ?
        """,
        [workshop_id],
    )
    found: dict[str, list[Answer]] = {}
    for row in rows:
        found.setdefault(row["version_id"], []).append(_answer(row))
    return found


def _answer(row: Mapping[str, Any]) -> Answer:
    actors = msgspec.json.decode(row["actors"], type=tuple[str, ...])
    return Answer(actors=actors, other=row["other"])
