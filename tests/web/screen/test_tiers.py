"""Rows by tier: each named once on a page, a long last tier summed up, and every row on a page."""

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.findings.rooms import agreeing, told
from tests.web.screen.tiered import labels, stairs, with_tiers
from workshop.domain.ballots.scale import holds_back
from workshop.domain.reading import Electorate
from workshop.ranking.certainty.tiers import Tier
from workshop.web.screen.fold import RADIUS, dots, most_support
from workshop.web.screen.leaf import Leaf
from workshop.web.screen.paging import LINES, pages
from workshop.web.screen.sheet import sheet_of
from workshop.web.screen.tiers import Row, in_order, is_tiered


def leaves(app: Flask, tiers: str, *, places: int) -> list[Leaf[Row]]:
    found = with_tiers(tiers, places=places)
    with app.test_request_context():
        first = sheet_of(found, 0)
        return [sheet_of(found, page) for page in range(first.pages)]


def test_rows_stand_in_the_order_of_the_findings(app: Flask) -> None:
    found = with_tiers("ccoonn-", places=3)
    with app.test_request_context():
        shown = sheet_of(found, 0)
    assert [row.detail for row in shown.rows] == list(found.details)[: len(shown.rows)]
    assert [row.leads for row in shown.rows] == [True, False, True, False, True, False, True]


def test_without_a_choice_rows_stand_by_rank() -> None:
    found = told(agreeing({"": ["+-+.", "+o+-", "++-o"]}))
    assert not is_tiered(found)
    assert labels(in_order(found)) == [each.statement.label for each in found.result.placed]


def test_each_page_names_the_tier_that_goes_on(app: Flask) -> None:
    found = leaves(app, "o" * 20, places=5)
    assert len(found) > 2
    assert all(
        [row.leads for row in leaf.rows] == [True] + [False] * (len(leaf.rows) - 1)
        for leaf in found
    )


@pytest.mark.parametrize("tail", [1, 6, 8, 20])
def test_a_long_last_tier_is_summed_up_and_has_its_own_pages(app: Flask, tail: int) -> None:
    found = leaves(app, "ccooo" + "n" * tail, places=3)
    rows = [row for leaf in found for row in leaf.rows]
    assert labels(rows) == [f"S{number}" for number in range(1, 6 + tail)]
    folds = [row for row in rows if row.after]
    if tail * 2 <= LINES:
        assert folds == []
        return
    (fold,) = folds
    assert fold is found[0].rows[-1]
    assert labels(fold.after) == [f"S{number}" for number in range(6, 6 + tail)]
    assert {row.detail.tier for row in found[1].rows} == {Tier.CLEAR_NOT}
    assert found[0].total == len(rows)


def test_what_nobody_answered_comes_after_the_last_tier(app: Flask) -> None:
    found = leaves(app, "coo" + "n" * 12 + "--", places=2)
    rows = [row for leaf in found for row in leaf.rows]
    assert [row.detail.tier for row in rows[-2:]] == [None, None]
    assert len(found[0].rows[-1].after) == 12


@given(st.lists(st.integers(1, 15), min_size=1), st.data())
def test_a_break_begins_a_page_and_loses_no_row(heights: list[int], data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(heights) - 1))
    found = pages(heights, 15, break_at=row)
    assert [each for page in found for each in page] == list(range(len(heights)))
    assert row in [page.start for page in found]


@pytest.mark.parametrize("count", [1, 3, 48])
@pytest.mark.parametrize("length", [300, 400])
def test_dots_stay_on_the_strip_and_apart(count: int, length: float) -> None:
    found = stairs(count)
    drawn = dots(found.details, found, length=length)
    assert len({(dot.x, dot.y) for dot in drawn}) == count
    assert all(RADIUS <= dot.x <= length - RADIUS for dot in drawn)
    assert all(0 < dot.y < 56 for dot in drawn)
    assert most_support(found.details) == 12


def test_alike_dots_stand_on_each_other() -> None:
    found = told(agreeing({"": ["+" * 40] * 5}))
    drawn = dots(found.details, found, length=400)
    assert len({dot.x for dot in drawn}) == 1
    assert len({dot.y for dot in drawn}) == 40


def test_a_scale_has_tiers_too_and_a_census() -> None:
    found = stairs(8, ballot=holds_back(), electorate=Electorate.ROOM)
    assert is_tiered(found)
    assert most_support([]) == 0
