"""An order that says nothing: every row stays, and each order is as likely as every other."""

import random
from collections import Counter

from workshop.reports.shuffling import shuffled


def test_every_row_stays() -> None:
    rows = [*range(1000)]
    found = shuffled(rows, random.SystemRandom())
    assert sorted(found) == rows
    assert found != rows


def test_each_order_comes_as_often_as_every_other() -> None:
    chance = random.Random(3)  # noqa: S311 - a test
    seen = Counter(tuple(shuffled("abc", chance)) for _ in range(6000))
    assert len(seen) == 6
    assert all(850 < many < 1150 for many in seen.values())
