"""The file cannot be compacted now: what is forgotten is so, and its traces go later."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.actions.test_purging import delete, found_in, marked
from tests.fixtures.people import Room
from workshop.actions.forgetting import anonymise
from workshop.actions.hall import open_hall
from workshop.actions.retention import keep_days
from workshop.actions.steering import end_workshop
from workshop.domain.workshop import WorkshopState
from workshop.errors import TracesStay
from workshop.store import forgotten, workshops
from workshop.store.connection import Store

__all__ = ["marked"]


@contextmanager
def refused(store: Store) -> Iterator[None]:
    """No `vacuum` is possible while a statement of its connection is still read."""
    with store.writing() as database:
        unread = database.execute("select 1 union all select 2")
        unread.fetchone()
    yield
    unread.close()


def is_compact(store: Store) -> bool:
    with store.reading() as database:
        return not forgotten.has_free_pages(database)


def test_it_is_said_to_be_done_and_the_file_is_compacted_the_next_day(marked: Room) -> None:
    store = marked.hall.store
    with refused(store):
        with pytest.raises(TracesStay):
            delete(marked)
        with store.reading() as database:
            assert workshops.by_id(database, marked.workshop.id) is None
        keep_days(marked.hall)
        assert not is_compact(store)
    keep_days(marked.hall)
    assert is_compact(store)
    assert found_in(store.path) == set()


def test_people_who_become_anonymous_are_so_all_the_same(marked: Room) -> None:
    """Too little may have gone for a whole free page: that it was refused is remembered."""
    store = marked.hall.store
    end_workshop(marked.hall, workshop=marked.now(), actor="alice")
    with refused(store), pytest.raises(TracesStay):
        anonymise(marked.hall, workshop=marked.now(), actor="alice")
    assert marked.now().state is WorkshopState.ANONYMISED
    assert store.is_to_be_compacted
    keep_days(marked.hall)
    assert not store.is_to_be_compacted


def test_the_next_start_compacts_too(marked: Room) -> None:
    path = marked.hall.store.path
    with refused(marked.hall.store), pytest.raises(TracesStay):
        delete(marked)
    marked.hall.store.close()
    store = Store(path)
    assert not is_compact(store)
    hall = open_hall(store)
    keep_days(hall)
    assert is_compact(store)
    hall.alarms.stop()
    store.close()
