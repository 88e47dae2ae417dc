from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ranking.certainty.rooms import NAN, any_rooms, room
from workshop.ranking.certainty.covariance import covariance, variances, with_root
from workshop.ranking.values import Values


def by_hand(values: Values) -> Values:
    """The formula of the docstring, one pair of statements and one person at a time."""
    people, size = values.shape
    found = np.zeros((size, size))
    for j in range(size):
        for k in range(size):
            pairs = [
                (values[i, j], values[i, k])
                for i in range(people)
                if not np.isnan(values[i, j]) and not np.isnan(values[i, k])
            ]
            if len(pairs) < 2:
                continue
            mean_j = sum(x for x, _ in pairs) / len(pairs)
            mean_k = sum(y for _, y in pairs) / len(pairs)
            shared = sum((x - mean_j) * (y - mean_k) for x, y in pairs) / (len(pairs) - 1)
            of_j = sum(not np.isnan(x) for x in values[:, j])
            of_k = sum(not np.isnan(x) for x in values[:, k])
            found[j, k] = shared * len(pairs) / (of_j * of_k)
    return found


def clipped(matrix: Values) -> Values:
    sizes, axes = np.linalg.eigh(matrix)
    total = np.zeros_like(matrix)
    for size, axis in zip(sizes, axes.T, strict=True):
        total += max(size, 0.0) * np.outer(axis, axis)
    return total


def unanimous(values: Values) -> list[float]:
    """The variance that a mean of n equal answers is given, a statement at a time."""
    levels = sorted({float(answer) for answer in values.ravel() if not np.isnan(answer)})
    steps = [high - low for low, high in pairwise(levels)]
    found = []
    for column in values.T:
        given_ = [float(answer) for answer in column if not np.isnan(answer)]
        alike = len(given_) > 1 and len(set(given_)) == 1 and bool(steps)
        found.append((min(steps) / len(given_)) ** 2 if alike else 0.0)
    return found


@given(any_rooms())
def test_it_equals_a_loop_over_pairs_of_statements_and_people(values: Values) -> None:
    expected = clipped(by_hand(values) + np.diag(unanimous(values)))
    np.testing.assert_allclose(covariance(values), expected, atol=1e-12)


def test_in_a_complete_room_it_is_that_of_numpy_over_the_people() -> None:
    values = room(30, 8, seed=1)
    np.testing.assert_allclose(covariance(values), np.cov(values.T) / 30, atol=1e-15)


@given(any_rooms())
def test_with_equal_weights_and_no_gap_it_is_the_same(values: Values) -> None:
    whole = np.nan_to_num(values)
    weighted = covariance(whole, np.full(whole.shape, 2.0))
    np.testing.assert_allclose(weighted, covariance(whole), atol=1e-12)


def test_a_weighted_mean_has_the_variance_of_its_linear_part() -> None:
    """Against a loop over people; Binder 1983. By hand: weights 1 and 3, answers 1 and 0."""
    values, weights = np.array([[1.0], [0.0]]), np.array([[1.0], [3.0]])
    share = 1 / 4
    by_loop = 2 * ((1 * (1 - share) / 4) ** 2 + (3 * (0 - share) / 4) ** 2)
    assert covariance(values, weights)[0, 0] == pytest.approx(by_loop)


@given(any_rooms(), st.integers(1, 4))
def test_weights_never_make_a_matrix_that_does_not_fit_together(values: Values, most: int) -> None:
    weights = np.where(
        np.isnan(values), 0.0, np.arange(values.size).reshape(values.shape) % most + 1
    )
    assert np.linalg.eigvalsh(covariance(values, weights)).min(initial=0.0) > -1e-9


def test_a_matrix_that_does_not_fit_together_is_repaired_and_no_difference_gets_surer() -> None:
    values = np.array(
        [
            [1, -1, NAN],
            [-1, 1, NAN],
            [NAN, 1, -1],
            [NAN, -1, 1],
            [1, NAN, -1],
            [-1, NAN, 1],
        ]
    )
    before, after = by_hand(values), covariance(values)
    assert np.linalg.eigvalsh(before).min() < -0.1
    assert np.linalg.eigvalsh(after).min() > -1e-12
    assert (differences(after) - differences(before)).min() > -1e-12


def differences(matrix: Values) -> Values:
    own = np.diagonal(matrix)
    spread: Values = own[:, None] + own - 2 * matrix
    return spread


@given(any_rooms())
def test_it_is_symmetric_and_positive_semidefinite(values: Values) -> None:
    found = covariance(values)
    np.testing.assert_allclose(found, found.T, atol=1e-15)
    assert np.linalg.eigvalsh(found).min(initial=0.0) > -1e-12


@given(any_rooms())
def test_the_variance_of_each_by_itself_is_the_diagonal_before_it_is_made_to_fit(
    values: Values,
) -> None:
    expected = np.diagonal(by_hand(values)) + np.array(unanimous(values))
    np.testing.assert_allclose(variances(values), expected, atol=1e-12)


@given(any_rooms())
def test_the_root_times_itself_is_the_matrix(values: Values) -> None:
    found = covariance(values)
    root = with_root(values)[1]
    np.testing.assert_allclose(root @ root, found, atol=1e-12)


@given(any_rooms())
def test_the_order_of_people_and_statements_only_moves_entries(values: Values) -> None:
    turned = covariance(values[::-1, ::-1])
    np.testing.assert_allclose(turned, covariance(values)[::-1, ::-1], atol=1e-12)


@pytest.mark.parametrize("shape", [(0, 0), (0, 3), (1, 3), (4, 0)])
def test_nobody_or_one_person_has_no_spread(shape: tuple[int, int]) -> None:
    np.testing.assert_array_equal(covariance(np.ones(shape)), np.zeros((shape[1], shape[1])))


def test_a_copy_of_the_whole_room_halves_it_in_a_large_room() -> None:
    values = room(1000, 4, seed=2, missing=0.2)
    once, twice = covariance(values), covariance(np.vstack([values, values]))
    np.testing.assert_allclose(np.diagonal(twice), np.diagonal(once) / 2, rtol=2e-3)
