"""A press on a heading swaps its table alone; the address stays one that opens the page."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.web.host.result.pages import address


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("ranking", "ranking"),
        ("groups", "groups"),
        ("matrix", "matrix"),
        ("by-group", "ranking"),
        ("", "ranking"),
    ],
)
def test_htmx_gets_the_table_it_asks_for(
    alice: FlaskClient, room: Room, target: str, label: str
) -> None:
    round_ = reveal(room, BALLOTS["matrix"], most=6)
    asked = address(room, round_, "sort=name&groups-sort=name&matrix-sort=name")
    part = alice.get(asked, headers={"HX-Request": "true", "HX-Target": target})
    assert part.status_code == 200
    assert part.headers["Vary"] == "HX-Request"
    [root] = list(parse(part))
    assert root.get("id") == label
    whole = parse(alice.get(asked))
    same = next(each for each in whole.iter() if each.get("id") == label)
    assert ["".join(e.itertext()).strip() for e in same] == [
        "".join(e.itertext()).strip() for e in root
    ]


def test_a_restored_history_gets_the_page(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], most=4)
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    page = alice.get(address(room, round_, "sort=name"), headers=headers)
    assert page.text.lstrip().startswith("<!doctype")
