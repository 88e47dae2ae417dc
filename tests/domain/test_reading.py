"""How a result will be read: a bar that can be reached and is more than one half."""

import pytest

from workshop.domain.drafting import read_reading
from workshop.domain.reading import USUAL, Electorate, Reading, check_consensus
from workshop.errors import BadInput, BadNumber, ConsensusOutOfRange


@pytest.mark.parametrize(("agree", "disagree"), [(51, 1), (75, 15), (100, 50)])
def test_more_than_half_may_be_asked_for(agree: int, disagree: int) -> None:
    check_consensus(agree, disagree)


@pytest.mark.parametrize(("agree", "disagree"), [(50, 15), (101, 15), (75, 0), (75, 51)])
def test_a_bar_that_half_the_room_reaches_is_refused(agree: int, disagree: int) -> None:
    with pytest.raises(ConsensusOutOfRange):
        check_consensus(agree, disagree)


def test_there_are_never_more_places_than_statements() -> None:
    assert Reading(places=5).places_of(3) == 3
    assert Reading(places=5).places_of(30) == 5


def test_a_form_says_it_all() -> None:
    fields = {"k": ["7"], "electorate": ["room"], "consensus": ["80"], "dissent": ["10"]}
    assert read_reading(fields) == Reading(
        places=7, electorate=Electorate.ROOM, agree=80, disagree=10
    )


def test_an_empty_form_reads_as_usual_and_the_room_stands_for_others() -> None:
    assert read_reading({}) == USUAL
    assert USUAL.electorate is Electorate.OTHERS


@pytest.mark.parametrize(
    ("name", "typed"), [("k", "0"), ("k", "many"), ("consensus", "-1"), ("dissent", "1000")]
)
def test_numbers_that_are_none_are_refused(name: str, typed: str) -> None:
    with pytest.raises(BadNumber):
        read_reading({name: [typed]})


def test_nobody_else_is_an_electorate() -> None:
    with pytest.raises(BadInput):
        read_reading({"electorate": ["everybody"]})
