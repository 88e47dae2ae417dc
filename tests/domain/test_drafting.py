"""What a host fills in for a round becomes a draft, or a sentence."""

import pytest

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back, scale
from workshop.domain.draft import Draft, Talk, check_size
from workshop.domain.drafting import read_draft, read_talk
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick, PickBy
from workshop.domain.questions import default_question
from workshop.domain.round import Weighting
from workshop.errors import (
    BadInput,
    BadNumber,
    EarlierRoundMissing,
    FieldMissing,
    FieldTooLong,
    MorePlacesThanStatements,
    PointsLeftOver,
    TooFewToChoose,
)

TITLE = {"title": ["First"]}


def test_a_title_is_enough() -> None:
    assert read_draft(TITLE) == Draft(title="First", question="", ballot=agreement(), pick=Pick())


def test_everything_is_read() -> None:
    draft = read_draft(
        {
            "title": [" What  first "],
            "question": ["Which?"],
            "ballot": ["points"],
            "budget": ["5"],
            "cap": ["3"],
            "by": ["filter"],
            "kind": ["solution"],
            "theme": ["finance", "finance", " "],
            "scale": ["local"],
            "weighting": ["group"],
            "minutes": ["10"],
            "timer": ["7"],
            "closes": ["yes"],
        }
    )
    assert draft == Draft(
        title="What first",
        question="Which?",
        ballot=points(5, 3),
        pick=Pick(kind=Kind.SOLUTION, themes=("finance",), scales=("local",)),
        weighting=Weighting.GROUP,
        minutes=10,
        timer_seconds=420,
        closes_itself=True,
    )


@pytest.mark.parametrize(
    ("fields", "ballot"),
    [
        ({"ballot": ["agreement"]}, agreement()),
        ({"ballot": ["scale"], "labels": ["A lot\r\nA little\r\nNo\r\n"]}, holds_back()),
        ({"ballot": ["scale"], "labels": ["Yes\nNo"]}, scale(["Yes", "No"])),
        ({"ballot": ["points"], "budget": ["5"], "cap": [""]}, points(5)),
        ({"ballot": ["ranking"], "places": ["3"]}, ranking(3)),
        ({"ballot": ["matrix"]}, matrix()),
    ],
)
def test_each_ballot_is_read_with_its_rules(fields: dict[str, list[str]], ballot: Ballot) -> None:
    assert read_draft(TITLE | fields).ballot == ballot


def test_a_pick_by_hand_and_a_top_are_read() -> None:
    hand = read_draft(TITLE | {"by": ["hand"], "statement": ["s1", "s2", "s1"]}).pick
    assert hand == Pick(by=PickBy.HAND, statement_ids=("s1", "s2"))
    top = read_draft(TITLE | {"by": ["top"], "source": ["r1"], "top": ["10"]}).pick
    assert top == Pick(by=PickBy.TOP, round_id="r1", top=10)


def test_nothing_closes_by_itself_without_a_timer() -> None:
    assert not read_draft(TITLE | {"closes": ["yes"]}).closes_itself


@pytest.mark.parametrize(
    ("fields", "error", "said"),
    [
        ({"title": [" "]}, FieldMissing, "Title"),
        ({"title": ["x" * 61]}, FieldTooLong, "Title"),
        ({"question": ["x" * 121]}, FieldTooLong, "Question"),
        ({"minutes": ["0"]}, BadNumber, "Minutes: write a whole number from 1 to 480"),
        ({"minutes": ["ten"]}, BadNumber, "Minutes"),
        ({"timer": ["181"]}, BadNumber, "Timer: write a whole number from 1 to 180"),
        ({"timer": ["\u0663"]}, BadNumber, "Timer"),
        ({"ballot": ["points"]}, BadNumber, "Points to spend"),
        ({"ballot": ["ranking"], "places": ["21"]}, BadInput, "1 to 20"),
        ({"ballot": ["dice"]}, BadInput, "could not use"),
        ({"kind": ["idea"]}, BadInput, "could not use"),
        ({"weighting": ["shares"]}, BadInput, "could not use"),
        ({"by": ["chance"]}, BadInput, "could not use"),
        ({"by": ["top"], "top": ["3"]}, EarlierRoundMissing, "Choose the earlier round"),
        ({"by": ["top"], "source": ["r"], "top": ["0"]}, BadNumber, "How many of the top"),
    ],
)
def test_what_cannot_be_used_is_named(
    fields: dict[str, list[str]], error: type[BadInput], said: str
) -> None:
    with pytest.raises(error, match=said):
        read_draft(TITLE | fields)


def test_a_talk_has_a_title_and_perhaps_minutes() -> None:
    assert read_talk({"title": ["Break"], "minutes": ["15"]}) == Talk(title="Break", minutes=15)
    assert read_talk({"title": ["Break"]}) == Talk(title="Break")
    with pytest.raises(FieldMissing):
        read_talk({"minutes": ["15"]})


def test_a_ballot_must_suit_its_statements() -> None:
    for ballot in (agreement(), holds_back(), matrix()):
        check_size(ballot, 1)
    for ballot in (points(5), ranking(1)):
        check_size(ballot, 2)
        with pytest.raises(TooFewToChoose):
            check_size(ballot, 1)
    check_size(points(6, 3), 2)
    with pytest.raises(PointsLeftOver, match="7 points on 2 statements with at most 3"):
        check_size(points(7, 3), 2)
    check_size(ranking(3), 3)
    with pytest.raises(MorePlacesThanStatements, match=r"best 4 .* only 3"):
        check_size(ranking(4), 3)


@pytest.mark.parametrize("kind", [*Kind, None])
@pytest.mark.parametrize("ballot", BallotKind)
def test_every_kind_and_ballot_has_a_question(kind: Kind | None, ballot: BallotKind) -> None:
    assert default_question(kind, ballot).endswith(("?", "."))
