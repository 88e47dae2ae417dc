"""The files of one played workshop: played once for all tests, which only change copies of them."""

import pytest

from tests.fixtures.people import Room
from tests.reports.verify.played import exported, played
from workshop.actions.files import tables_file, workbook_file

_KEPT: dict[str, bytes] = {}


@pytest.fixture
def whole_json(request: pytest.FixtureRequest) -> bytes:
    """The JSON file."""
    return _kept(request, "json")


@pytest.fixture
def whole_zip(request: pytest.FixtureRequest) -> bytes:
    """The zip of CSV tables."""
    return _kept(request, "zip")


@pytest.fixture
def whole_book(request: pytest.FixtureRequest) -> bytes:
    """The workbook."""
    return _kept(request, "book")


def _kept(request: pytest.FixtureRequest, kind: str) -> bytes:
    if not _KEPT:
        room: Room = request.getfixturevalue("room")
        played(room)
        _KEPT["json"] = exported(room)
        _KEPT["zip"] = tables_file(room.hall, workshop=room.now())
        _KEPT["book"] = workbook_file(room.hall, workshop=room.now())
    return _KEPT[kind]
