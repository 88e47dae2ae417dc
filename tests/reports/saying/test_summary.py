"""The sentence over a result with tiers: plain English in every case."""

from dataclasses import replace

import pytest

from tests.ranking.findings.rooms import agreeing, told
from tests.web.screen.tiered import stairs, with_tiers
from workshop.domain.ballots.matrix import matrix
from workshop.domain.reading import Electorate, Reading
from workshop.ranking.certainty.tiers import Tier
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.summary import summary_of
from workshop.reports.saying.tiers import for_places, tier_word
from workshop.reports.saying.tongue import ENGLISH


@pytest.mark.parametrize(
    ("tiers", "places", "said"),
    [
        (
            "cccoooonnn",
            5,
            "Three are clear. Four compete for the last two places: talk about those.",
        ),
        ("ccccoonn", 5, "Four are clear. Two compete for the last place: talk about those."),
        ("coooonn", 4, "One is clear. Four compete for the last three places: talk about those."),
        ("cccccnn", 5, "All five places are clear."),
        ("cnn", 1, "S1 is clearly first."),
        ("ooonn", 1, "Nothing is clear yet. Three compete for first place: talk about those."),
        ("oooonn", 2, "Nothing is clear yet. Four compete for the two places: talk about those."),
        ("oooo", 2, "Nothing is clear yet. Four compete for the two places."),
        ("ooo", 1, "Nothing is clear yet. Three compete for first place."),
        ("oooo-", 2, "Nothing is clear yet. Four compete for the two places."),
        ("cccoonn", 5, "Three are clear. Two more are ahead, but not for sure."),
        ("ccccon", 5, "Four are clear. One more is ahead, but not for sure."),
        ("oonn", 2, "Nothing is clear yet. Two are ahead, but not for sure."),
        ("onn", 1, "Nothing is clear yet. One is ahead, but not for sure."),
        (
            "c" * 10 + "o" * 11 + "n",
            12,
            "10 are clear. 11 compete for the last two places: talk about those.",
        ),
        (
            "c" + "o" * 14 + "n",
            12,
            "One is clear. 14 compete for the last 11 places: talk about those.",
        ),
    ],
)
def test_it_says_what_is_clear_and_what_to_talk_about(tiers: str, places: int, said: str) -> None:
    assert summary_of(with_tiers(tiers, places=places), ENGLISH) == said


def test_of_a_census_it_says_when_one_vote_could_change_it() -> None:
    room = Electorate.ROOM
    close = with_tiers("ccooon", places=3, electorate=room, changes=2)
    assert summary_of(close, ENGLISH) == (
        "Two are clear. Three compete for the last place. One vote could change it."
    )
    tie = with_tiers("ccooon", places=3, electorate=room, changes=0)
    assert summary_of(tie, ENGLISH) == (
        "Two are clear. Three compete for the last place: talk about those."
    )
    sample = with_tiers("ccooon", places=3, changes=2)
    assert "One vote" not in summary_of(sample, ENGLISH)


def test_where_all_are_among_the_best_it_says_the_order() -> None:
    assert " ".join(summary_of(stairs(5), ENGLISH).split()) == "First: S1. Second: S2. Third: S3."
    assert " ".join(summary_of(stairs(1), ENGLISH).split()) == "First: S1."


def test_what_nobody_answered_takes_no_place() -> None:
    """Six statements, five of them answered, for five places: there is nothing to choose."""
    found = summary_of(told(agreeing({"": ["+++--.", "++---.", "+----."]})), ENGLISH)
    assert " ".join(found.split()).startswith("First: S1. Second: S2. Third: S3.")


def test_a_tie_of_all_and_a_round_without_answers() -> None:
    reading = Reading(places=2)
    tied = told(agreeing({"": ["+++"] * 6}), reading=reading)
    empty = told(agreeing({"": ["..."]}), reading=reading)
    unsure = told(agreeing({"": ["..+", "...", ".oo"]}), reading=reading)
    assert summary_of(tied, ENGLISH) == "All 3 are tied. Talk about what sets them apart."
    assert summary_of(empty, ENGLISH) == "No statement could be ranked."
    assert " ".join(summary_of(unsure, ENGLISH).split()) == "First: S3. Second: S2."


def test_a_matrix_keeps_its_own_sentence() -> None:
    found = with_tiers("coon", places=2)
    asked = replace(found.result.round, ballot=matrix())
    said = summary_of(replace(found, result=replace(found.result, round=asked, placed=())), ENGLISH)
    assert said == "No statement is both easy and a big change."


def test_tiers_have_names_and_places_are_counted() -> None:
    assert [tier_word(tier, ENGLISH) for tier in (*Tier, None)] == [
        "Clear",
        "Still open",
        "Clearly not",
        "No score",
    ]
    assert for_places(with_tiers("coon", places=1), ENGLISH) == "for 1 place"
    assert for_places(with_tiers("coon", places=2), ENGLISH) == "for 2 places"


def test_small_numbers_are_words_and_lead_with_a_capital() -> None:
    assert [number(many, ENGLISH) for many in (1, 9, 10)] == ["one", "nine", "10"]
    assert (sentence("two moved."), sentence("12 moved."), sentence("")) == (
        "Two moved.",
        "12 moved.",
        "",
    )
