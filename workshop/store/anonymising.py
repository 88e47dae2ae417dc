"""Make the people of a workshop anonymous: what was counted stays, and nothing leads back.

New ids in the order of the old ones, which was random: so whatever reads people in order finds
them in the same, and results stay as they are to the last digit.
"""

import random
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshop.domain.late import LateCount
from workshop.domain.workshop import WorkshopState
from workshop.store import late, rounds, workshops
from workshop.store.connection import Database

_LATEST = "T23:59:59.999Z"
_HIGHEST_ROWID = 2**62


@dataclass(frozen=True, slots=True, kw_only=True)
class _Person:
    """Who somebody was, and who they are from now on."""

    old: str
    new: str
    group_id: str | None
    observes: bool
    rehearsal: bool
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """A workshop with its people, in the transaction that changes them."""

    database: Database
    id: str
    people: tuple[_Person, ...]
    chance: random.Random


def anonymise(
    database: Database, workshop_id: str, *, fresh: Callable[[], str], chance: random.Random
) -> int:
    """Cut everything that leads to a person; return how many people there were.

    `fresh` makes ids, `chance` shuffles. What people answered in several rounds stays together,
    because comparisons of rounds rest on it; what they flagged, supported, named and offered is
    shuffled among them, each apart.
    """
    database.execute("pragma defer_foreign_keys = on")
    people = _people(database, workshop_id, fresh)
    room = _Room(database=database, id=workshop_id, people=people, chance=chance)
    came_late = _late(room)
    _cut_off(room)
    _rename(room)
    _shuffle_the_rest(room)
    _shuffle_sheets(room)
    _take_times(room)
    _spread_late(room, came_late)
    _shuffle_texts(room)
    workshops.set_state(database, workshop_id, WorkshopState.ANONYMISED)
    return len(people)


def _people(database: Database, workshop_id: str, fresh: Callable[[], str]) -> tuple[_Person, ...]:
    rows = list(
        database.query(
            """
            select participants.id as id, group_id, coalesce(groups.observes, 0) as observes,
              rehearsal, participants.number as number
            from participants left join groups on groups.id = participants.group_id
            where participants.workshop_id = ? order by participants.id
            """,
            [workshop_id],
        )
    )
    made = sorted(fresh() for _ in rows)
    return tuple(_person(row, new) for row, new in zip(rows, made, strict=True))


def _person(row: dict[str, Any], new: str) -> _Person:
    return _Person(
        old=row["id"],
        new=new,
        group_id=row["group_id"],
        observes=bool(row["observes"]),
        rehearsal=bool(row["rehearsal"]),
        number=row["number"],
    )


def _cut_off(room: _Room) -> None:
    """Take away what a phone, a card or a tablet could be known by, and who wrote what."""
    for statement in (
        """
        update participants set token_hash = null, tablet_id = null, number = null
        where workshop_id = :id
        """,
        "update invitations set participant_id = null where workshop_id = :id",
        """
        delete from late
        where participant_id in (select id from participants where workshop_id = :id)
        """,
        f"delete from flags where dropped = 1 and {_THEIRS}",
        f"update flags set sequence = 0 where {_THEIRS}",  # it stands between those of their votes
        f"update comments set participant_id = null where {_REAL}",
        f"update suggestions set participant_id = null where {_REAL}",
    ):
        room.database.execute(statement, {"id": room.id})


_THEIRS = "participant_id in (select id from participants where workshop_id = :id)"
# A simulated person's words stay theirs, so that they stay marked as a rehearsal.
_REAL = "participant_id in (select id from participants where workshop_id = :id and rehearsal = 0)"


def _rename(room: _Room) -> None:
    """Give everybody another id, and rows in another order than that in which they joined."""
    renamed = [(each.new, each.old) for each in room.people]
    for table in ("votes", "sheets", "comments", "suggestions"):
        _put(room.database, table, renamed)
    places = room.chance.sample(range(1, _HIGHEST_ROWID), len(room.people))
    room.database.conn.executemany(
        "update participants set id = ?, rowid = ? where id = ?",
        [(each.new, place, each.old) for each, place in zip(room.people, places, strict=True)],
    )


def _shuffle_the_rest(room: _Room) -> None:
    """Part what somebody did beside voting from their votes: it becomes another person's.

    Offers are counted by group, so they stay in it; nothing of an observer becomes a voter's.
    """
    for table in ("flags", "me_too", "namings"):
        _put(room.database, table, _swapped(room, lambda who: (who.observes, who.rehearsal)))
    _put(room.database, "offers", _swapped(room, lambda who: (who.group_id, who.rehearsal)))


def _swapped(room: _Room, alike: Callable[[_Person], Hashable]) -> list[tuple[str, str]]:
    """Pairs of a new id and the old id of somebody who is alike."""
    kinds: dict[Hashable, list[_Person]] = {}
    for each in room.people:
        kinds.setdefault(alike(each), []).append(each)
    return [
        (new.new, old.old)
        for kind in kinds.values()
        for new, old in zip(room.chance.sample(kind, len(kind)), kind, strict=True)
    ]


def _put(database: Database, table: str, renamed: Iterable[tuple[str, str]]) -> None:
    database.conn.executemany(
        f"update {table} set participant_id = ? where participant_id = ?", renamed
    )


def _shuffle_sheets(room: _Room) -> None:
    """Give sheets other numbers and another order; who keyed one in is not kept."""
    on_paper = [each for each in room.people if each.number is not None]
    numbers = room.chance.sample([each.number for each in on_paper], len(on_paper))
    room.database.conn.executemany(
        "update participants set number = ? where id = ?",
        [(number, each.new) for number, each in zip(numbers, on_paper, strict=True)],
    )
    for round_ in rounds.of_workshop(room.database, room.id):
        found = room.database.execute(
            "select participant_id from sheets where round_id = ?", [round_.id]
        ).fetchall()
        room.database.execute("delete from sheets where round_id = ?", [round_.id])
        room.database.conn.executemany(
            """
            insert into sheets (round_id, participant_id, entered_by, entered_at, line)
            values (?, ?, '', ?, ?)
            """,
            [
                (round_.id, who, round_.closed_at or round_.opened_at or "", line)
                for line, (who,) in enumerate(room.chance.sample(found, len(found)), start=1)
            ],
        )


# Who joined is asked of a time: whether somebody was there when a vote closed.
_JOINED = f"""
update participants set joined_at = coalesce(
  (
    select min(closed_at) from (
      select closed_at from rounds where workshop_id = :id
      union all select closed_at from askings where workshop_id = :id
    ) where closed_at >= joined_at
  ),
  substr(joined_at, 1, 10) || '{_LATEST}'
) where workshop_id = :id
"""
_OF_ROUND = "select coalesce(closed_at, opened_at, '') from rounds where rounds.id = round_id"
_OURS = "round_id in (select id from rounds where workshop_id = :id)"


def _take_times(room: _Room) -> None:
    """Take away when somebody joined, answered or wrote, but for what counting needs."""
    for statement in (
        _JOINED,
        f"update votes set sequence = 0, late = 0, cast_at = ({_OF_ROUND}) where {_OURS}",
        f"update comments set made_at = ({_OF_ROUND}) where {_OURS}",
        """
        update suggestions set made_at = substr(made_at, 1, 10) || 'T00:00:00.000Z'
        where workshop_id = :id
        """,
    ):
        room.database.execute(statement, {"id": room.id})


def _late(room: _Room) -> dict[str, LateCount]:
    known = rounds.of_workshop(room.database, room.id)
    return {round_.id: late.of_round(room.database, round_.id) for round_ in known}


def _spread_late(room: _Room, counts: Mapping[str, LateCount]) -> None:
    """Keep how many came after a close, and not who: others are drawn by lot."""
    everybody = [each.new for each in room.people if not each.observes]
    for round_id, count in counts.items():
        voted = [
            str(row[0])
            for row in room.database.execute(
                "select distinct participant_id from votes where round_id = ? order by 1",
                [round_id],
            )
        ]
        counted = room.chance.sample(voted, min(count.counted, len(voted)))
        others = sorted(set(everybody) - set(counted))
        too_late = room.chance.sample(others, min(count.people - len(counted), len(others)))
        room.database.conn.executemany(
            "update votes set late = 1 where round_id = ? and participant_id = ?",
            [(round_id, who) for who in counted],
        )
        room.database.conn.executemany(_TOO_LATE, [(who, round_id) for who in too_late])


_TOO_LATE = """
insert into late (round_id, participant_id, version_id, opening)
select rounds.id, ?, min(version_id), rounds.openings
from rounds join round_versions on round_versions.round_id = rounds.id
where rounds.id = ? group by rounds.id
"""


def _shuffle_texts(room: _Room) -> None:
    """Put what was written into another order than that in which it came."""
    for table, ours in (("comments", _OURS), ("suggestions", "workshop_id = :id")):
        rows = room.database.execute(f"select id from {table} where {ours}", {"id": room.id})
        written = [row[0] for row in rows.fetchall()]
        places = room.chance.sample(range(1, _HIGHEST_ROWID), len(written))
        room.database.conn.executemany(
            f"update {table} set rowid = ? where id = ?", zip(places, written, strict=True)
        )
