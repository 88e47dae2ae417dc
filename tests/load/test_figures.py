"""What the table says of several runs, and of a bound."""

from math import isnan, nan

import pytest

from tests.load.figures import NONE, Figure, Floor, Row, at_least, at_most, percentile, rows_of
from tests.load.table import lines


@pytest.mark.parametrize(
    ("values", "share", "found"),
    [
        ([5], 0.99, 5),
        ([4, 1, 3, 2], 0.5, 2),
        (range(1, 101), 0.5, 50),
        (range(1, 101), 0.99, 99),
        (range(1, 1001), 0.99, 990),
        (range(1, 102), 0.99, 100),
        (range(1, 101), 1, 100),
        ([2, 1], 0, 1),
    ],
)
def test_a_percentile_is_the_value_that_so_many_do_not_exceed(
    values: list[float], share: float, found: float
) -> None:
    assert percentile(values, share) == found


def test_nothing_has_no_percentile() -> None:
    assert isnan(percentile([], 0.5))


def row(*values: float, wanted: object = None) -> Row:
    return Row(tuple(Figure("a", value, "ms", wanted) for value in values))  # type: ignore[arg-type] # only bounds are given


def test_the_median_has_to_keep_a_bound() -> None:
    assert row(1, 2, 9, wanted=at_most(2)).is_met is True
    assert row(1, 3, 9, wanted=at_most(2)).is_met is False
    assert row(1, 5, 9, wanted=at_least(5)).is_met is True
    assert row(1, 4, 9, wanted=at_least(5)).is_met is False
    assert row(1).is_met is None


def test_what_is_never_to_happen_may_not_happen_in_a_single_run() -> None:
    assert row(0, 0, 0, wanted=NONE).is_met is True
    assert row(0, 0, 1, wanted=NONE).is_met is False


def test_what_could_not_be_told_is_not_met() -> None:
    assert row(nan, wanted=at_most(2)).is_met is False
    assert row(nan, 1, wanted=at_most(2)).is_met is True


def test_a_table_has_a_line_a_figure_with_median_smallest_and_largest() -> None:
    runs = [
        [Figure("votes", value, "/s", at_least(1500), Floor("empty view", floor))]
        for value, floor in ((1400, 2000), (1600, 2100), (1550, 2400))
    ]
    runs[1].append(Figure("errors", 1, wanted=NONE))
    assert [line.replace(" ", "") for line in lines(rows_of(runs))] == [
        "|figure|wanted|floor|measured|met|",
        f"|{'-' * 6}|{'-' * 10}|{'-' * 18}|{'-' * 25}|---|",
        "|votes|≥1,500/s|2,100(emptyview)|1,550/s(1,400to1,600)|yes|",
        "|errors|0||1|NO|",
    ]


def test_what_could_not_be_told_is_said_in_the_table() -> None:
    unknown = Figure("memory", nan, "MB", floor=Floor("before anybody came", nan))
    *_, line = lines(rows_of([[unknown], [unknown]]))
    assert line.replace(" ", "") == "|memory|||nottoldhere||"
