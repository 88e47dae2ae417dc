"""The desk: one button that knows what comes next, and nothing of a result before the reveal."""

from dataclasses import dataclass

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.house import again
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, WorkshopState

HTMX = {"HX-Request": "true"}


@dataclass(frozen=True)
class Seat:
    """Alice at the desk of a workshop."""

    browser: FlaskClient
    room: Room

    @property
    def address(self) -> str:
        return f"/host/w/{self.room.workshop.code}/"

    def page(self) -> TestResponse:
        return self.browser.get(self.address)

    def says(self) -> str:
        return words(self.page())

    def big_button(self) -> str:
        go = next(e for e in parse(self.page()).iter() if e.get("id") == "go")
        return "".join(go[0].itertext())

    def press(self) -> TestResponse:
        """Press the big button, as a browser without scripts would."""
        for form in forms(self.page()):
            if form.fields.get("step") and not form.buttons:
                wanted = form
                if form.fields["step"] != "next":
                    break
        return self.browser.post(wanted.action, data=wanted.fields)

    def step(
        self, step: str, kind: Kind = Kind.BARRIER, headers: dict[str, str] | None = None
    ) -> TestResponse:
        round_ = self.room.round_of(kind)
        data = {"step": step} | (
            {"part": self.room.part_of(kind).id}
            if step == "next"
            else {"round": round_.id, "seen": round_.stamp}
        )
        return self.browser.post(f"{self.address}step", data=data, headers=headers)

    def show(self, view: str, page: str = "0") -> TestResponse:
        return self.browser.post(f"{self.address}screen", data={"view": view, "page": page})

    def state(self, kind: Kind = Kind.BARRIER) -> RoundState:
        return self.room.round_of(kind).state


@pytest.fixture
def seat(alice: FlaskClient, room: Room) -> Seat:
    return Seat(alice, room)


def test_the_button_says_open_close_reveal_next_end_in_turn(seat: Seat) -> None:
    said = []
    for kind in (Kind.BARRIER, Kind.SOLUTION):
        for step in ("open", "close", "reveal"):
            said.append(seat.big_button())
            assert seat.step(step, kind).status_code == 303
        if kind is Kind.BARRIER:
            said.append(seat.big_button())
            seat.step("next", Kind.SOLUTION)
    said.append(seat.big_button())
    assert parse(seat.browser.get(f"{seat.address}end")) is not None
    seat.step("end")
    said.append(seat.big_button())
    assert said == [
        "Open voting",
        "Close voting",
        "Reveal results",
        "Next: Solutions",
        "Open voting",
        "Close voting",
        "Reveal results",
        "End workshop",
        "Get the files",
    ]
    assert seat.room.now().state is WorkshopState.ENDED


def test_the_button_works_as_a_plain_form(seat: Seat) -> None:
    states = []
    for _ in range(3):
        assert seat.press().status_code == 303
        states.append(seat.state())
    assert states == [RoundState.OPEN, RoundState.CLOSED, RoundState.REVEALED]


def test_end_asks_once_more_and_the_answer_is_a_form(seat: Seat) -> None:
    for kind in Kind:
        seat.room.step(kind, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    go = next(e for e in parse(seat.page()).iter() if e.get("id") == "go")
    assert (go.tag, go.get("href")) == ("a", f"{seat.address}end")
    form = forms(seat.browser.get(f"{seat.address}end"))[0]
    assert seat.browser.post(form.action, data=form.fields).status_code == 303
    assert seat.room.now().state is WorkshopState.ENDED


def test_after_the_end_the_desk_says_so_and_marks_what_the_room_sees(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    seat.room.vote(seat.room.somebody(), seat.room.statements_of(Kind.BARRIER)[0], "no")
    seat.room.somebody()
    seat.room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    end_workshop(seat.room.hall, workshop=seat.room.now(), actor="alice")
    page = seat.page()
    assert "The workshop has ended." in words(page)
    assert "2 people took part" in words(page)
    assert "1 of 2" not in words(page)
    pressed = [e for e in parse(page).iter("button") if e.get("aria-pressed") == "true"]
    assert ["".join(button.itertext()).split() for button in pressed] == [["Thank", "you", "R"]]


def test_the_counts_stand_on_the_desk(seat: Seat) -> None:
    assert "0 people have joined" in seat.says()
    assert "Nobody has joined yet." in seat.says()
    people = [seat.room.somebody() for _ in range(3)]
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    for statement in seat.room.statements_of(Kind.BARRIER):
        seat.room.vote(people[0], statement, "a-lot")
    seat.room.vote(people[1], seat.room.statements_of(Kind.BARRIER)[0], "no")
    said = seat.says()
    assert "2 of 3 have begun" in said
    assert "3 joined 1 finished 3 on phones" in said
    assert "1 person has begun and not finished." in said
    assert "Nobody, not even you, sees a result before that." in said


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        ((), "open", RoundState.OPEN),
        ((RoundStep.OPEN,), "close", RoundState.CLOSED),
        ((RoundStep.OPEN, RoundStep.CLOSE), "reveal", RoundState.REVEALED),
        ((RoundStep.OPEN, RoundStep.CLOSE), "reopen", RoundState.OPEN),
    ],
)
def test_a_double_click_does_no_harm(
    seat: Seat, before: tuple[RoundStep, ...], step: str, after: RoundState
) -> None:
    seat.room.step(Kind.BARRIER, *before)
    answers = [seat.step(step).status_code for _ in range(3)]
    assert answers == [303, 303, 303]
    assert seat.state() is after


def test_a_double_click_on_next_and_on_end_does_no_harm(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    assert [seat.step("next", Kind.SOLUTION).status_code for _ in range(2)] == [303, 303]
    assert [seat.step("end").status_code for _ in range(2)] == [303, 303]


def test_a_step_that_is_not_possible_is_refused_on_the_desk(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    for headers in ({}, HTMX):
        answer = seat.step("reveal", headers=headers)
        assert answer.status_code == 409
        assert "This step is not possible now: the round is open." in words(answer)
        assert "Close voting" in words(answer)
    assert seat.state() is RoundState.OPEN


def test_only_one_round_is_open_at_a_time(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    for step in ("open", "next"):
        answer = seat.step(step, Kind.SOLUTION)
        assert answer.status_code == 409
        assert "People are voting on “Barriers” now." in words(answer)


@pytest.mark.parametrize(("step", "status"), [("", 422), ("done", 422), ("drop table", 422)])
def test_a_step_that_does_not_exist_is_refused(seat: Seat, step: str, status: int) -> None:
    assert seat.step(step).status_code == status
    assert seat.state() is RoundState.DRAFT


def test_a_round_of_another_workshop_is_not_found(seat: Seat) -> None:
    for step in ("open", "next"):
        data = {"step": step, "round": "0" * 20, "part": "0" * 20}
        assert seat.browser.post(f"{seat.address}step", data=data).status_code == 404


def pressed(seat: Seat) -> list[str | None]:
    return [e.get("id") for e in parse(seat.page()).iter() if e.get("aria-pressed") == "true"]


def test_the_screen_shows_what_the_desk_asks_for(seat: Seat) -> None:
    assert "The room sees now: the way in" in seat.says()
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    assert seat.show("blank").status_code == 303
    assert again(seat.room.hall, seat.room.workshop).screen_view is ScreenView.BLANK
    assert "The room sees now: a blank screen" in seat.says()
    assert pressed(seat) == ["show-blank"]
    assert [form.buttons for form in forms(seat.page()) if form.action.endswith("/screen")] == [
        [("view", "round")],
        [("view", "statement")],
        [("view", "comments")],
        [("view", "code")],
        [("view", "progress")],
        [("view", "timer")],
        [("view", "round")],
    ]
    seat.show("round")
    assert "blank screen" not in seat.says()
    assert pressed(seat) == ["show-round"]


@pytest.mark.parametrize(
    ("view", "page"),
    [("", "0"), ("film", "0"), ("round", "-1"), ("round", "x"), ("round", "٣"), ("round", "9" * 9)],
)
def test_a_view_or_page_that_does_not_exist_is_refused(seat: Seat, view: str, page: str) -> None:
    assert seat.show(view, page).status_code == 422
    assert seat.room.now().screen_view is ScreenView.ROUND


def test_pages_of_results_are_turned_only_after_the_reveal(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    assert "Page 1 of" not in seat.says()
    seat.room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert "Page 1 of" in seat.says()
    seat.show("round", "1")
    assert "Page 2 of" in seat.says()


def test_a_changed_desk_comes_as_a_fragment_and_an_unchanged_one_does_not(seat: Seat) -> None:
    page = seat.page()
    desk = next(e for e in parse(page).iter() if e.get("id") == "desk")
    address = desk.get("data-hx-get") or ""
    assert seat.browser.get(address, headers=HTMX).status_code == 204
    seat.room.somebody()
    fragment = seat.browser.get(address, headers=HTMX)
    assert fragment.status_code == 200
    assert "<html" not in fragment.text
    assert fragment.text.strip() in seat.page().text


def test_a_step_through_htmx_answers_with_the_new_desk(seat: Seat) -> None:
    answer = seat.step("open", headers=HTMX)
    assert answer.status_code == 200
    assert "Close voting" in words(answer)
    assert "<html" not in answer.text
    assert answer.headers["Vary"] == "HX-Request"


def test_a_rehearsal_is_named_and_goes_with_one_press(seat: Seat) -> None:
    assert "Rehearsal" not in seat.says()
    somebody = seat.room.somebody(rehearsal=True)
    seat.room.step(Kind.BARRIER, RoundStep.OPEN)
    seat.room.vote(somebody, seat.room.statements_of(Kind.BARRIER)[0], "no")
    assert "Rehearsal: 1 simulated person. Remove them" in seat.says()
    form = next(f for f in forms(seat.page()) if f.action.endswith("/rehearsal"))
    for _ in range(2):
        assert seat.browser.post(form.action).status_code == 303
    assert "Rehearsal" not in seat.says()
    assert seat.state() is RoundState.DRAFT


def test_what_comes_after_a_vote_is_offered_once_one_is_revealed(seat: Seat) -> None:
    def ways() -> list[str]:
        found = {link.get("id") for link in parse(seat.page()).iter("a")}
        return [each for each in ("way-who", "way-refine", "way-report") if each in found]

    assert ways() == []
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    assert len(ways()) == 3


def test_a_result_is_hidden_again_when_voting_opens_again(seat: Seat) -> None:
    seat.room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)
    assert "See the result" in seat.says()
    seat.step("reopen")
    assert "See the result" not in seat.says()
    assert "Tied for first" not in seat.page().text
