"""What moved since the vote before: the sentence, the rows, what is said of ties, and the doors."""

import pytest

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.planned import put, take
from tests.fixtures.repeats import Given, agreeing, refined_between, solutions, voted_twice
from tests.web.screen.pages import Projector, heading, stage
from workshop.domain.ballot import NOT_MY_FIELD, Ballot
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import scale
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView

Before = list[int]


def compared(room: Room, before: Before, after: Before, *, left: int | None = None) -> None:
    """Put on what moved between two votes of seven people, of whom so many agreed."""
    known = solutions(room, len(before))
    again = agreeing(known[: len(after)], after)[:left]
    _, second = voted_twice(
        room, agreeing(known, before), again, most=len(before), most_again=len(after)
    )
    put(room, ScreenView.MOVES, second.id)


def rows(projector: Projector, **query: str) -> list[list[str]]:
    """What the table for screen readers says: way, before, now, name, words, change."""
    lines = list(parse(projector.page(**query)).iter("tr"))[1:]
    return [[" ".join("".join(cell.itertext()).split()) for cell in line] for line in lines]


def test_up_down_and_what_stayed_with_ranks_and_changes(projector: Projector, room: Room) -> None:
    compared(room, [7, 6, 5, 3, 2, 1], [7, 6, 3, 5, 2, 1])
    assert heading(projector.page()) == "One moved up, one moved down. The first two stay."
    assert "Solutions, again: what moved 7 voted, 7 before, 7 in both" in projector.says()
    found = [row[:4] + row[5:] for row in rows(projector)]
    assert found == [
        ["Up", "4", "3", "S4", "+29"],
        ["Down", "3", "4", "S3", "−29"],
        ["Stayed", "1", "1", "S1", "0"],
        ["Stayed", "2", "2", "S2", "0"],
        ["Stayed", "5", "5", "S5", "0"],
        ["Stayed", "6", "6", "S6", "0"],
    ]
    assert "Change: points of 100 that agree, of who answered both times." in projector.says()


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ([7, 5, 3, 1], [7, 5, 3, 1], "Nothing moved. Every rank stays."),
        ([7, 5, 3, 3], [7, 5, 3, 2], "Nothing moved but among ties."),
        ([7, 5, 3, 1], [7, 1, 3, 5], "One moved up, one moved down. The first stays."),
        ([7, 5, 3, 1], [5, 7, 3, 1], "One moved up, one moved down. S2 is first now."),
        ([7, 6, 5, 4], [1, 2, 6, 6], "Two moved up, two moved down."),
        ([7, 5, 3], [1, 7, 6], "Two moved up, one moved down. S2 is first now."),
    ],
)
def test_the_sentence_counts_and_says_what_holds_at_the_top(
    projector: Projector, room: Room, before: Before, after: Before, said: str
) -> None:
    compared(room, before, after)
    assert heading(projector.page()) == said


def test_a_rank_that_only_a_tie_changed_is_no_move(projector: Projector, room: Room) -> None:
    compared(room, [7, 5, 5, 1], [7, 5, 4, 4])
    told = {row[3]: row for row in rows(projector)}
    assert told["S3"][:3] == ["Stayed", "2, tied", "3, tied"]
    assert told["S3"][4].endswith("Tied before and now: no clear move.")
    assert told["S4"][:3] == ["Stayed", "4", "3, tied"]
    assert told["S4"][4].endswith("It is tied now: no clear move.")
    assert "no clear move" not in told["S1"][4] + told["S2"][4]


def test_of_few_people_there_is_no_percentage(projector: Projector, room: Room) -> None:
    compared(room, [7, 5, 3], [4, 3, 2], left=4)
    assert "4 voted, 7 before, 4 in both" in projector.says()
    assert {row[5] for row in rows(projector)} == {""}
    assert "Fewer than five voted: only ranks are compared." in projector.says()


def test_what_only_one_vote_asked_is_left_out(projector: Projector, room: Room) -> None:
    compared(room, [1, 2, 3, 6], [7, 5, 3])
    assert [row[1:4] for row in rows(projector)] == [
        ["3", "1", "S1"],
        ["1", "3", "S3"],
        ["2", "2", "S2"],
    ]
    assert "Not compared: one gone." in projector.says()
    assert "Ranks are those among the" in projector.says()


def test_what_was_refined_is_compared_where_the_meaning_stayed(
    projector: Projector, room: Room
) -> None:
    _, again = refined_between(room)
    put(room, ScreenView.MOVES, again.id)
    assert heading(projector.page()) == "One moved up, one moved down. S2 is first now."
    assert rows(projector) == [
        ["Up", "2", "1", "S2", "The same in better words. In other words than before.", "+14"],
        ["Down", "1", "2", "S1", solutions(room, 1)[0].text, "−43"],
        [
            *("Not compared", "not ranked", "not ranked", "S3"),
            *("Something else. Not the same question.", ""),
        ],
    ]
    assert "Not compared: one not the same question, one new, two gone." in projector.says()


def test_where_nothing_asks_the_same_the_screen_shows_the_agenda(
    projector: Projector, room: Room
) -> None:
    _, again = refined_between(room, keep=False)
    with room.hall.store.writing() as database:  # as a press before the last decision
        database.execute(
            "update workshops set screen_view = 'moves', screen_target = ?", [again.id]
        )
    assert stage(projector.page())["class"] != "stage stage-moves"
    assert "what moved" not in projector.says()


def test_what_does_not_fit_comes_on_pages(projector: Projector, room: Room) -> None:
    compared(room, [7, 6, 5, 4, 3, 2, 1, 0, 0, 0], [0, 1, 2, 3, 4, 5, 6, 7, 7, 7])
    pages = [rows(projector, page=str(page)) for page in (1, 2)]
    assert len({row[3] for page in pages for row in page}) == 10
    assert all(pages)
    assert "page 1 of 2" in projector.says(page="1")


def _whole(known: list[str], marks: list[str]) -> Given:
    return {(version, ""): mark for version, mark in zip(known, marks, strict=False)}


def _matrix(known: list[str], step: str) -> Given:
    steps = [step, "2", NOT_MY_FIELD]
    return {
        (version, criterion): mark
        for version, mark in zip(known, steps, strict=True)
        for criterion in (IMPACT, FEASIBILITY)
    }


@pytest.mark.parametrize(
    ("ballot", "change"),
    [
        (points(10), "+60"),
        (ranking(2), "+33"),
        (scale(["Often", "Now and then", "Never"]), "+2.0"),
        (matrix(), "+4.0"),
    ],
)
def test_every_ballot_can_be_compared(
    projector: Projector, room: Room, ballot: Ballot, change: str
) -> None:
    known = [statement.version_id for statement in solutions(room, 3)]
    if ballot.criteria:
        before, after = _matrix(known, "1"), _matrix(known, "5")
    elif ballot.answers:
        best, _, worst = (answer.key for answer in ballot.answers[:3])
        before, after = _whole(known, [worst, best]), _whole(known, [best, worst])
    elif ballot.budget:
        before, after = _whole(known, ["2", "8"]), _whole(known, ["8", "2"])
    else:
        before, after = _whole(known[1:], ["1", "2"]), _whole(known[:2], ["2", "1"])
    _, second = voted_twice(room, [before] * 5, [after] * 5, ballot=ballot, most=3)
    put(room, ScreenView.MOVES, second.id)
    told = {row[3]: row for row in rows(projector)}
    assert (told["S1"][0], told["S1"][5]) == ("Up", change)


@pytest.mark.parametrize("opened", [0, 1])
def test_it_goes_when_either_vote_opens_again(
    projector: Projector, room: Room, opened: int
) -> None:
    known = solutions(room, 3)
    both = voted_twice(room, agreeing(known, [7, 5, 3]), agreeing(known, [5, 7, 3]), most=3)
    put(room, ScreenView.MOVES, both[1].id)
    assert stage(projector.page())["class"] == "stage stage-moves"
    take(room, both[opened], RoundStep.REOPEN)
    with room.hall.store.writing() as database:  # as a press that crossed the reopening
        database.execute(
            "update workshops set screen_view = 'moves', screen_target = ?", [both[1].id]
        )
    assert stage(projector.page())["class"] == "stage stage-voting"
    assert "<table" not in projector.html()
