"""A number for each group that never changes, because it stands on printed sheets."""

from sqlite_utils import Database

_STATEMENTS = (
    "alter table groups add column number integer not null default 0 check (number >= 0)",
    """
    alter table workshops
    add column last_group_number integer not null default 0 check (last_group_number >= 0)
    """,
    # Sheets printed so far count the groups in order, and leave observers out.
    """
    update groups set number = counted.number
    from (
      select id, row_number() over (
        partition by workshop_id order by observes, position, id
      ) as number from groups
    ) as counted
    where counted.id = groups.id
    """,
    """
    update workshops set last_group_number = (
      select coalesce(max(number), 0) from groups where workshop_id = workshops.id
    )
    """,
    "create unique index groups_by_number on groups (workshop_id, number)",
)


def apply(database: Database) -> None:
    """Number the groups; the workshop remembers the last number it gave."""
    for statement in _STATEMENTS:
        database.execute(statement)
