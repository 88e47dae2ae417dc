"""Workshops."""

from typing import Any

from workshop.domain.workshop import Joining, ScreenView, Workshop, WorkshopState
from workshop.store.connection import Database

_COLUMNS = """
  id, code, title, purpose, promise, held_on, place, language, caution, state,
  current_part_id, screen_view, screen_page, screen_target, head_count, asks_budget,
  joining, starts_at, grace_seconds, keep_until, contact
"""

# What has no owner is the keeper's, or anybody's while there is no keeper.
_OWNED = """
  (owner_id = :host_id
   or (owner_id is null
       and not exists (select 1 from hosts where keeper = 1 and hosts.id <> :host_id)))
"""


def insert(database: Database, workshop: Workshop, *, now: str) -> None:
    """Store a new workshop."""
    database.execute(
        """
        insert into workshops
          (id, code, title, purpose, promise, held_on, place, language, caution, state, keep_until,
           contact, created_at)
        values
          (:id, :code, :title, :purpose, :promise, :held_on, :place, :language, :caution,
           :state, :keep_until, :contact, :now)
        """,
        {
            "id": workshop.id,
            "code": workshop.code,
            "title": workshop.title,
            "purpose": workshop.purpose,
            "promise": workshop.promise,
            "held_on": workshop.held_on,
            "place": workshop.place,
            "language": workshop.language,
            "caution": workshop.caution,
            "state": workshop.state,
            "keep_until": workshop.keep_until,
            "contact": workshop.contact,
            "now": now,
        },
    )


def by_code(database: Database, code: str) -> Workshop | None:
    """The workshop with this code, in its normal form."""
    rows = database.query(f"select {_COLUMNS} from workshops where code = ?", [code])
    return next((_workshop(row) for row in list(rows)), None)


def by_id(database: Database, workshop_id: str) -> Workshop | None:
    """The workshop with this id."""
    rows = database.query(f"select {_COLUMNS} from workshops where id = ?", [workshop_id])
    return next((_workshop(row) for row in list(rows)), None)


def newest_first(database: Database) -> tuple[Workshop, ...]:
    """Every workshop, the newest first."""
    rows = database.query(f"select {_COLUMNS} from workshops order by created_at desc, id")
    return tuple(_workshop(row) for row in rows)


def update_details(database: Database, workshop: Workshop) -> None:
    """Store what the host may edit: what it is about, when, where, how long kept, whom to ask."""
    database.execute(
        """
        update workshops
        set title = :title, purpose = :purpose, promise = :promise,
            held_on = :held_on, place = :place, keep_until = :keep_until, contact = :contact
        where id = :id
        """,
        {
            "id": workshop.id,
            "title": workshop.title,
            "purpose": workshop.purpose,
            "promise": workshop.promise,
            "held_on": workshop.held_on,
            "place": workshop.place,
            "keep_until": workshop.keep_until,
            "contact": workshop.contact,
        },
    )


def due(database: Database, *, today: str) -> tuple[Workshop, ...]:
    """The workshops whose answers are to be made anonymous by this day, and are not yet.

    A draft that nobody has joined has nothing to forget.
    """
    rows = database.query(
        f"""
        select {_COLUMNS} from workshops
        where keep_until <> '' and keep_until <= ? and state <> 'anonymised'
          and (state <> 'draft' or exists (
            select 1 from participants where workshop_id = workshops.id and rehearsal = 0
          ))
        order by id
        """,
        [today],
    )
    return tuple(_workshop(row) for row in rows)


def set_state(database: Database, workshop_id: str, state: WorkshopState) -> None:
    """Store the state."""
    database.execute("update workshops set state = ? where id = ?", [state, workshop_id])


def show_part(database: Database, workshop_id: str, part_id: str) -> None:
    """Make a part of the agenda the current one, and put it on the screen from its first page."""
    database.execute(
        """
        update workshops
        set current_part_id = ?, screen_view = 'round', screen_page = 0, screen_target = ''
        where id = ?
        """,
        [part_id, workshop_id],
    )


def set_screen(
    database: Database, workshop_id: str, *, view: ScreenView, page: int, target: str = ""
) -> None:
    """Store what the screen shows."""
    database.execute(
        """
        update workshops set screen_view = ?, screen_page = ?, screen_target = ? where id = ?
        """,
        [view, page, target, workshop_id],
    )


def of_organiser(database: Database, host_id: str) -> tuple[Workshop, ...]:
    """The workshops of one organiser, the newest first."""
    rows = database.query(
        f"select {_COLUMNS} from workshops where {_OWNED} order by created_at desc, id",
        {"host_id": host_id},
    )
    return tuple(_workshop(row) for row in rows)


def is_owned(database: Database, workshop_id: str, *, host_id: str) -> bool:
    """Whether a workshop belongs to this organiser."""
    row = database.execute(
        f"select 1 from workshops where id = :id and {_OWNED}",
        {"id": workshop_id, "host_id": host_id},
    ).fetchone()
    return row is not None


def set_owner(database: Database, workshop_id: str, host_id: str) -> None:
    """Make an organiser the owner of a workshop."""
    database.execute("update workshops set owner_id = ? where id = ?", [host_id, workshop_id])


def pass_on(database: Database, *, of: str, to: str) -> int:
    """Give every workshop of one organiser to another; return how many."""
    return database.execute(
        "update workshops set owner_id = ? where owner_id = ?", [to, of]
    ).rowcount


def set_joining(database: Database, workshop_id: str, joining: Joining) -> None:
    """Store who may join."""
    database.execute("update workshops set joining = ? where id = ?", [joining, workshop_id])


def set_start(database: Database, workshop_id: str, starts_at: str) -> None:
    """Store when the workshop is planned to begin."""
    database.execute("update workshops set starts_at = ? where id = ?", [starts_at, workshop_id])


def set_grace(database: Database, workshop_id: str, seconds: int) -> None:
    """Store how long kept answers count after a close."""
    database.execute("update workshops set grace_seconds = ? where id = ?", [seconds, workshop_id])


def set_asks_budget(database: Database, workshop_id: str, *, asks: bool) -> None:
    """Store whether phones ask about budgets at the join."""
    database.execute("update workshops set asks_budget = ? where id = ?", [int(asks), workshop_id])


def set_head_count(database: Database, workshop_id: str, people: int | None) -> None:
    """Store how many people are in the room; None when nobody has counted."""
    database.execute("update workshops set head_count = ? where id = ?", [people, workshop_id])


def _workshop(row: dict[str, Any]) -> Workshop:
    return Workshop(
        **row
        | {
            "state": WorkshopState(row["state"]),
            "screen_view": ScreenView(row["screen_view"]),
            "asks_budget": bool(row["asks_budget"]),
            "joining": Joining(row["joining"]),
        }
    )
