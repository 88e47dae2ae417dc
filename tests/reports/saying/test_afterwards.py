"""The sentence over a result for readers of a report: what was, and nothing to do now."""

import pytest

from tests.ranking.findings.rooms import agreeing, told
from tests.web.screen.tiered import stairs, with_tiers
from workshop.domain.reading import Electorate, Reading
from workshop.reports.saying.afterwards import told_afterwards
from workshop.reports.saying.tongue import ENGLISH


@pytest.mark.parametrize(
    ("tiers", "places", "said"),
    [
        ("cccoooonnn", 5, "Three were clear. Four competed for the last two places."),
        ("ccccoonn", 5, "Four were clear. Two competed for the last place."),
        ("cccccnn", 5, "The first five were all clear."),
        ("cnn", 1, "S1 was clearly first."),
        ("ooonn", 1, "Nothing was clear after the vote. Three competed for first place."),
        ("oooonn", 2, "Nothing was clear after the vote. Four competed for the two places."),
        ("onn", 1, "Nothing was clear after the vote. One was ahead, but not for sure."),
        ("ccoonn-", 4, "Two were clear. Two were ahead, but not for sure. One had no score."),
    ],
)
def test_it_says_what_was_clear(tiers: str, places: int, said: str) -> None:
    assert told_afterwards(with_tiers(tiers, places=places), ENGLISH) == said


def test_of_a_census_it_says_when_one_vote_could_have_changed_it() -> None:
    close = with_tiers("ccooon", places=3, electorate=Electorate.ROOM, changes=2)
    assert told_afterwards(close, ENGLISH) == (
        "Two were clear. Three competed for the last place. One vote could have changed it."
    )


def test_where_tiers_say_nothing_it_says_the_order() -> None:
    assert told_afterwards(stairs(1), ENGLISH).split() == ["First:", "S1."]
    tied = told(agreeing({"": ["+++"] * 6}), reading=Reading(places=2))
    assert told_afterwards(tied, ENGLISH) == "All 3 are tied."
