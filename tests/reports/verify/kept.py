"""The files of one played workshop: played once for all tests, which only change copies of them."""

import pytest

from tests.fixtures.people import Room
from tests.reports.verify.played import exported, played
from workshop.actions.files import tables_file, workbook_file

_KEPT: dict[str, bytes] = {}


@pytest.fixture
def whole_json(room: Room) -> bytes:
    """The JSON file."""
    return _kept(room, "json")


@pytest.fixture
def whole_zip(room: Room) -> bytes:
    """The zip of CSV tables."""
    return _kept(room, "zip")


@pytest.fixture
def whole_book(room: Room) -> bytes:
    """The workbook."""
    return _kept(room, "book")


def _kept(room: Room, kind: str) -> bytes:
    if not _KEPT:
        played(room)
        _KEPT["json"] = exported(room)
        _KEPT["zip"] = tables_file(room.hall, workshop=room.now())
        _KEPT["book"] = workbook_file(room.hall, workshop=room.now())
    return _KEPT[kind]
