"""Stakeholder groups, in the order in which phones offer them."""

from collections.abc import Sequence

from workshop.domain.workshop import Group
from workshop.store.connection import Database


def insert(database: Database, workshop_id: str, groups: Sequence[Group]) -> None:
    """Store the groups of a workshop in this order."""
    for position, group in enumerate(groups):
        database.execute(
            """
            insert into groups (id, workshop_id, position, name, observes)
            values (?, ?, ?, ?, ?)
            """,
            [group.id, workshop_id, position, group.name, int(group.observes)],
        )


def of_workshop(database: Database, workshop_id: str) -> tuple[Group, ...]:
    """The groups of a workshop in order."""
    rows = database.query(
        """
        select id, name, observes, merged_into from groups
        where workshop_id = ? order by position
        """,
        [workshop_id],
    )
    return tuple(Group(**row | {"observes": bool(row["observes"])}) for row in rows)


def voting(database: Database, workshop_id: str) -> tuple[Group, ...]:
    """The groups whose people vote, in order; observers' groups are left out."""
    return tuple(group for group in of_workshop(database, workshop_id) if not group.observes)
