"""Workshops."""

from typing import Any

from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.store.connection import Database

_COLUMNS = """
  id, code, title, purpose, promise, held_on, place, language, caution, state,
  current_part_id, screen_view, screen_page, screen_target, head_count, asks_budget
"""


def insert(database: Database, workshop: Workshop, *, now: str) -> None:
    """Store a new workshop."""
    database.execute(
        """
        insert into workshops
          (id, code, title, purpose, promise, held_on, place, language, caution, state, created_at)
        values
          (:id, :code, :title, :purpose, :promise, :held_on, :place, :language, :caution,
           :state, :now)
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
            "now": now,
        },
    )


def by_code(database: Database, code: str) -> Workshop | None:
    """The workshop with this code, in its normal form."""
    rows = database.query(f"select {_COLUMNS} from workshops where code = ?", [code])
    return next((_workshop(row) for row in list(rows)), None)


def newest_first(database: Database) -> tuple[Workshop, ...]:
    """Every workshop, the newest first."""
    rows = database.query(f"select {_COLUMNS} from workshops order by created_at desc, id")
    return tuple(_workshop(row) for row in rows)


def update_details(database: Database, workshop: Workshop) -> None:
    """Store what the host may edit: title, purpose, promise, date, place."""
    database.execute(
        """
        update workshops
        set title = :title, purpose = :purpose, promise = :promise,
            held_on = :held_on, place = :place
        where id = :id
        """,
        {
            "id": workshop.id,
            "title": workshop.title,
            "purpose": workshop.purpose,
            "promise": workshop.promise,
            "held_on": workshop.held_on,
            "place": workshop.place,
        },
    )


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
        }
    )
