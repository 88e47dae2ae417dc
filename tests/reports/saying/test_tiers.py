"""Tiers as headings on a phone: read by themselves, they say what they are about."""

from tests.web.screen.tiered import with_tiers
from workshop.ranking.certainty.tiers import Tier
from workshop.reports.saying.tiers import tier_heading
from workshop.reports.saying.tongue import ENGLISH


def headings(tiers: str, places: int) -> list[str]:
    found = with_tiers(tiers, places=places)
    return [tier_heading(tier, found, ENGLISH) for tier in (*Tier, None)]


def test_a_heading_is_the_name_of_the_tier_and_the_places() -> None:
    assert headings("ccoonn", 3) == [
        "Clear in the first three",
        "Still open",
        "Clearly not in the first three",
        "No score",
    ]
    assert headings("con", 1) == [
        "Clear in first place",
        "Still open",
        "Clearly not in first place",
        "No score",
    ]


def test_where_all_are_among_the_best_there_is_none() -> None:
    assert set(headings("ccc-", 3)) == {""}
