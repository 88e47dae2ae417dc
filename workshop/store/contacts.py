"""Contacts of people who left one on purpose. They stand apart: nothing leads to a participant."""

from dataclasses import asdict

from workshop.domain.acting.contact import Contact
from workshop.store.connection import Database

_INSERT = """
insert into contacts (id, workshop_id, name, reach, about, last_day)
select :id, askings.workshop_id, :name, :reach, :about, :last_day
from askings
join workshops on workshops.id = askings.workshop_id and workshops.state in ('live', 'ended')
where askings.workshop_id = :workshop_id and askings.helps = 1
on conflict (id) do update
set name = excluded.name, reach = excluded.reach, about = excluded.about,
    last_day = min(last_day, excluded.last_day)
where contacts.workshop_id = excluded.workshop_id
"""


def insert(database: Database, contact: Contact, *, workshop_id: str) -> bool:
    """Store a contact; say whether contacts are taken.

    The same form sent again is the same contact, in its newest words, kept no longer than was said.
    """
    values = asdict(contact) | {"workshop_id": workshop_id}
    return bool(database.execute(_INSERT, values).rowcount)


def of_workshop(database: Database, workshop_id: str) -> tuple[Contact, ...]:
    """The contacts of a workshop by name, not in the order in which they came."""
    rows = database.query(
        """
        select id, name, reach, about, last_day from contacts
        where workshop_id = ? order by lower(name), id
        """,
        [workshop_id],
    )
    return tuple(Contact(**row) for row in rows)


def by_day(database: Database, workshop_id: str) -> dict[str, int]:
    """How many contacts of a workshop are deleted on which day, the first day first."""
    rows = database.query(
        """
        select last_day, count(*) as many from contacts
        where workshop_id = ? group by last_day order by last_day
        """,
        [workshop_id],
    )
    return {row["last_day"]: row["many"] for row in rows}


def bring_forward(database: Database, workshop_id: str, *, last_day: str) -> None:
    """Delete contacts on this day that would be kept longer. None is ever kept longer than said."""
    database.execute(
        """
        update contacts set last_day = :last_day
        where workshop_id = :workshop_id and last_day > :last_day
        """,
        {"workshop_id": workshop_id, "last_day": last_day},
    )


def delete(database: Database, workshop_id: str) -> int:
    """Delete every contact of a workshop; return how many."""
    return database.execute("delete from contacts where workshop_id = ?", [workshop_id]).rowcount


def delete_due(database: Database, *, today: str) -> dict[str, int]:
    """Delete the contacts whose day has come; return how many of which workshop."""
    rows = database.query(
        """
        select workshop_id, count(*) as many from contacts
        where last_day <= ? group by workshop_id
        """,
        [today],
    )
    due = {row["workshop_id"]: row["many"] for row in rows}
    database.execute("delete from contacts where last_day <= ?", [today])
    return due
