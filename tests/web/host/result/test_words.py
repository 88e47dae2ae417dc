"""Numbers in words: never a certainty that is none, and always what they are of."""

import pytest
from flask import Flask

from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.certainty.wilson import Interval
from workshop.ranking.groups.unanimous import told
from workshop.reports.saying.numerals import chance_percent
from workshop.reports.saying.shares import told_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.web.host.result.words import (
    chance_words,
    percent,
    percent_range,
    ranks_words,
)

NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("chance", "shown", "said"),
    [
        (1.0, ">99", "Very likely"),
        (0.994, "99", "Very likely"),
        (0.996, ">99", "Very likely"),
        (0.72, "72", "Likely"),
        (0.5, "50", "May or may not"),
        (0.05, "5", "Unlikely"),
        (0.006, "1", "Very unlikely"),
        (0.004, "<1", "Very unlikely"),
        (0.0, "<1", "Very unlikely"),
    ],
)
def test_a_chance_is_never_sure_and_never_none(
    app: Flask, chance: float, shown: str, said: str
) -> None:
    with app.test_request_context():
        assert chance_percent(chance) == f"{shown}{NARROW}%"
        assert chance_words(chance) == said


def test_shares_and_ranks_say_their_range_once(app: Flask) -> None:
    with app.test_request_context():
        assert percent(18 / 23) == f"78{NARROW}%"
        assert percent(None) == "\N{EN DASH}"
        assert percent_range(Interval(low=0.5909, high=0.8821)) == f"59 to 88{NARROW}%"
        assert percent_range(None) == "\N{EN DASH}"
        assert ranks_words(RankSet(low=1, high=4)) == "1 to 4"
        assert ranks_words(RankSet(low=3, high=3)) == "3"


def test_the_share_of_a_group_never_says_all_or_nobody() -> None:
    assert told_words(told(12, 12), ENGLISH) == f"90{NARROW}% or more"
    assert told_words(told(0, 7), ENGLISH) == f"20{NARROW}% or less"
    assert told_words(told(3, 7), ENGLISH) == f"43{NARROW}%"
    assert told_words(told(4, 4), ENGLISH) == "hidden"
