"""The votes in the file are the ones whose known figures the maths is checked against."""

import numpy as np
import pytest

from tests.fixtures.london import london
from workshop.ranking.certainty.wilson import wilson


def test_it_is_26_people_and_36_statements_in_three_groups() -> None:
    votes = london()
    assert votes.values.shape == (26, 36) == (len(votes.groups), len(votes.statements))
    assert [votes.groups.count(name) for name in ("0", "1", "2", "")] == [3, 18, 3, 2]
    assert set(np.unique(votes.values[~np.isnan(votes.values)])) == {-1.0, 0.0, 1.0}
    assert int((~np.isnan(votes.values)).sum()) == 638


@pytest.mark.parametrize(
    ("statement", "agree", "answers", "low"),
    [("27", 14, 14, 0.7847), ("17", 20, 21, 0.7733), ("20", 21, 23, 0.7320)],
)
def test_the_best_supported_have_the_known_counts_and_wilson_bounds(
    statement: str, agree: int, answers: int, low: float
) -> None:
    column = london().column(statement)
    assert (int((column == 1).sum()), int((~np.isnan(column)).sum())) == (agree, answers)
    interval = wilson(agree, answers)
    assert interval is not None
    assert interval.low == pytest.approx(low, abs=5e-5)


@pytest.mark.parametrize(("statement", "product"), [("17", 0.5647), ("27", 0.5156)])
def test_the_product_over_groups_is_the_known_one(statement: str, product: float) -> None:
    """Polis' group-informed consensus: (A + 1) / (S + 2), multiplied over the groups."""
    votes = london()
    found = 1.0
    for group in ("0", "1", "2"):
        column = votes.column(statement)[[name == group for name in votes.groups]]
        found *= ((column == 1).sum() + 1) / ((~np.isnan(column)).sum() + 2)
    assert found == pytest.approx(product, abs=5e-5)
