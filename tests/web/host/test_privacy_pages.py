"""How long answers are kept, seen coming by the host, and forgetting them by hand."""

import pytest
from flask.testing import FlaskClient

from tests.actions.test_purging import found_in, reader
from tests.fixtures.hosts import ByLink
from tests.fixtures.house import Clock
from tests.fixtures.marked import mark_all
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.steering import end_workshop
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.workshop import WorkshopState
from workshop.store import backups, connection


def at(room: Room, path: str = "privacy") -> str:
    return f"/host/w/{room.workshop.code}/{path}"


def ended(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")


def plan_of(room: Room, alice: FlaskClient, **changed: str) -> dict[str, str]:
    """What the form of the plan sends, with some fields typed over."""
    (form,) = (f for f in forms(alice.get(at(room, "plan"))) if "title" in f.fields)
    return {**form.fields, **changed}


def test_the_plan_has_the_day_and_whom_to_ask(room: Room, alice: FlaskClient) -> None:
    assert plan_of(room, alice)["keep_until"] == "2027-11-26"
    typed = plan_of(room, alice, keep_until="2027-01-31", contact="Ann, ann@example.org")
    assert alice.post(at(room, "plan"), data=typed).status_code == 303
    assert (room.now().keep_until, room.now().contact) == ("2027-01-31", "Ann, ann@example.org")


@pytest.mark.parametrize("day", ["2026-01-01", "2090-01-01", "soon"])
def test_a_wrong_day_is_said_at_its_field(room: Room, alice: FlaskClient, day: str) -> None:
    answer = alice.post(at(room, "plan"), data=plan_of(room, alice, keep_until=day))
    assert answer.status_code == 422
    assert 'id="keep_until-wrong"' in answer.text
    assert room.now().keep_until == "2027-11-26"


def test_a_day_before_the_workshop_is_said_at_its_field(room: Room, alice: FlaskClient) -> None:
    typed = plan_of(room, alice, held_on="2026-12-10", keep_until="2026-12-01")
    answer = alice.post(at(room, "plan"), data=typed)
    assert answer.status_code == 422
    assert 'id="keep_until-wrong"' in answer.text
    assert "Choose a day after the workshop, which is on Thursday 10 December 2026." in words(
        answer
    )


def test_the_day_moves_along_with_a_workshop_that_is_put_off(
    room: Room, alice: FlaskClient
) -> None:
    typed = plan_of(room, alice, held_on="2028-02-01")
    assert alice.post(at(room, "plan"), data=typed).status_code == 303
    assert room.now().keep_until == "2029-02-01"


def test_who_has_joined_was_told_a_day(room: Room, alice: FlaskClient) -> None:
    room.somebody()
    typed = plan_of(room, alice, keep_until="2027-11-27")
    answer = alice.post(at(room, "plan"), data=typed)
    assert answer.status_code == 422
    assert "were told Friday 26 November 2027" in words(answer)


def test_the_desk_sees_the_day_coming(room: Room, alice: FlaskClient) -> None:
    assert 'id="near"' not in alice.get(at(room, "")).text
    alice.post(at(room, "plan"), data=plan_of(room, alice, keep_until="2026-11-27"))
    said = words(alice.get(at(room, "")))
    assert "In 1 day the people of this workshop become anonymous." in said


def test_people_are_made_anonymous_with_one_press_when_all_is_over(
    room: Room, alice: FlaskClient
) -> None:
    room.somebody()
    assert "once the workshop has ended" in words(alice.get(at(room)))
    assert alice.post(at(room, "privacy/anonymise")).status_code == 409
    ended(room)
    assert "Yes, make them anonymous for good" in words(alice.get(at(room)))
    assert alice.post(at(room, "privacy/anonymise")).status_code == 303
    assert room.now().state is WorkshopState.ANONYMISED
    assert "Results, comments and files are as they were." in words(alice.get(at(room)))
    assert "You made the people anonymous" in words(alice.get(at(room, "")))


def test_a_phone_is_a_stranger_afterwards(room: Room, alice: FlaskClient, bob: FlaskClient) -> None:
    ended(room)
    alice.post(at(room, "privacy/anonymise"))
    answer = bob.get(f"/w/{room.workshop.code}/", follow_redirects=True)
    assert "This workshop has ended." in words(answer)
    assert "All of it has been made anonymous" in words(answer)
    said = words(bob.get(f"/j/{room.workshop.code}/privacy"))
    assert "All of it has been made anonymous" in said


def test_everything_is_deleted_once_the_code_was_typed(room: Room, alice: FlaskClient) -> None:
    mark_all(room)
    wrong = alice.post(at(room, "privacy/delete"), data={"typed": "yes"})
    assert wrong.status_code == 422
    page = {each.get("id"): each for each in parse(wrong).iter()}
    field = page["typed"]
    assert (field.get("value"), field.get("aria-invalid")) == ("yes", "true")
    assert "Nothing was deleted." in (page[field.get("aria-describedby")].text or "")
    done = alice.post(at(room, "privacy/delete"), data={"typed": room.workshop.code.lower()})
    assert "The workshop is deleted." in words(done)
    assert found_in(room.hall.store.path) == set()
    for path in (at(room), f"/r/{room.workshop.code}", f"/screen/{room.workshop.code}/"):
        assert alice.get(path).status_code == 404, path
    assert alice.get("/host/").status_code == 200


def test_what_stays_for_now_is_said(
    room: Room, alice: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = backups.folder_of(room.hall.store.path) / "4-replaced.sqlite3"
    aside.parent.mkdir()
    aside.write_bytes(b"votes and more" * 1000)
    ended(room)
    anonymous = alice.post(at(room, "privacy/anonymise"))
    assert aside.name in words(anonymous)
    monkeypatch.setattr(connection, "SCRUB_SECONDS", 0.05)
    with reader(room.hall.store.path):
        done = alice.post(at(room, "privacy/delete"), data={"typed": room.workshop.code})
    assert "traces stay in its file" in words(done)
    assert done.status_code == 200


def test_both_are_said_when_traces_stay_and_a_backup_knows_more(
    room: Room, alice: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = backups.folder_of(room.hall.store.path) / "4-replaced.sqlite3"
    aside.parent.mkdir()
    aside.write_bytes(b"votes and more" * 1000)
    ended(room)
    monkeypatch.setattr(connection, "SCRUB_SECONDS", 0.05)
    with reader(room.hall.store.path):
        anonymous = words(alice.post(at(room, "privacy/anonymise")))
        done = alice.post(at(room, "privacy/delete"), data={"typed": room.workshop.code})
    for said in (anonymous, words(done)):
        assert "traces stay in its file" in said
        assert aside.name in said


def test_a_draft_whose_day_has_come_asks_for_another(
    room: Room, alice: FlaskClient, charlie: FlaskClient, clock: Clock
) -> None:
    alice.post(at(room, "plan"), data=plan_of(room, alice, keep_until="2026-12-01"))
    assert 'id="overdue"' not in alice.get(at(room, "")).text
    clock.pass_by(days=5)
    assert "You cannot join yet." in words(charlie.get(f"/j/{room.workshop.code}"))
    refused = charlie.post(f"/j/{room.workshop.code}")
    assert (refused.status_code, "You cannot join yet." in words(refused)) == (409, True)
    desk = parse(alice.get(at(room, "")))
    assert "In 0 days" not in "".join(desk.itertext())
    (link,) = desk.iterfind('.//*[@id="overdue"]/a')
    plan = parse(alice.get(link.get("href", "")))
    (field,) = plan.iterfind('.//*[@id="keep_until"]')
    assert field.get("aria-describedby") == "keep_until-hint keep_until-wrong"
    answer = alice.post(at(room, "plan"), data=plan_of(room, alice, keep_until="2027-02-01"))
    assert answer.status_code == 303
    assert charlie.post(f"/j/{room.workshop.code}").status_code == 303


def test_once_people_are_anonymous_the_plan_offers_no_day(room: Room, alice: FlaskClient) -> None:
    room.somebody()
    ended(room)
    alice.post(at(room, "privacy/anonymise"))
    day = room.now().keep_until
    typed = plan_of(room, alice, held_on="2030-01-01")
    assert "keep_until" not in typed
    answer = alice.post(at(room, "plan"), data=typed | {"keep_until": "2027-01-01"})
    assert (answer.status_code, room.now().keep_until) == (303, day)


def test_a_host_who_reads_what_people_read_is_led_back(
    room: Room, alice: FlaskClient, charlie: FlaskClient
) -> None:
    links = [each.get("href", "") for each in parse(alice.get(at(room))).iter("a")]
    (path,) = [link for link in links if link.startswith("/j/")]
    for browser, address, leads in (
        (alice, path, at(room)),
        (charlie, path.partition("?")[0], f"/j/{room.workshop.code}"),
    ):
        page = parse(browser.get(address))
        assert [a.get("href") for a in page.iter("a") if a.text == "Back"] == [leads]


def test_only_the_organiser_has_the_buttons(room: Room, by_link: ByLink) -> None:
    page = by_link(Role.FACILITATOR).get(at(room))
    assert "become anonymous by themselves" in words(page)
    assert [form.action for form in forms(page)] == [at(room, "leave")]
