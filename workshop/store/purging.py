"""Delete a workshop with everything in it, its audit too."""

from workshop.store.connection import Database


def delete(database: Database, workshop_id: str) -> None:
    """Delete a workshop; what belongs to it goes with it. Deleted bytes go with `compact`."""
    database.execute("delete from workshops where id = ?", [workshop_id])
    database.execute("delete from audit where workshop_id = ?", [workshop_id])


def ids(database: Database) -> tuple[str, ...]:
    """The id of every workshop there is."""
    return tuple(str(row[0]) for row in database.execute("select id from workshops order by id"))


def states(database: Database) -> dict[str, str]:
    """The state of each workshop, by its id; the first schema had both already."""
    return {str(row[0]): str(row[1]) for row in database.execute("select id, state from workshops")}
