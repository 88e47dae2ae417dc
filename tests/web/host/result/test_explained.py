"""What a measure means stands one tap away from where it is told."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.web.host.result.pages import read, results

# of each set of columns, what is explained beside it; the tier and the rank are of all
COLUMNS = {
    "": ["Support"],
    "answers": ["Score"],
    "sure": [
        "Chance to be among the best",
        "Ranks it may have",
        "Score it may have",
        "Support it may have",
        "Could change it alone",
    ],
    "division": [
        "Consensus",
        "Division",
        "Agreement A",
        "Of those who took a side",
        "Not sure",
    ],
    "ways": ["Two ways of counting", "As certain as"],
}
GROUPS = [
    "Why some cells are hidden",
    "Supported by every group",
    "What sets a group apart",
    "The other way round in every group",
]
ROOM = {
    "agreement": ["Krippendorff's alpha", "Opinion map"],
    "matrix": ["Krippendorff's alpha", "Opinion map", "The middle half"],
    "ranking": ["Kendall's W", "Other fair ways of counting"],
}


def explained(page: TestResponse) -> list[str]:
    """The names that open to more than a sentence's beginning, from top to bottom."""
    found = [each for each in parse(page).iter("div") if each.get("class") == "explained"]
    each_one = [details for part in found for details in part.iter("details")]
    assert all(len(read(details)) > 80 for details in each_one)
    return [read(summary) for details in each_one for summary in details.iter("summary")]


def test_each_column_that_is_a_measure_is_explained(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], most=8)
    for key, names in COLUMNS.items():
        page = results(alice, room, round_, f"set={key}")
        assert explained(page) == ["Tier", "Rank", *names, *GROUPS, *ROOM["agreement"]]


@pytest.mark.parametrize("name", ROOM)
def test_groups_and_the_room_are_explained(alice: FlaskClient, room: Room, name: str) -> None:
    page = results(alice, room, reveal(room, BALLOTS[name], most=8))
    assert explained(page) == ["Tier", "Rank", "Support", *GROUPS, *ROOM[name]]
