"""The practice card follows the vote that comes next, where that is a card too."""

from dataclasses import replace

import pytest

from tests.domain.made import a_round
from workshop.domain.ballot import Ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.kind import Kind
from workshop.domain.practice import practice
from workshop.domain.round import RoundState


@pytest.mark.parametrize("ballot", [agreement(), scale(["Never", "Now and then", "Always"])])
def test_a_card_comes_with_its_own_question_and_answers(ballot: Ballot) -> None:
    coming = replace(a_round(0, RoundState.DRAFT), ballot=ballot, question="How often?")
    card = practice(coming)
    assert (card.question, card.ballot) == ("How often?", ballot)


@pytest.mark.parametrize("ballot", [points(5), ranking(3), matrix()])
def test_before_a_ballot_on_one_page_one_tries_agree_and_disagree(ballot: Ballot) -> None:
    coming = replace(a_round(0, RoundState.DRAFT), ballot=ballot, question="Share out your points.")
    assert practice(coming) == practice(None)
    assert practice(None).ballot == agreement()


def test_a_barrier_is_practised_on_a_barrier() -> None:
    coming = a_round(0, RoundState.DRAFT)
    texts = {practice(replace(coming, kind=kind)).text for kind in (*Kind, None)}
    assert len(texts) == 2


def test_only_answers_of_the_ballot_have_words() -> None:
    assert practice(None).label_of("agree") == "Agree"
    assert practice(None).label_of("a-lot") == ""
