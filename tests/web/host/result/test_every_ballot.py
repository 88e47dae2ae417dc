"""Every ballot, a count and a sample, groups that decide, and rooms of hardly anybody."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS
from tests.web.host.result.pages import (
    GROUPS,
    MATRIX,
    column,
    has_table,
    heads,
    read,
    results,
    table,
)
from workshop.domain.reading import USUAL, Electorate, Reading
from workshop.domain.round import Weighting

SETS = ("", "answers", "sure", "division", "ways")
NO_SURVEY = "A room is not a survey."
COUNT = Reading(places=3, electorate=Electorate.ROOM)


@pytest.mark.parametrize("weighting", list(Weighting))
@pytest.mark.parametrize("name", list(BALLOTS))
def test_every_set_of_columns_is_a_table_of_all_statements(
    alice: FlaskClient, room: Room, name: str, weighting: Weighting
) -> None:
    round_ = reveal(room, BALLOTS[name], most=8, weighting=weighting)
    seen = set()
    for key in SETS:
        page = results(alice, room, round_, f"set={key}")
        assert heads(page)[:4] == ["Tier", "Rank", "Name", "Statement"]
        assert len(column(page, "Name")) == 8
        seen.add(tuple(heads(page)))
    assert len(seen) == len(SETS)


@pytest.mark.parametrize(
    ("name", "people", "reading"),
    [("agreement", 26, USUAL), ("agreement", 0, USUAL), ("ranking", 9, COUNT)],
)
def test_below_whom_it_rests_on_stands_that_a_room_is_not_a_survey(
    alice: FlaskClient, room: Room, name: str, people: int, reading: Reading
) -> None:
    """It is read before the first table, for a sample as for a count, and if nobody answered."""
    page = results(alice, room, reveal(room, BALLOTS[name], people=people, reading=reading))
    assert words(page).count(NO_SURVEY) == 1
    shown = [*parse(page).iter()]
    rests = next(n for n, each in enumerate(shown) if each.get("class") == "rests")
    said = next(n for n, each in enumerate(shown) if read(each) == NO_SURVEY)
    first = next(n for n, each in enumerate(shown) if each.tag == "table")
    assert rests < said < first


@pytest.mark.parametrize("people", [0, 1, 3])
@pytest.mark.parametrize("name", list(BALLOTS))
def test_a_room_of_hardly_anybody_has_a_page(
    alice: FlaskClient, room: Room, name: str, people: int
) -> None:
    round_ = reveal(room, BALLOTS[name], people=people, most=5)
    for key in SETS:
        page = results(alice, room, round_, f"set={key}")
        assert len(column(page, "Name")) == 5
        assert "nan" not in words(page).casefold().split()
        assert "None" not in words(page)
        assert not has_table(page, GROUPS)
    assert ("No statement could be ranked." in words(page)) == (people == 0)


def test_a_sample_says_how_sure_it_is(alice: FlaskClient, room: Room) -> None:
    page = results(alice, room, reveal(room, BALLOTS["agreement"]), "set=sure")
    assert heads(page)[4:] == [
        "In the best 5",
        "Ranks it may have",
        "Score it may have",
        "Support it may have",
        "Could change it alone",
    ]
    assert "The room stands for others, too" in words(page)


def test_a_count_estimates_nothing(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], reading=COUNT)
    page = results(alice, room, round_, "set=sure")
    assert heads(page)[4:] == ["Could change it alone"]
    assert "the votes are a count, nothing is estimated" in words(page)
    assert "Read for the best 3" in words(page)
    shares = column(results(alice, room, round_), "Support")
    assert all(" to " not in share for share in shares)


def test_support_says_whom_it_is_of(alice: FlaskClient, room: Room) -> None:
    said = {
        "agreement": " who answered",
        "scale": " who answered",
        "points": " gave it points",
        "ranking": " gave it a place",
        "matrix": " who could say: a big change, and easy",
    }
    for name, words_ in said.items():
        page = results(alice, room, reveal(room, BALLOTS[name], most=6))
        assert all(words_ in base for base in column(page, "Base")), name


def test_both_ways_stand_side_by_side_whichever_decides(alice: FlaskClient, room: Room) -> None:
    by_people = reveal(room, BALLOTS["agreement"], most=8)
    by_groups = reveal(room, BALLOTS["agreement"], most=8, weighting=Weighting.GROUP)
    for round_, own in ((by_people, "Rank by people"), (by_groups, "Rank by groups")):
        page = results(alice, room, round_, "set=ways")
        ranks = [rank.rstrip("= tied") for rank in column(page, "Rank")]
        assert column(page, own) == ranks
    one, other = (results(alice, room, each, "set=ways") for each in (by_people, by_groups))
    for head in ("Rank by people", "Score by people", "Rank by groups", "Score by groups"):
        pairs = [
            dict(zip(column(page, "Name"), column(page, head), strict=True))
            for page in (one, other)
        ]
        told = {name: cell for name, cell in pairs[0].items() if cell != "–"}  # noqa: RUF001 - a dash
        assert told.items() <= pairs[1].items(), head
        assert told or head == "Score by groups"  # beside a bound it is not told


def test_consensus_is_said_by_the_rule_that_was_fixed(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], reading=Reading(agree=60, disagree=20))
    page = results(alice, room, round_, "set=division")
    assert "at least 60 % agree, fewer than 20 % disagree" in words(page)
    assert {"The room agrees", "Divided or unsure"} <= set(column(page, "Consensus"))
    whole = results(alice, room, reveal(room, BALLOTS["points"]), "set=division")
    assert "Consensus" not in heads(whole)
    assert "Consensus, fixed" not in words(whole)


def test_a_matrix_has_its_picture_and_the_table_of_it(alice: FlaskClient, room: Room) -> None:
    page = results(alice, room, reveal(room, BALLOTS["matrix"], most=6))
    assert heads(page, MATRIX)[:3] == ["Rank", "Name", "Statement"]
    assert len(list(table(page, MATRIX).iter("tr"))) == 7
    assert 'class="scatter"' in page.text
    other = results(alice, room, reveal(room, BALLOTS["agreement"], most=6))
    assert not has_table(other, MATRIX)


def test_the_whole_room_is_said_in_words(alice: FlaskClient, room: Room) -> None:
    asked = words(results(alice, room, reveal(room, BALLOTS["agreement"])))
    assert "Krippendorff's alpha is 0." in asked
    assert "Opinion map" in asked
    small = words(results(alice, room, reveal(room, BALLOTS["agreement"], people=8)))
    assert "Too few people for a map of opinions. It takes 15 people" in small
    ordered = words(results(alice, room, reveal(room, BALLOTS["ranking"])))
    assert "Kendall's W is 0." in ordered
    assert "Opinion map" not in ordered
