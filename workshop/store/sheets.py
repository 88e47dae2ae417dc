"""Sheets of paper that were keyed in, each a participant with a running number."""

from typing import Any

from workshop.domain.participant import Channel, Participant
from workshop.domain.sheet import Sheet
from workshop.store.connection import Database

_SELECT = """
select number, sheets.participant_id, group_id, holds_budget, entered_by, entered_at, line,
  (
    select count(distinct version_id) from votes
    where votes.round_id = sheets.round_id and votes.participant_id = sheets.participant_id
      and answer not in ('0', 'abstain') and answer not like 'after-%'
  ) as marked,
  exists (
    select 1 from votes
    where votes.round_id = sheets.round_id and votes.participant_id = sheets.participant_id
      and answer = 'abstain'
  ) as abstained
from sheets join participants on participants.id = sheets.participant_id
"""


def of_round(database: Database, round_id: str) -> tuple[Sheet, ...]:
    """The sheets of a round, the one keyed in or corrected last first."""
    rows = database.query(f"{_SELECT} where sheets.round_id = ? order by line desc", [round_id])
    return tuple(_sheet(row) for row in rows)


def count(database: Database, round_id: str) -> int:
    """How many sheets of a round have been keyed in."""
    row = database.execute("select count(*) from sheets where round_id = ?", [round_id]).fetchone()
    return int(row[0])


def are_used(database: Database, workshop_id: str) -> bool:
    """Whether anybody in a workshop votes on paper."""
    row = database.execute(
        """
        select 1 from sheets join rounds on rounds.id = sheets.round_id
        where rounds.workshop_id = ? limit 1
        """,
        [workshop_id],
    ).fetchone()
    return row is not None


def by_number(database: Database, number: int, *, round_id: str) -> Sheet | None:
    """The sheet with this number in this round, if it has been keyed in."""
    rows = database.query(f"{_SELECT} where sheets.round_id = ? and number = ?", [round_id, number])
    return next((_sheet(row) for row in list(rows)), None)


def save(
    database: Database, *, round_id: str, participant_id: str, entered_by: str, now: str
) -> None:
    """Store who keyed in a sheet, or corrected it; it is the last line of its round now."""
    database.execute(
        """
        insert into sheets (round_id, participant_id, entered_by, entered_at, line)
        select :round_id, :participant_id, :entered_by, :now, 1 + coalesce(max(line), 0)
        from sheets where round_id = :round_id
        on conflict (round_id, participant_id) do update
        set entered_by = excluded.entered_by, entered_at = excluded.entered_at,
            line = excluded.line
        """,
        {
            "round_id": round_id,
            "participant_id": participant_id,
            "entered_by": entered_by,
            "now": now,
        },
    )


def delete(database: Database, *, round_id: str, participant_id: str) -> None:
    """Delete a sheet; and with the last sheet of a number its participant, who leaves no trace."""
    database.execute(
        "delete from sheets where round_id = ? and participant_id = ?", [round_id, participant_id]
    )
    database.execute(
        """
        delete from participants
        where id = :id and channel = 'paper'
          and not exists (select 1 from sheets where participant_id = :id)
          and not exists (select 1 from votes where participant_id = :id)
        """,
        {"id": participant_id},
    )


def writer_of(database: Database, number: int, *, workshop_id: str) -> Participant | None:
    """The participant whose sheets have this number, in any round of the workshop."""
    rows = database.query(
        """
        select id, workshop_id, group_id, holds_budget, number from participants
        where workshop_id = ? and channel = 'paper' and number = ?
        """,
        [workshop_id, number],
    )
    return next((_writer(row) for row in list(rows)), None)


def set_writer(database: Database, writer: Participant) -> None:
    """Store the group and the answer about a budget that stand on somebody's sheets."""
    budget = writer.holds_budget
    database.execute(
        "update participants set group_id = ?, holds_budget = ? where id = ?",
        [writer.group_id, None if budget is None else int(budget), writer.id],
    )


def is_in_a_revealed_round(database: Database, participant_id: str) -> bool:
    """Whether a result that everybody has seen rests on this participant, too."""
    row = database.execute(
        """
        select 1 from votes join rounds on rounds.id = votes.round_id
        where votes.participant_id = ? and rounds.state = 'revealed' limit 1
        """,
        [participant_id],
    ).fetchone()
    return row is not None


def _writer(row: dict[str, Any]) -> Participant:
    return Participant(**row | {"holds_budget": _yes(row)}, channel=Channel.PAPER)


def _sheet(row: dict[str, Any]) -> Sheet:
    return Sheet(**row | {"holds_budget": _yes(row), "abstained": bool(row["abstained"])})


def _yes(row: dict[str, Any]) -> bool | None:
    return None if row["holds_budget"] is None else bool(row["holds_budget"])
