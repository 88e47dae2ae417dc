"""What is typed for a paper ballot, and the marks it becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fixtures.rounds import BALLOTS
from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.filling import filled
from workshop.domain.keys import as_keys, criteria, highest, keys, read_keys
from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.errors import KeyMissing, NoSuchKey, OverBudget, PlaceTakenTwice, TooManyPlaces

STATEMENTS = tuple(
    Statement(
        id=f"s{number}",
        version_id=f"v{number}",
        kind=Kind.BARRIER,
        number=number,
        text="Slow payment puts traders off.",
        language="en",
    )
    for number in range(1, 7)
)
VERSIONS = [statement.version_id for statement in STATEMENTS]
ballots = pytest.mark.parametrize("name", list(BALLOTS))


def test_scored_answers_are_counted_from_1_and_not_sure_is_0() -> None:
    assert [(found.key, found.answer.label) for found in keys(BALLOTS["holds-back"])] == [
        ("1", "A lot"),
        ("2", "A little"),
        ("3", "No"),
        ("0", "Not sure"),
    ]
    assert [(found.key, found.answer.key) for found in keys(BALLOTS["agreement"])] == [
        ("1", "agree"),
        ("2", "disagree"),
        ("0", "not-sure"),
    ]


@ballots
def test_the_highest_key_is_the_highest_that_is_taken(name: str) -> None:
    ballot = BALLOTS[name]
    mark = ("v1", criteria(ballot)[0])
    typed = {("v1", criterion): "1" for criterion in criteria(ballot)}
    assert mark in read_keys(ballot, STATEMENTS, typed | {mark: str(highest(ballot))})
    with pytest.raises(NoSuchKey, match=r"^B1: “\d+”"):
        read_keys(ballot, STATEMENTS, typed | {mark: str(highest(ballot) + 1)})


@ballots
@pytest.mark.parametrize("key", ["x", "-1", "1.0", "٣", "99999", "²"])
def test_a_key_that_stands_for_nothing_names_its_statement(name: str, key: str) -> None:
    ballot = BALLOTS[name]
    with pytest.raises(NoSuchKey, match=r"^B3: "):
        read_keys(ballot, STATEMENTS, {("v3", criteria(ballot)[0]): key})


@ballots
def test_nothing_typed_is_nothing_given(name: str) -> None:
    empty = {(version, criterion): " " for version in VERSIONS for criterion in ("", "impact")}
    assert read_keys(BALLOTS[name], STATEMENTS, empty) == {}


def test_one_number_of_a_matrix_alone_names_its_statement() -> None:
    with pytest.raises(KeyMissing, match=r"^B2: "):
        read_keys(BALLOTS["matrix"], STATEMENTS, {("v2", "impact"): "4"})


def test_a_0_on_a_matrix_is_not_my_field_wherever_it_stands() -> None:
    given_ = read_keys(BALLOTS["matrix"], STATEMENTS, {("v2", "feasibility"): "0"})
    assert filled(BALLOTS["matrix"], VERSIONS, given_) == {
        ("v2", "impact"): "not-my-field",
        ("v2", "feasibility"): "not-my-field",
    }


def test_a_0_in_a_ranking_is_no_place() -> None:
    assert read_keys(BALLOTS["ranking"], STATEMENTS, {("v1", ""): "0", ("v2", ""): "1"}) == {
        ("v2", ""): "1"
    }


@ballots
@given(data=st.data())
def test_keys_become_marks_and_the_marks_show_the_keys_again(
    name: str, data: st.DataObject
) -> None:
    ballot = BALLOTS[name]
    typed = data.draw(sheets(ballot))
    try:
        marks = filled(ballot, VERSIONS, read_keys(ballot, STATEMENTS, typed))
    except (OverBudget, PlaceTakenTwice, TooManyPlaces, KeyMissing):
        return
    again = as_keys(ballot, marks)
    assert filled(ballot, VERSIONS, read_keys(ballot, STATEMENTS, again)) == marks


def sheets(ballot: Ballot) -> st.SearchStrategy[dict[tuple[str, str], str]]:
    """What may be typed for one ballot."""
    if ballot.kind is BallotKind.MATRIX:
        line = st.sampled_from(["", "0"]) | st.just("pair")
        return st.lists(
            st.tuples(line, st.integers(1, 5), st.integers(1, 5)), min_size=6, max_size=6
        ).map(_pairs)
    key = st.just("") | st.integers(0, highest(ballot)).map(str)
    return st.lists(key, min_size=6, max_size=6).map(
        lambda found: {(version, ""): key for version, key in zip(VERSIONS, found, strict=True)}
    )


def _pairs(lines: list[tuple[str, int, int]]) -> dict[tuple[str, str], str]:
    typed: dict[tuple[str, str], str] = {}
    for version, (line, impact, feasibility) in zip(VERSIONS, lines, strict=True):
        typed[version, "impact"] = str(impact) if line == "pair" else line
        typed[version, "feasibility"] = str(feasibility) if line == "pair" else line
    return typed
