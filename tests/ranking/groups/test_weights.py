import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.ranking.groups.weights import (
    CAP,
    effective_size,
    group_equal_weights,
    pooled_weights,
)

GROUPS = st.lists(st.sampled_from(["", "a", "b", "c"]), max_size=30)


def test_a_person_of_a_small_group_weighs_more() -> None:
    weights = group_equal_weights(["a", "b", "b", "b", ""])
    assert weights == pytest.approx([2, 2 / 3, 2 / 3, 2 / 3, 0])


def test_nobody_weighs_more_than_four() -> None:
    weights = group_equal_weights(["a", *["b"] * 19])
    assert weights[0] == CAP
    assert weights[1] == pytest.approx(10 / 19)
    assert group_equal_weights(["a", *["b"] * 19], cap=np.inf)[0] == 10


@given(GROUPS)
def test_without_the_cap_each_group_weighs_the_same(groups: list[str]) -> None:
    weights = group_equal_weights(groups, cap=np.inf)
    named = sorted(set(groups) - {""})
    in_groups = sum(group != "" for group in groups)
    for name in named:
        mine = sum(weight for weight, group in zip(weights, groups, strict=True) if group == name)
        assert mine == pytest.approx(in_groups / len(named))


def test_effective_size_by_hand() -> None:
    """Source: Kish 1965: weights 1, 1, 2 make 16 / 6."""
    assert effective_size(np.array([1.0, 1.0, 2.0])) == pytest.approx(16 / 6)


@given(GROUPS)
def test_unequal_weights_never_make_more_certain(groups: list[str]) -> None:
    effective = effective_size(group_equal_weights(groups))
    in_groups = sum(group != "" for group in groups)
    if in_groups == 0:
        assert effective is None
    else:
        assert effective is not None
        assert 1 <= effective + 1e-9 <= in_groups + 2e-9


def test_of_nobody_there_is_none() -> None:
    assert effective_size(pooled_weights([])) is None
    assert effective_size(pooled_weights(["", "a"])) == 2
