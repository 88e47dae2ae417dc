"""The host's page of who should act and who helps."""

from flask.testing import FlaskClient

from tests.fixtures.acting import all_say, asked, asking, decided, leave, say, take
from tests.fixtures.decided import refine
from tests.fixtures.groups import known
from tests.fixtures.hosts import ByLink
from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from tests.fixtures.revealed import audience
from workshop.actions.acting.helping import offer_help
from workshop.actions.steering import end_workshop
from workshop.domain.acting.asking import AskingStep, Stage
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import RoundStep

OPEN, CLOSE, REVEAL = AskingStep.OPEN, AskingStep.CLOSE, AskingStep.REVEAL


def at(room: Room, path: str = "who/") -> str:
    return f"/host/w/{room.workshop.code}/{path}"


def test_the_page_leads_from_asking_to_the_reveal(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1", "S2")
    assert "Not asked yet." in words(alice.get(at(room)))
    for step, stage in ((OPEN, Stage.OPEN), (CLOSE, Stage.CLOSED), (REVEAL, Stage.REVEALED)):
        assert alice.post(at(room, "who/step"), data={"step": step.value}).status_code == 303
        assert asking(room).stage is stage
        assert alice.get(at(room)).status_code == 200
    assert alice.post(at(room, "who/step"), data={"step": "close"}).status_code == 409
    assert alice.post(at(room, "who/step"), data={"step": "dance"}).status_code == 422


def test_it_is_refused_in_words_while_people_vote(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1")
    take(room, OPEN)
    opening = {"step": "open", "round": room.round_of(Kind.SOLUTION).id}
    refused = alice.post(at(room, "step"), data=opening)
    assert refused.status_code == 409
    assert "“Who should act?” now. Close that first." in words(refused)
    take(room, CLOSE)
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    answer = alice.post(at(room, "who/step"), data={"step": "open"})
    assert answer.status_code == 409
    assert "People are voting on “Solutions” now. Close that round first." in words(answer)


def test_nothing_of_the_answers_is_on_any_page_before_the_reveal(
    room: Room, alice: FlaskClient, charlie: FlaskClient
) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(7)]
    take(room, OPEN)
    say(room, people[6], "S1")
    for each in people[:6]:
        say(room, each, "S1", "large-business", other="Marker Market")
    for steps in ((), (CLOSE,)):
        take(room, *steps)
        pages = [alice.get(at(room)), charlie.get(f"/screen/{room.workshop.code}/")]
        assert all("6 of 7" not in words(page) for page in pages)
        assert all("Marker" not in words(page) for page in pages)
    take(room, REVEAL)
    assert "Large business 6 of 7 not tagged" in words(alice.get(at(room)))
    assert "Marker Market" in words(alice.get(at(room)))
    screen = words(charlie.get(f"/screen/{room.workshop.code}/"))
    assert "Large business" in screen
    assert "Marker" not in screen


def test_the_table_says_how_names_stand_to_the_tags(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(5)]
    take(room, OPEN)
    all_say(room, people, "S1", "local-authority")
    take(room, CLOSE, REVEAL)
    said = words(alice.get(at(room)))
    assert "Local authority 5 of 5 as tagged" in said
    assert "Half or more of those who answered name the same actor." in said


def test_what_is_asked_about_is_called_by_its_kind(room: Room, alice: FlaskClient) -> None:
    decided(room, "B1", "B2")
    assert "2 barriers, " in words(alice.get(at(room)))
    assert "No solution goes forward yet" in words(alice.get(at(room)))
    refine(room, Way.KEEP, "S1")
    told = words(alice.get(at(room)))
    assert "1 proposal, " in told
    assert "The room is not asked about barriers." in told


def test_contacts_are_for_the_organiser_alone(
    room: Room, alice: FlaskClient, by_link: ByLink
) -> None:
    decided(room, "S1")
    alice.post(at(room, "who/help"), data={"helps": "yes"})
    leave(room, "Bob Marker")
    sam = by_link(Role.FACILITATOR)
    page = words(sam.get(at(room)))
    assert "1 person left a contact." in page
    assert "Only the organiser" in page
    assert sam.post(at(room, "export/contacts.csv")).status_code == 403
    assert sam.post(at(room, "who/contacts")).status_code == 403
    file = alice.post(at(room, "export/contacts.csv"))
    assert "Bob Marker,bob@example.org,The market," in file.get_data(as_text=True)
    assert "1 contact is deleted." in words(alice.post(at(room, "who/contacts")))
    assert "Bob" not in alice.post(at(room, "export/contacts.csv")).get_data(as_text=True)


def test_a_day_that_cannot_be_is_refused_in_words(room: Room, alice: FlaskClient) -> None:
    alice.post(at(room, "who/help"), data={"helps": "yes"})
    answer = alice.post(at(room, "who/day"), data={"day": "2001-01-01"})
    assert answer.status_code == 422
    assert "Choose a day from tomorrow to a year from now." in words(answer)
    assert alice.post(at(room, "who/day"), data={"day": "2026-12-24"}).status_code == 303
    assert asking(room).last_day == "2026-12-24"


def test_contacts_that_go_earlier_are_told_with_their_day(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1")
    alice.post(at(room, "who/help"), data={"helps": "yes"})
    leave(room, "Bob Marker")
    assert "already" not in words(alice.get(at(room)))
    alice.post(at(room, "who/day"), data={"day": "2026-12-03"})
    assert "already" not in words(alice.get(at(room)))
    alice.post(at(room, "who/day"), data={"day": "2026-12-24"})
    assert (
        "1 person left a contact."
        " Contacts are deleted by themselves on Thursday 24 December 2026."
        " It is deleted on Thursday 3 December 2026 already."
    ) in words(alice.get(at(room)))
    leave(room, "Bob Marker")
    leave(room, "Bob Marker")
    assert (
        "3 people left a contact."
        " Contacts are deleted by themselves on Thursday 24 December 2026."
        " 1 of them is deleted on Thursday 3 December 2026 already."
    ) in words(alice.get(at(room)))
    alice.post(at(room, "who/day"), data={"day": "2026-12-31"})
    alice.post(at(room, "who/help"), data={"helps": "no"})
    assert (
        " 1 of them is deleted on Thursday 3 December 2026 already."
        " 2 of them are deleted on Thursday 24 December 2026 already."
    ) in words(alice.get(at(room)))


def test_the_desk_says_that_the_room_is_asked_and_who_asked_it(
    room: Room, alice: FlaskClient
) -> None:
    decided(room, "S1")
    assert "What is asked" not in words(alice.get(at(room, "")))
    alice.post(at(room, "who/step"), data={"step": "open"})
    said = words(alice.get(at(room, "")))
    assert "You asked who should act" in said
    assert "so no vote can be opened. What is asked" in said
    assert "A phone asks who should act." in said
    assert "The room sees now: who should act, and how many have answered" in said


def test_the_big_button_of_the_desk_closes_and_reveals_it(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1")
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    people = [room.somebody() for _ in range(6)]
    take(room, OPEN)
    for each in people[:3]:
        say(room, each, "S1")
    desk = alice.get(at(room, ""))
    assert "Who should act? The room is asked." in words(desk)
    assert "3 of 6 have answered" in words(desk)
    assert "Close “Who should act?” 3 of 6 who joined answered." in words(desk)
    for step, stage in (("close-who", Stage.CLOSED), ("reveal-who", Stage.REVEALED)):
        form = next(f for f in forms(alice.get(at(room, ""))) if f.fields.get("step") == step)
        for _ in range(2):  # pressed twice, or by two hosts
            assert alice.post(form.action, data=form.fields).status_code == 303
        assert asking(room).stage is stage
    after = words(alice.get(at(room, "")))
    assert "Who should act?” 3 of 6" not in after
    assert "Next: Solutions" in after
    assert alice.post(at(room, "step"), data={"step": "close-who"}).status_code == 409


def test_who_looks_on_is_told_that_the_room_is_asked(room: Room, by_link: ByLink) -> None:
    decided(room, "S1")
    room.step(Kind.BARRIER, RoundStep.REVEAL)
    seen = by_link(Role.VIEWER)
    assert "The result is out See the result" in words(seen.get(at(room, "")))
    take(room, OPEN)
    assert "Who should act? You look on here" in words(seen.get(at(room, "")))


def test_a_vote_that_is_on_goes_before_an_answer_that_waits_for_its_reveal(
    room: Room, alice: FlaskClient
) -> None:
    decided(room, "S1")
    take(room, OPEN, CLOSE)
    waiting = {form.fields.get("step") for form in forms(alice.get(at(room, "")))}
    assert "reveal" in waiting
    assert "reveal-who" not in waiting


def test_no_page_names_a_group_that_few_offers_come_from(room: Room, alice: FlaskClient) -> None:
    decided(room, "S1")
    alice.post(at(room, "who/help"), data={"helps": "yes"})
    take(room, OPEN)
    people = audience(room, 16, sizes=(8, 6, 2))
    for each in (*people[:5], people[8], people[14]):
        offer_help(
            room.hall,
            workshop=room.now(),
            participant=each,
            statement_id=asked(room)[0].id,
            wanted=True,
        )
    large, middle, small = (group.name for group in known(room)[:3])
    said = words(alice.get(at(room)))
    assert f"7 people offer help: {large} 5, a few or none from each other group." in said
    assert middle not in said
    assert small not in said


def test_what_was_revealed_can_be_shown_after_the_end(
    room: Room, alice: FlaskClient, charlie: FlaskClient
) -> None:
    decided(room, "S1")
    people = [room.somebody() for _ in range(5)]
    take(room, OPEN)
    all_say(room, people, "S1", "local-authority")
    take(room, CLOSE, REVEAL)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    screen = f"/screen/{room.workshop.code}/"
    assert "Local authority" not in words(charlie.get(screen))
    alice.post(at(room, "screen"), data={"view": "who"})
    assert "Local authority" in words(charlie.get(screen))
