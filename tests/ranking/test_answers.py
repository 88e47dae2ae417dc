"""Which answers are alike: the array that everything else is looked up from."""

import numpy as np

from tests.fixtures.mark_tables import table_of
from workshop.domain.ballots.marks import Mark
from workshop.ranking.answers import NONE, answers_of

IDS = ("1", "2", "3")


def on_matrix(*steps: tuple[str, str]) -> dict[Mark, str]:
    found = {}
    for version_id, (impact, feasibility) in zip(IDS, steps, strict=True):
        found[version_id, "impact"] = impact
        found[version_id, "feasibility"] = feasibility
    return found


def test_different_answers_have_different_codes_and_no_answer_has_none() -> None:
    found = answers_of(
        table_of(
            [{("1", ""): "not-sure", ("2", ""): "no"}, {("1", ""): "no", ("9", ""): "no"}, {}]
        ),
        IDS,
    )
    assert found.codes[0, 0] != found.codes[0, 1] == found.codes[1, 0]
    assert found.codes[:, 2].tolist() == found.codes[2].tolist() == [NONE] * 3
    assert found.known == ((("", "no"),), (("", "not-sure"),))


def test_both_answers_of_a_matrix_are_one() -> None:
    same, other = on_matrix(("4", "5"), ("4", "5"), ("5", "4")), on_matrix(*[("4", "4")] * 3)
    codes = answers_of(table_of([same, other]), IDS).codes
    assert codes[0, 0] == codes[0, 1]
    assert len(set(codes.ravel().tolist())) == 3


def test_a_number_is_looked_up_for_each_and_none_is_nan() -> None:
    found = answers_of(table_of([{("1", ""): "a", ("2", ""): "b"}, {("1", ""): "b"}]), IDS)
    numbers = found.numbers(lambda answer: {"a": 2.0, "b": None}[answer[0][1]])
    np.testing.assert_array_equal(numbers, [[2.0, np.nan, np.nan], [np.nan] * 3])


def test_nobody_and_nothing_have_an_array() -> None:
    assert answers_of(table_of([]), IDS).codes.shape == (0, 3)
    assert answers_of(table_of([{}]), ()).numbers(lambda _: 1.0).shape == (1, 0)
