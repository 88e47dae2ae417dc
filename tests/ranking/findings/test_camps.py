"""The camps of a map: their sizes, and what sets each apart by five of its answers at least."""

import numpy as np

from tests.ranking.opinion.camps import camps
from workshop.ranking.findings.camps import camps_of
from workshop.ranking.opinion.opinion_map import OpinionMap, opinion_map
from workshop.ranking.values import Values


def mapped(values: Values) -> OpinionMap:
    return opinion_map(values, rng=np.random.default_rng(1))


def test_camps_are_as_large_as_on_the_map_and_differ_where_their_answers_do() -> None:
    values = camps(14, 9, stray=0.0)
    found = camps_of(mapped(values), values)
    assert [camp.people for camp in found] == [14, 9]
    unlike = set(np.flatnonzero(values[0] != values[-1]).tolist())
    for camp, answers in zip(found, (values[0], values[-1]), strict=True):
        assert camp.apart
        for each in camp.apart:
            assert each.statement in unlike
            assert answers[each.statement] == (1.0 if each.stance == "agree" else -1.0)


def test_what_fewer_than_five_of_a_camp_answered_says_nothing_of_it() -> None:
    values = camps(14, 9, stray=0.0)
    first = camps_of(mapped(values), values)[1].apart[0].statement
    few = values.copy()
    few[14:] = np.nan  # only four of the second camp are left, and on this statement only
    few[14:18, first] = values[14:18, first]
    (_, second) = camps_of(mapped(values), few)
    assert second.apart == ()
    few[18, first] = values[18, first]
    (_, second) = camps_of(mapped(values), few)
    assert [each.statement for each in second.apart] == [first]


def test_without_a_map_there_are_no_camps() -> None:
    values = camps(9, 5)
    assert mapped(values).why_not is not None
    assert camps_of(mapped(values), values) == ()
    assert camps_of(None, values) == ()
