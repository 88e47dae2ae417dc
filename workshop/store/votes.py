"""Votes. One statement checks that the round is open and stores, so that no close slips between.

A round that closes itself takes no vote once its time is up, even before the close is written.
Paper is keyed in late: its votes are stored in a closed round, too, until the reveal. What a phone
has kept is stored for a short while after the close, and is marked as late. A close that lies
further ahead than that was written before the clock was set back, and its short while is over.
"""

from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from workshop.domain.ballots.marks import Mark
from workshop.domain.participant import Channel
from workshop.domain.vote import CastMark, Receipt, Vote
from workshop.store import late
from workshop.store.connection import Database

_FIELDS = tuple(field.name for field in fields(Vote))

_IN_TIME = """
  (
    (rounds.state = 'open' and (participants.channel = 'paper'
      or parts.id is null or parts.closes_itself = 0 or parts.timer_ends_at is null
      or parts.timer_ends_at > case when :kept then :grace_from else :cast_at end))
    or (rounds.state = 'closed' and participants.channel = 'paper')
    or (rounds.state = 'closed' and :kept and rounds.closed_at > :grace_from
      and julianday(rounds.closed_at) - julianday(:cast_at) < rounds.grace_seconds / 86400.0)
  )
"""

_SAVE = f"""
insert into votes
  (round_id, participant_id, version_id, criterion, answer, sequence, cast_at, late)
select
  rounds.id, participants.id, round_versions.version_id, :criterion, :answer, :sequence, :cast_at,
  case when participants.channel <> 'paper' and (rounds.state = 'closed'
    or (parts.closes_itself = 1 and parts.timer_ends_at <= :cast_at)) then 1 else 0 end
from rounds
join workshops on workshops.id = rounds.workshop_id and workshops.state = 'live'
join round_versions
  on round_versions.round_id = rounds.id and round_versions.version_id = :version_id
join participants
  on participants.workshop_id = rounds.workshop_id and participants.id = :participant_id
left join parts on parts.round_id = rounds.id
left join groups on groups.id = participants.group_id
where rounds.id = :round_id and {_IN_TIME} and coalesce(groups.observes, 0) = 0
on conflict (round_id, participant_id, version_id, criterion) do update
set answer = excluded.answer, sequence = excluded.sequence, cast_at = excluded.cast_at,
  late = excluded.late
where excluded.sequence > votes.sequence
returning late
"""

_IS_OPEN = f"""
select 1 from rounds
join workshops on workshops.id = rounds.workshop_id and workshops.state = 'live'
left join parts on parts.round_id = rounds.id
left join participants on participants.id = :participant_id
where rounds.id = :round_id and {_IN_TIME}
"""

_STANDING = """
select answer, sequence, late from votes
where round_id = :round_id and participant_id = :participant_id
  and version_id = :version_id and criterion = :criterion
"""


def save(database: Database, vote: Vote) -> Receipt:
    """Store a vote or replace an earlier one of the same person; a write inside a transaction.

    A replay has no higher sequence: it changes nothing, and counts as saved if it says the same.
    What a phone has kept is still a replay after the close: it was saved, and only the answer to
    it was lost. What came too late to count leaves a trace in `late`.
    """
    values = {name: getattr(vote, name) for name in _FIELDS}
    stored = database.conn.execute(_SAVE, values).fetchall()
    if stored:
        return Receipt.SAVED_LATE if stored[0][0] else Receipt.SAVED
    standing = database.execute(_STANDING, values).fetchone()
    if vote.kept and standing is not None and standing[1] >= vote.sequence:
        return _compared(vote, standing)
    if not database.execute(_IS_OPEN, values).fetchone():
        return Receipt.LATE if vote.kept and late.note(database, vote) else Receipt.NOT_OPEN
    return Receipt.NOT_OFFERED if standing is None else _compared(vote, standing)


def _compared(vote: Vote, standing: tuple[Any, ...]) -> Receipt:
    answer, _, came_late = standing
    if answer != vote.answer:
        return Receipt.SUPERSEDED
    return Receipt.SAVED_LATE if came_late else Receipt.SAVED


def insert_cast(
    database: Database, *, round_id: str, cast_at: str, marks: Iterable[tuple[str, str, str]]
) -> None:
    """Store votes that were cast elsewhere, many at once: (participant, version, answer) each.

    No rule is checked but that these are people and versions of the round.
    """
    database.conn.executemany(
        """
        insert into votes
          (round_id, participant_id, version_id, answer, sequence, cast_at)
        values (?, ?, ?, ?, 1, ?)
        """,
        ((round_id, person, version, answer, cast_at) for person, version, answer in marks),
    )


def marks(database: Database, *, round_id: str, participant_id: str) -> dict[Mark, str]:
    """One person's marks in a round, by version and criterion."""
    rows = database.conn.execute(
        """
        select version_id, criterion, answer from votes
        where round_id = ? and participant_id = ?
        """,
        [round_id, participant_id],
    ).fetchall()
    return {(version_id, criterion): answer for version_id, criterion, answer in rows}


def last_sequence(database: Database, *, participant_id: str) -> int:
    """The highest sequence number this person has used, 0 before the first vote."""
    row = database.conn.execute(
        "select max(sequence) from votes where participant_id = ?", [participant_id]
    ).fetchone()
    return int(row[0] or 0)


def of_round(database: Database, round_id: str) -> tuple[CastMark, ...]:
    """Every mark of a round, with the channel it came by."""
    rows = database.execute(
        """
        select participant_id, channel, version_id, criterion, answer
        from votes join participants on participants.id = votes.participant_id
        where round_id = ?
        """,
        [round_id],
    )
    return tuple(
        CastMark(
            round_id=round_id,
            participant_id=who,
            channel=Channel(channel),
            version_id=version_id,
            criterion=criterion,
            answer=answer,
        )
        for who, channel, version_id, criterion, answer in rows
    )


def delete(database: Database, *, round_id: str, participant_id: str) -> None:
    """Delete one person's marks in a round, to store others or none in their place."""
    database.execute(
        "delete from votes where round_id = ? and participant_id = ?", [round_id, participant_id]
    )
