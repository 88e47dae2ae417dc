"""Keying in paper without scripts: a plain form, where nothing typed is lost."""

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.actions.records import count
from tests.fixtures.pages import Form, forms, words
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, of, take
from workshop.domain.keys import criteria
from workshop.domain.round import Round, RoundStep

OPEN, CLOSE, REVEAL = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL
TYPED = {
    "agreement": "1200112001",
    "holds-back": "1230012300",
    "scale": "1234560123",
    "points": "5300200000",
    "ranking": "3 1 2     ",
}


@pytest.fixture
def asked(room: Room) -> Round:
    return take(room, add_round(room, BALLOTS["agreement"]), OPEN)


def path(room: Room, round_: Round) -> str:
    return f"/host/w/{room.workshop.code}/paper/{round_.id}"


def typed(room: Room, round_: Round, keys: str) -> dict[str, str]:
    """The fields of the marks; on a matrix both numbers are the same."""
    return {
        f"mark-{statement.version_id}-{criterion}": key.strip()
        for statement, key in zip(of(room, round_), keys, strict=False)
        for criterion in criteria(round_.ballot)
    }


def the_form(answer: TestResponse) -> Form:
    """The ballot, among the other forms of the page."""
    return next(form for form in forms(answer) if "group" in form.fields)


def enter(
    alice: FlaskClient, room: Room, round_: Round, number: str, keys: str, **more: str
) -> TestResponse:
    fields = {"number": number, "stamp": "", **typed(room, round_, keys), **more}
    return alice.post(path(room, round_), data=fields)


@pytest.mark.parametrize("name", list(BALLOTS))
def test_every_ballot_is_keyed_in_and_shown_again_as_it_was_typed(
    alice: FlaskClient, room: Room, name: str
) -> None:
    round_ = take(room, add_round(room, BALLOTS[name]), OPEN)
    keys = TYPED.get(name, "1234512340")
    answer = enter(alice, room, round_, "12", keys)
    assert answer.status_code == 303
    assert answer.location.endswith("?saved=12")
    assert "Number 12 is saved." in words(alice.get(answer.location))
    form = the_form(alice.get(path(room, round_) + "?number=12"))
    assert form.fields["stamp"]
    for field, key in typed(room, round_, keys).items():
        assert form.fields[field] == key


def test_the_next_free_number_is_suggested(alice: FlaskClient, room: Room, asked: Round) -> None:
    def suggested() -> str:
        return the_form(alice.get(path(room, asked))).fields["number"]

    assert suggested() == "1"
    enter(alice, room, asked, "7", "12")
    enter(alice, room, asked, "8", "21")
    assert suggested() == "9"


def test_a_wrong_key_names_the_statement_and_keeps_everything(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    answer = enter(alice, room, asked, "5", "129")
    assert answer.status_code == 422
    assert "B3: “9” is not on this ballot" in words(answer)
    form = the_form(answer)
    assert [form.fields[field] for field in typed(room, asked, "129")] == ["1", "2", "9"]
    assert form.fields["number"] == "5"
    assert count(room, "sheets") == 0


def test_a_number_that_is_there_is_told_with_the_way_to_it(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "11")
    answer = enter(alice, room, asked, "12", "22")
    assert answer.status_code == 409
    assert "Number 12 has been keyed in already" in words(answer)
    assert f'href="{path(room, asked)}?number=12"' in answer.text


def test_a_correction_carries_its_stamp_and_replaces_the_sheet(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "111")
    page = alice.get(path(room, asked) + "?number=12")
    form = the_form(page)
    assert "Save the correction" in words(page)
    answer = enter(alice, room, asked, "12", "2", stamp=form.fields["stamp"])
    assert answer.status_code == 303
    assert "1 statement is marked." in words(alice.get(answer.location))


def test_the_guard_asks_before_the_same_is_saved_and_a_yes_saves_it(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "11220")
    answer = enter(alice, room, asked, "13", "11220")
    assert answer.status_code == 409
    assert "The same as number 12. Really another sheet?" in words(answer)
    assert enter(alice, room, asked, "13", "11220", sure="1").status_code == 303
    assert count(room, "sheets") == 2


def test_the_press_of_enter_is_never_the_yes(alice: FlaskClient, room: Room, asked: Round) -> None:
    """A browser sends the first submit button of a form when Enter is pressed in a field."""
    enter(alice, room, asked, "12", "11220")
    text = enter(alice, room, asked, "13", "11220").text
    assert text.index('id="save"') < text.index('id="sure"')


def test_an_empty_sheet_is_asked_about(alice: FlaskClient, room: Room, asked: Round) -> None:
    answer = enter(alice, room, asked, "4", "")
    assert answer.status_code == 409
    assert "No mark stands on number 4. Really an empty sheet?" in words(answer)
    assert enter(alice, room, asked, "4", "", sure="1").status_code == 303


def test_a_sheet_is_taken_back_twice_without_harm(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "11")
    page = alice.get(path(room, asked))
    seen = next(form for form in forms(page) if form.action.endswith("/withdraw")).fields
    for _ in range(2):
        answer = alice.post(path(room, asked) + "/withdraw", data=seen)
        assert answer.status_code == 303
    assert "Number 12 is taken back." in words(alice.get(answer.location))
    assert count(room, "sheets") == 0


@pytest.mark.parametrize("query", ["", "?saved=12"])
def test_a_sheet_corrected_meanwhile_is_not_taken_back_from_an_old_page(
    alice: FlaskClient, room: Room, query: str
) -> None:
    points = take(room, add_round(room, BALLOTS["points"]), OPEN)
    enter(alice, room, points, "12", "11")
    old = alice.get(path(room, points) + query)
    seen = next(form for form in forms(old) if form.action.endswith("/withdraw")).fields
    stamp = the_form(alice.get(path(room, points) + "?number=12")).fields["stamp"]
    enter(alice, room, points, "12", "222", stamp=stamp)
    answer = alice.post(path(room, points) + "/withdraw", data=seen)
    assert answer.status_code == 409
    assert "Number 12 was changed after your page was made" in words(answer)
    assert "breaks the rules" not in words(answer)
    assert "3 of 10" in words(answer)
    assert count(room, "sheets") == 1


def test_the_list_says_number_group_marks_and_by_whom(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "11", group="2")
    told = words(alice.get(path(room, asked)))
    assert "12: correct it Council officer 2 of 10 you Take back 12" in told


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ((), "This vote has not been opened yet."),
        ((OPEN, CLOSE, REVEAL), "Open voting again to add or change paper."),
    ],
)
def test_a_round_that_takes_no_paper_says_why_and_has_no_form(
    alice: FlaskClient, room: Room, steps: tuple[RoundStep, ...], told: str
) -> None:
    round_ = take(room, add_round(room, BALLOTS["agreement"]), *steps)
    page = alice.get(path(room, round_))
    assert told in words(page)
    assert all("stamp" not in form.fields for form in forms(page))
    answer = enter(alice, room, round_, "1", "11")
    assert answer.status_code == 409
    assert count(room, "sheets") == 0


def test_a_group_that_a_result_rests_on_is_shown_and_not_asked(
    alice: FlaskClient, room: Room, asked: Round
) -> None:
    enter(alice, room, asked, "12", "11")
    take(room, asked, CLOSE, REVEAL)
    later = take(room, add_round(room, BALLOTS["points"]), OPEN)
    assert "stays: a result with it is out" in words(alice.get(path(room, later) + "?number=12"))
    assert "stays" not in words(alice.get(path(room, later) + "?number=13"))


@pytest.mark.parametrize("number", ["0", "x", "99999"])
def test_a_number_that_no_sheet_has_is_a_sentence(
    alice: FlaskClient, room: Room, asked: Round, number: str
) -> None:
    answer = alice.get(path(room, asked) + f"?number={number}")
    assert answer.status_code == 422
    assert "The number of a sheet is 1 to 9999." in words(answer)


def test_an_overspent_sheet_is_refused_and_kept_on_the_page(alice: FlaskClient, room: Room) -> None:
    points = take(room, add_round(room, BALLOTS["points"]), OPEN)
    answer = enter(alice, room, points, "1", "551")
    assert answer.status_code == 422
    assert "save it without a mark" in words(answer)
    form = the_form(answer)
    assert [form.fields[field] for field in typed(room, points, "551")] == ["5", "5", "1"]


def test_a_sheet_with_marks_and_an_abstention_is_asked_to_say_one_thing(
    alice: FlaskClient, room: Room
) -> None:
    points = take(room, add_round(room, BALLOTS["points"]), OPEN)
    answer = enter(alice, room, points, "1", "5", abstain="1")
    assert answer.status_code == 422
    assert "marks and an abstention" in words(answer)
    assert enter(alice, room, points, "1", "0", abstain="1").status_code == 303
    assert "It is an abstention." in words(alice.get(path(room, points) + "?saved=1"))


def test_a_round_of_another_workshop_is_not_found(alice: FlaskClient, room: Room) -> None:
    assert alice.get(f"/host/w/{room.workshop.code}/paper/elsewhere").status_code == 404
    assert alice.post(f"/host/w/{room.workshop.code}/paper/elsewhere").status_code == 404
