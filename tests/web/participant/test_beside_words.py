"""What stands beside one's own answer on each ballot, in words."""

from flask.testing import FlaskClient

from tests.fixtures import planned
from tests.fixtures.pages import words
from tests.fixtures.people import Room
from tests.fixtures.rounds import of, open_round, take
from tests.web.participant.sheets import press
from tests.web.participant.told import TOLD, everybody, hand_in, items, phone_of
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT, matrix
from workshop.domain.ballots.points import points
from workshop.domain.ballots.ranking import ranking
from workshop.domain.ballots.scale import holds_back
from workshop.domain.kind import Kind


def test_who_gave_no_answer_to_a_statement_is_said(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=2)
    first, second = of(room, round_)
    for version in (first, first, second):
        planned.fill_in(room, round_, {(version.version_id, ""): "agree"})
    take(room, round_, *TOLD)
    told = " ".join(items(bob, room))
    assert "2 of 2 who answered agree; 1 gave no answer." in told
    assert "1 of 1 who answered agrees; 2 gave no answer." in told


def test_a_scale_says_how_many_gave_each_answer(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, holds_back(), kind=Kind.BARRIER, most=1)
    press(bob, room, {"answer": "a-little"})
    everybody(room, round_, "a-lot", "a-lot", "no", "not-sure")
    take(room, round_, *TOLD)
    (row,) = items(bob, room)
    assert "You: + A little." in row
    assert "The room: of 5 who answered: 2 a lot, 1 a little, 1 not sure, 1 no." in row


def test_points_stand_beside_the_sum_and_its_givers(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, points(5), most=3)
    ids = [each.version_id for each in of(room, round_)]
    press(bob, room, {f"points-{ids[1]}": "3", "then": "answers"})
    hand_in(room, round_, ("4", "1", "0"), ("2", "2", "0"))
    take(room, round_, *TOLD)
    rows = items(bob, room)
    assert "You: 3 points. The room: 6 points, from 3 of 3 people." in rows[0]
    assert "You: 0 points. The room: 6 points, from 2 of 3 people." in rows[1]
    assert "You: 0 points. The room: 0 points, from 0 of 3 people." in rows[2]
    assert "All other statements: 2" in words(bob.get(phone_of(room)))


def test_a_ranking_stands_beside_the_places_of_the_room(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, ranking(2), most=4)
    ids = [each.version_id for each in of(room, round_)]
    press(bob, room, {"choose": ids[3]})
    hand_in(room, round_, ("1", "2", "", ""), ("1", "2", "", ""))
    take(room, round_, *TOLD)
    (placed,) = [row for row in items(bob, room) if "You: 1st." in row]
    assert "The room: 3rd; placed by 1 of 3 people." in placed
    assert sum("You: Not chosen." in row for row in items(bob, room)) == 3


def test_a_matrix_stands_beside_the_middle_answers(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, matrix(), most=1)
    (only,) = of(room, round_)
    press(bob, room, {IMPACT: "2", FEASIBILITY: "5", "answer": "steps"})
    for step in ("4", "5", "not-my-field"):
        marks = {(only.version_id, IMPACT): step, (only.version_id, FEASIBILITY): step}
        planned.fill_in(room, round_, marks)
    take(room, round_, *TOLD)
    (row,) = items(bob, room)
    assert "You: Impact 2, feasibility 5." in row
    assert "The room: impact 4, feasibility 5: the middle answers of 3 people" in row
    assert "1: not my field." in row


def test_not_sure_is_an_answer(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=1)
    press(bob, room, {"answer": "not-sure"})
    take(room, round_, *TOLD)
    (row,) = items(bob, room)
    assert "You: o Not sure. The room: 0 of 1 who answered agree; 1 not sure." in row


def test_who_abstained_reads_what_the_room_said(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, points(5), most=3)
    press(bob, room, {"abstain": "yes"})
    hand_in(room, round_, ("5", "0", "0"))
    take(room, round_, *TOLD)
    said = words(bob.get(phone_of(room)))
    assert "What the room said" in said
    assert "2 people voted. You abstained." in said
    assert "All statements: 3" in said
    rows = items(bob, room)
    assert "5 points, from 1 of 1 person" in rows[0]
    assert not any("You:" in row for row in rows)
