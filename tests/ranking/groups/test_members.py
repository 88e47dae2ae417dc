import numpy as np

from tests.ranking.rooms import room
from workshop.ranking.groups.members import answers, group_means, membership, names_of, sums


def test_who_named_none_is_no_group() -> None:
    assert names_of(["b", "", "a", "b"]) == ("a", "b")
    assert names_of(["", ""]) == ()


def test_sums_answers_and_means_leave_out_what_is_missing() -> None:
    values, groups = room({"a": [(2, 1, 0), (0, 0, 0)], "": [(0, 0, 4), (1, 0, 0)]})
    members = membership(groups, ("a",))
    assert sums(values, members).tolist() == [[2, 0]]
    assert answers(values, members).tolist() == [[3, 0]]
    means = group_means(values, groups, ("a",))
    assert means[0, 0] == 2 / 3
    assert np.isnan(means[0, 1])


def test_an_empty_room_has_no_groups() -> None:
    values, groups = room({})
    assert group_means(values, groups, names_of(groups)).shape == (0, 0)
