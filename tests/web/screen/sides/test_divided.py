"""What divides people: the order, both sides, and the sentence for each case."""

import pytest

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.sides import NOBODY, split, voted_in_groups
from tests.web.screen.pages import Projector, heading
from tests.web.screen.sides.tables import told
from workshop.domain.kind import Kind
from workshop.domain.workshop import ScreenView


def show(room: Room, people: list[str], *, kind: Kind = Kind.SOLUTION) -> None:
    round_ = voted_in_groups(room, room.round_of(kind), {NOBODY: people})
    put(room, ScreenView.DIVIDED, round_.id)


def test_the_most_divided_comes_first_with_both_sides_and_the_rest(
    projector: Projector, room: Room
) -> None:
    show(room, ["++-o", "++-o", "++-+", "+---", "+-++", "+o+-"])
    assert heading(projector.page()) == "S3 divides us most. Talk about it."
    assert list(told(projector).items()) == [
        ("S3", ["2", "4", "0 not sure", "6 answers"]),
        ("S2", ["3", "2", "1 not sure", "6 answers"]),
        ("S4", ["2", "2", "2 not sure", "6 answers"]),
    ]


@pytest.mark.parametrize(
    ("people", "said"),
    [
        (split(8, [4, 1, 8]), "S1 divides us most. Talk about it."),
        (split(8, [4, 4, 8]), "S1 and S2 divide us most. Talk about them."),
        (split(8, [2, 1, 8]), "S1 divides us most. Talk about it."),
        (
            split(11, [2, 9, 10]),
            "Nothing divides us: no statement has a fifth on either side.",
        ),
        (split(4, [2, 2, 2]), "Too few answers to say what divides us: five are needed."),
    ],
)
def test_the_sentence_names_what_divides_or_says_that_nothing_does(
    projector: Projector, room: Room, people: list[str], said: str
) -> None:
    show(room, people)
    assert heading(projector.page()) == said


def test_fewer_than_five_answers_take_no_part(projector: Projector, room: Room) -> None:
    show(room, [*split(4, [2, 2]), " +", " -"])
    assert list(told(projector)) == ["S2"]


def test_the_sides_of_a_scale_are_its_own_words(projector: Projector, room: Room) -> None:
    show(room, split(8, [4, 5]), kind=Kind.BARRIER)
    heads = [head.text for head in parse(projector.page()).iter("th") if head.text]
    assert heads == ["Name", "Statement", "a lot or a little", "no", "Neither", "Answers"]
    assert heading(projector.page()) == "B1 divides us most. Talk about it."
