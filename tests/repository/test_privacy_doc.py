"""docs/privacy.md knows every table, and every column that points at a person is dealt with."""

import re
from pathlib import Path

from tests.fixtures.people import Room
from workshop.store.connection import Store

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/privacy.md").read_text()
ANONYMISING = (ROOT / "workshop/store/anonymising.py").read_text()
NEVER = {"email", "e_mail", "mail", "phone", "address", "ip", "agent", "device", "surname"}


def tables(store: Store) -> dict[str, set[str]]:
    with store.reading() as database:
        return {
            name: {column.name for column in database.table(name).columns}
            for name in database.table_names()
        }


def test_every_table_is_explained_and_no_other(store: Store) -> None:
    chapter = TEXT.partition("## What is stored")[2].partition("\n## ")[0]
    named = {each for each in re.findall(r"`([a-z_]+)`", chapter) if "." not in each}
    assert named == set(tables(store)) - {"sqlite_sequence"}


def test_no_column_is_for_a_name_or_an_address_of_who_takes_part(store: Store) -> None:
    known = {name: columns & NEVER for name, columns in tables(store).items()}
    assert {name: found for name, found in known.items() if found} == {}
    assert {name for name, columns in tables(store).items() if "name" in columns} == {
        *("_sqlite_migrations", "contacts", "groups", "hosts", "role_links", "secrets"),
    }


def test_whoever_points_at_a_person_is_made_anonymous(room: Room) -> None:
    known = tables(room.hall.store)
    pointing = {name for name, columns in known.items() if "participant_id" in columns}
    assert len(pointing) >= 10
    assert {name for name in pointing if not re.search(rf"\b{name}\b", ANONYMISING)} == set()


def test_the_tests_that_are_named_exist() -> None:
    for name in re.findall(r"`(tests/[\w/]+\.py)`", TEXT):
        assert (ROOT / name).exists(), name
