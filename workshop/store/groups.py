"""Stakeholder groups, in the order in which phones offer them."""

from collections.abc import Sequence

from workshop.domain.workshop import Group
from workshop.store.connection import Database


def insert(database: Database, workshop_id: str, groups: Sequence[Group]) -> None:
    """Store the groups of a workshop in this order."""
    for group in groups:
        add(database, workshop_id, group)


def of_workshop(database: Database, workshop_id: str) -> tuple[Group, ...]:
    """The groups of a workshop in order."""
    rows = database.query(
        """
        select id, name, observes, merged_into, number from groups
        where workshop_id = ? order by position
        """,
        [workshop_id],
    )
    return tuple(Group(**row | {"observes": bool(row["observes"])}) for row in rows)


def add(database: Database, workshop_id: str, group: Group) -> None:
    """Store one more group, after the others, with a number that no group ever had here."""
    database.execute(
        "update workshops set last_group_number = last_group_number + 1 where id = ?", [workshop_id]
    )
    database.execute(
        """
        insert into groups (id, workshop_id, position, name, observes, number)
        select :id, :workshop_id, coalesce(max(position) + 1, 0), :name, :observes,
          (select last_group_number from workshops where id = :workshop_id)
        from groups where workshop_id = :workshop_id
        """,
        {
            "id": group.id,
            "workshop_id": workshop_id,
            "name": group.name,
            "observes": int(group.observes),
        },
    )


def update(database: Database, workshop_id: str, groups: Sequence[Group]) -> None:
    """Store the names of these groups, their order, and who observes; numbers never change.

    Names are set aside first: two groups may change names with each other.
    """
    for group in groups:
        database.execute(
            "update groups set name = id where id = ? and workshop_id = ?", [group.id, workshop_id]
        )
    for position, group in enumerate(groups):
        database.execute(
            """
            update groups
            set name = :name, observes = :observes, position = :position,
                merged_into = :merged_into
            where id = :id and workshop_id = :workshop_id
            """,
            {
                "id": group.id,
                "workshop_id": workshop_id,
                "name": group.name,
                "observes": int(group.observes),
                "position": position,
                "merged_into": group.merged_into,
            },
        )


def delete(database: Database, workshop_id: str, group_id: str) -> None:
    """Delete a group; groups merged into it stand by themselves again."""
    database.execute("delete from groups where id = ? and workshop_id = ?", [group_id, workshop_id])


def people(database: Database, workshop_id: str) -> dict[str, int]:
    """How many people chose each group, by its id."""
    rows = database.query(
        """
        select group_id, count(*) as people from participants
        where workshop_id = ? and group_id is not null group by group_id
        """,
        [workshop_id],
    )
    return {row["group_id"]: row["people"] for row in rows}


def voting(database: Database, workshop_id: str) -> tuple[Group, ...]:
    """The groups whose people vote, in order; observers' groups are left out."""
    return tuple(group for group in of_workshop(database, workshop_id) if not group.observes)
