import pytest

from workshop.domain.ballot import Ballot, Stance
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.errors import BadAnswer


def test_the_agreement_ballot_is_the_three_way_one() -> None:
    """Source: methods.md: agree +1, not sure 0, disagree -1."""
    assert [(each.key, each.sign, each.value) for each in agreement().answers] == [
        ("agree", "+", 1),
        ("not-sure", "o", 0),
        ("disagree", "−", -1),
    ]


def test_the_scale_for_barriers_leaves_not_sure_unscored() -> None:
    assert [(each.key, each.sign, each.value) for each in holds_back().answers] == [
        ("a-lot", "++", 2),
        ("a-little", "+", 1),
        ("no", "−", 0),
        ("not-sure", "o", None),
    ]


@pytest.mark.parametrize("ballot", [agreement(), holds_back()])
def test_every_answer_is_found_by_its_key(ballot: Ballot) -> None:
    assert [ballot.answer(each.key) for each in ballot.answers] == list(ballot.answers)


@pytest.mark.parametrize("ballot", [agreement(), holds_back()])
def test_keys_labels_and_signs_are_never_shared(ballot: Ballot) -> None:
    for seen in zip(*((each.key, each.label, each.sign) for each in ballot.answers), strict=True):
        assert len(set(seen)) == len(ballot.answers)


@pytest.mark.parametrize("key", ["", "a-lot", "Agree", "agree ", "agree\x00", "1"])
def test_an_answer_that_is_not_offered_is_refused(key: str) -> None:
    with pytest.raises(BadAnswer):
        agreement().answer(key)


def test_the_answers_of_a_stance_come_strongest_first() -> None:
    assert [each.key for each in holds_back().of(Stance.AGREE)] == ["a-lot", "a-little"]
    assert [each.key for each in holds_back().of(Stance.UNSURE)] == ["not-sure"]
    assert [each.key for each in agreement().of(Stance.DISAGREE)] == ["disagree"]
