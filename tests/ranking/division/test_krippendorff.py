"""Krippendorff's alpha against published values, against a count of all pairs, and its laws."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.london import london
from tests.ranking.voted import SCALE, repeatable, room, rooms
from workshop.ranking.division.krippendorff import Level, alpha, krippendorff
from workshop.ranking.values import Values

LEVELS = st.sampled_from(Level)
ROOMS = rooms(SCALE)

# Four observers, twelve units: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
FOUR_OBSERVERS = room(
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.NOMINAL, 0.264519), (Level.ORDINAL, 0.325564), (Level.INTERVAL, 0.337097)],
)
def test_it_has_the_known_values_on_a_real_conversation(level: Level, expected: float) -> None:
    """The votes of the Polis conversation london.youth.policing."""
    assert krippendorff(london().values, level=level) == pytest.approx(expected, abs=5e-7)


@pytest.mark.parametrize(
    ("level", "expected"),
    [(Level.NOMINAL, 0.743), (Level.ORDINAL, 0.815), (Level.INTERVAL, 0.849)],
)
def test_it_has_the_values_of_the_four_observers(level: Level, expected: float) -> None:
    """Krippendorff (2011), example C."""
    assert krippendorff(FOUR_OBSERVERS, level=level) == pytest.approx(expected, abs=5e-4)


def by_pairs(values: Values, level: Level) -> float | None:
    """Alpha from its definition: all ordered pairs of answers, a pair at a time."""
    units = [[float(x) for x in column if not np.isnan(x)] for column in values.T]
    units = [unit for unit in units if len(unit) > 1]
    everything = [answer for unit in units for answer in unit]
    n = len(everything)

    def apart(one: float, other: float) -> float:
        if level is Level.NOMINAL:
            return float(one != other)
        if level is Level.INTERVAL:
            return (one - other) ** 2
        low, high = sorted((one, other))
        between = sum(low <= answer <= high for answer in everything)
        ends = everything.count(one) + everything.count(other)
        return (between - ends / 2) ** 2 if one != other else 0.0

    expected = sum(apart(*pair) for pair in permutations(everything, 2))
    if not expected:
        return None
    observed = sum(
        sum(apart(*pair) for pair in permutations(unit, 2)) / (len(unit) - 1) for unit in units
    )
    return 1 - (observed / n) / (expected / (n * (n - 1)))


@repeatable
@given(rooms(SCALE, people=5, statements=4), LEVELS)
def test_it_is_what_a_count_of_all_pairs_says(values: Values, level: Level) -> None:
    expected = by_pairs(values, level)
    found = krippendorff(values, level=level)
    assert found == (expected if expected is None else pytest.approx(expected, abs=1e-9))


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize(
    "values",
    [
        np.empty((0, 0)),
        np.empty((0, 3)),
        np.empty((3, 0)),
        room((1.0, 0.0, -1.0)),
        room((None, None), (None, None)),
        room((1.0, None), (None, -1.0)),
        room((0.0, 0.0), (0.0, 0.0)),
    ],
    ids=["empty", "no people", "no statements", "one", "no votes", "no pair", "all not sure"],
)
def test_without_two_different_answers_to_compare_it_has_none(values: Values, level: Level) -> None:
    assert krippendorff(values, level=level) is None


@pytest.mark.parametrize("level", Level)
def test_agreeing_on_all_statements_is_1_and_on_none_is_below_0(level: Level) -> None:
    assert krippendorff(room((1.0, 0.0, -1.0), (1.0, 0.0, -1.0)), level=level) == 1
    opposite = krippendorff(room((1.0, -1.0), (-1.0, 1.0)), level=level)
    assert opposite is not None
    assert opposite < 0


@repeatable
@given(ROOMS, LEVELS, st.data())
def test_the_order_of_people_and_statements_never_matters(
    values: Values, level: Level, data: st.DataObject
) -> None:
    found = krippendorff(values, level=level)
    people = list(data.draw(st.permutations(range(values.shape[0]))))
    statements = list(data.draw(st.permutations(range(values.shape[1]))))
    moved = krippendorff(values[people][:, statements], level=level)
    assert moved == (found if found is None else pytest.approx(found, abs=1e-9))


@repeatable
@given(ROOMS, st.floats(0.1, 9), st.floats(-9, 9))
def test_the_interval_level_does_not_mind_another_unit_and_the_ordinal_only_minds_the_order(
    values: Values, factor: float, shift: float
) -> None:
    for level, other in (
        (Level.INTERVAL, values * factor + shift),
        (Level.ORDINAL, values**3),
        (Level.NOMINAL, np.take([3.0, 9.0, 0.0, 7.0, 1.0], np.nan_to_num(values).astype(int))),
    ):
        found = krippendorff(values, level=level)
        renamed = np.where(np.isnan(values), np.nan, other)
        again = krippendorff(renamed, level=level)
        assert again == (found if found is None else pytest.approx(found, abs=1e-9))


@repeatable
@given(ROOMS, LEVELS)
def test_categories_that_nobody_chose_change_nothing(values: Values, level: Level) -> None:
    scale = np.arange(9.0)
    counts = np.stack([(values == answer).sum(axis=0) for answer in scale], axis=1).astype(float)
    found = krippendorff(values, level=level)
    again = alpha(counts, scale, level=level)
    assert again == (found if found is None else pytest.approx(found, abs=1e-9))
