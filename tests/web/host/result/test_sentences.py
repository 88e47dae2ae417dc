"""Sentences that only some votes give rise to, each from votes that were made for it."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.signs import voted
from tests.web.host.result.pages import results
from workshop.domain.ballots.ranking import ranking
from workshop.domain.round import Round


def said(browser: FlaskClient, room: Room, round_: Round) -> str:
    return words(results(browser, room, round_))


@pytest.mark.parametrize(
    ("ballots", "places", "sentence"),
    [
        (["++---"] * 8, 2, "Both places are clear."),
        (["+----"] * 8, 1, "S1 is clearly first."),
        (
            ["++++-"] * 8,
            2,
            "Nothing is clear yet. Four compete for the two places: talk about those.",
        ),
        (["++---"] * 8, 1, "Nothing is clear yet. Two compete for first place: talk about those."),
        (
            ["+++--"] * 4 + ["+----"] * 4,
            2,
            "One is clear. Two compete for the last place: talk about those.",
        ),
        (["+- "] * 8, 1, "S1 is clearly first. One has no score."),
        (["   "] * 3, 1, "No statement could be ranked."),
    ],
)
def test_the_summary_says_what_is_clear_and_what_is_open(
    alice: FlaskClient, room: Room, ballots: list[str], places: int, sentence: str
) -> None:
    page = results(alice, room, voted(room, ballots, places=places))
    assert f'<p class="verdict">{sentence}</p>' in page.text


def test_how_many_could_have_changed_the_top_alone(alice: FlaskClient, room: Room) -> None:
    steady = voted(room, ["+--"] * 8)
    assert "Nobody could have changed the top alone, by not coming." in said(alice, room, steady)
    shaky = voted(room, ["+-"] * 5 + ["-+"] * 4)
    assert "Each of 5 people could have changed the top alone, by not coming." in said(
        alice, room, shaky
    )


def test_a_top_that_depends_on_the_way_of_counting(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["+--"] * 20 + ["-+-"] * 12, sizes=(20, 6, 6))
    sentence = (
        "The top depends on the way of counting. In it only where each group counts the same: S2."
        " Only where each person counts the same: S1."
    )
    told = said(alice, room, round_)
    assert sentence in told
    assert "rests on a tie" not in told


def test_a_top_that_only_a_tie_makes_another_one_says_so(alice: FlaskClient, room: Room) -> None:
    round_ = voted(room, ["+-"] * 12 + ["-+"] * 12, sizes=(12, 6, 6))
    sentence = "Only where each person counts the same: S1. This rests on a tie for the last place."
    assert sentence in said(alice, room, round_)


def test_an_order_that_is_the_other_way_round_in_every_group(
    alice: FlaskClient, room: Room
) -> None:
    first = ["++"] * 5 + ["+ "] * 7 + ["- "] * 3
    second = ["-+"] * 3 + ["--"] * 2 + [" -"] * 10
    round_ = voted(room, first + second, places=2, sizes=(15, 15))
    sentence = "The whole room puts S1 before S2; every group that is shown puts S2 first."
    assert sentence in said(alice, room, round_)


def test_a_top_that_depends_on_the_method_of_ranking(alice: FlaskClient, room: Room) -> None:
    asked = ranking(3)
    round_ = voted(room, ["123"] * 3 + ["312"] * 2, ballot=asked)
    told = said(alice, room, round_)
    for method in ("Copeland", "Schulze"):
        assert f"Counted by {method} the best would be others: in S1, out S2." in told
    alike = said(alice, room, voted(room, ["123"] * 5, ballot=asked))
    assert "Two other fair ways of counting put the same statements on top." in alike
    tied = said(alice, room, voted(room, ["123", "213"] * 3, ballot=asked))
    assert "or differ on those that are tied for the last place." in tied
    assert "Kendall's W is 1.00: strong agreement on the order. It rests on 5 people." in alike
