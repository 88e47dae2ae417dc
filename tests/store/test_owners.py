"""Whose workshop is whose, and what an older file becomes."""

from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.hosts import keeper_of, one_more, workshop_of
from workshop.actions.hall import Hall
from workshop.domain.workshop import Workshop
from workshop.store import hosts, workshops
from workshop.store.connection import Database, Store
from workshop.store.steps import first_tables, roles

LINK = """
insert into role_links (id, workshop_id, role, name, token_hash, made_at)
select 'x', id, '{role}', '{name}', 't', '' from workshops
"""


def of(hall: Hall, host_id: str) -> list[str]:
    with hall.store.reading() as database:
        found = workshops.of_organiser(database, host_id)
        assert all(workshops.is_owned(database, one.id, host_id=host_id) for one in found)
    return [one.title for one in found]


def test_a_workshop_without_an_owner_is_the_keepers_alone(hall: Hall, workshop: Workshop) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    assert (of(hall, keeper.id), of(hall, dora.id)) == ([workshop.title], [])
    with hall.store.reading() as database:
        assert not workshops.is_owned(database, workshop.id, host_id=dora.id)


def test_before_there_is_a_keeper_what_has_no_owner_is_anybodys(
    hall: Hall, workshop: Workshop
) -> None:
    assert of(hall, "") == [workshop.title]


def test_each_organiser_has_their_own(hall: Hall, workshop: Workshop) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    hers = workshop_of(hall, dora)
    assert (of(hall, keeper.id), of(hall, dora.id)) == ([workshop.title], [hers.title])


def test_passing_on_gives_all_and_says_how_many(hall: Hall) -> None:
    keeper, dora = keeper_of(hall), one_more(hall)
    for title in ("One", "Two"):
        workshop_of(hall, dora, title)
    with hall.store.writing() as database:
        assert workshops.pass_on(database, of=dora.id, to=keeper.id) == 2
    assert (sorted(of(hall, keeper.id)), of(hall, dora.id)) == (["One", "Two"], [])


def test_an_older_file_gets_its_first_organiser_as_keeper_and_owner() -> None:
    database = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    first_tables.apply(database)
    for id_, made_at in (("b", "2026-02-01"), ("a", "2026-01-01")):
        database.execute(
            "insert into hosts (id, name, password_hash, created_at) values (?, ?, 'x', ?)",
            [id_, "organiser" if id_ == "a" else "b", made_at],
        )
    database.execute("insert into workshops (id, code, title, created_at) values ('w','W','T','1')")
    roles.apply(database)
    assert hosts.keeper(database) == ("a", "x")
    assert [known.name for known in hosts.organisers(database)] == ["Organiser", "b"]
    assert workshops.is_owned(database, "w", host_id="a")
    assert not workshops.is_owned(database, "w", host_id="b")
    database.close()


@pytest.mark.parametrize(
    "sql",
    [
        "update hosts set keeper = 1",
        "update hosts set keeper = 2",
        "update hosts set name = 'same'",
        "update workshops set owner_id = 'nobody'",
        LINK.format(role="organiser", name="Sam"),
        LINK.format(role="helper", name=""),
        """
        insert into organiser_links (id, token_hash, made_by, made_at, expires_at)
        values ('x', 't', 'nobody', '', '')
        """,
    ],
)
def test_the_database_refuses_what_the_domain_refuses(
    hall: Hall, workshop: Workshop, sql: str
) -> None:
    assert workshop.code
    one_more(hall)
    with pytest.raises(sqlite3.IntegrityError), hall.store.writing() as database:
        database.execute(sql)


def test_a_closed_account_leaves_its_name_free(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.sqlite3")
    with store.writing() as database:
        hosts.insert(database, "a", name="Dora", password_hash="", now="1")
        hosts.close(database, "a", now="2")
        hosts.insert(database, "b", name="dora", password_hash="", now="3")
        assert [known.id for known in hosts.organisers(database)] == ["b"]
        assert hosts.how_many(database) == 1
    store.close()
