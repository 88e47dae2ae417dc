from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.acting.answer import NOT_SURE, Answer
from workshop.domain.acting.tally import FEWEST, Tagged, count_of
from workshop.domain.kind import Kind
from workshop.domain.statement import Statement

S1 = Statement(
    id="s",
    version_id="v",
    kind=Kind.SOLUTION,
    number=1,
    text="Buy locally.",
    language="en",
    actors=("Council", "Funder"),
)

ANSWERS = st.lists(
    st.builds(
        Answer,
        actors=st.lists(st.sampled_from(["Council", "Trader", "Bank"]), unique=True).map(tuple),
        other=st.sampled_from(["", "Market traders"]),
    ),
    max_size=12,
)


def test_each_actor_stands_beside_the_tags_of_the_statement() -> None:
    count = count_of(S1, [Answer(actors=("Council", "Trader"))] * 3 + [NOT_SURE] * 2)
    assert [(each.actor, each.people, each.tagged) for each in count.named] == [
        ("Council", 3, Tagged.AGREES),
        ("Trader", 3, Tagged.NOT_TAGGED),
        ("Funder", 0, Tagged.NOT_NAMED),
    ]
    assert [each.actor for each in count.most] == ["Council", "Trader"]
    assert (count.answered, count.not_sure, count.others) == (5, 2, 0)


def test_of_four_answers_nothing_is_told() -> None:
    count = count_of(S1, [Answer(actors=("Council",), other="My neighbour")] * 4)
    assert count.few
    assert (count.answered, count.named, count.lines, count.others) == (0, (), (), 0)


def test_what_was_written_is_told_once_and_counted() -> None:
    count = count_of(S1, [Answer(other="Traders")] * 3 + [Answer(other="A bank")] * 2)
    assert (count.others, count.lines, count.most) == (5, ("A bank", "Traders"), ())


@given(ANSWERS, st.randoms())
def test_the_order_of_answers_never_matters(answers: list[Answer], chance: object) -> None:
    shuffled = list(answers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # hypothesis' own random
    assert count_of(S1, answers) == count_of(S1, shuffled)


@given(ANSWERS)
def test_nobody_is_counted_twice_and_nobody_left_out(answers: list[Answer]) -> None:
    count = count_of(S1, answers)
    assert count.few == (len(answers) < FEWEST)
    if not count.few:
        assert all(each.people <= count.answered for each in count.named)
        assert sum(each.people for each in count.named) == sum(len(a.actors) for a in answers)
