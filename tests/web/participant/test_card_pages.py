"""From a personal card into the room, once."""

import threading
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.cards import by_invitation, cards, group_of, make_cards
from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from workshop.actions.inviting import revoke_invitation
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store.results import joined

USED = "This card has been used on another phone. Ask the facilitator for a new one."


@pytest.fixture
def invited(room: Room) -> Room:
    """The workshop of the other fixtures, by invitation."""
    by_invitation(room)
    return room


def people(room: Room) -> int:
    with room.hall.store.reading() as database:
        return joined(database, room.workshop.id)


def enter(phone: FlaskClient, card: str, **fields: str) -> TestResponse:
    """Look at the page of a card, then press its button."""
    phone.get(f"/I/{card}")
    return phone.post(f"/I/{card}", data=fields)


def is_in(answer: TestResponse, room: Room) -> bool:
    return (answer.status_code, answer.location) == (303, f"/w/{room.workshop.code}/")


def test_a_card_with_a_group_asks_for_one_press(charlie: FlaskClient, invited: Room) -> None:
    (card,) = make_cards(invited, 1, group_of(invited, "Resident").id)
    page = charlie.get(f"/I/{card}")
    (form,) = forms(page)
    assert "Local firms, local jobs" in words(page)
    assert "You take part as Resident" in words(page)
    assert "Which group" not in words(page)
    assert (form.method, form.action, form.buttons) == ("post", "", [])
    assert is_in(charlie.post(f"/I/{card}"), invited)
    assert "You are in." in words(charlie.get(f"/w/{invited.workshop.code}/"))


def test_a_card_without_a_group_lets_the_person_choose(charlie: FlaskClient, invited: Room) -> None:
    (card,) = make_cards(invited, 1)
    (form,) = forms(charlie.get(f"/I/{card}"))
    assert ("group", group_of(invited, "Union").id) in form.buttons
    assert is_in(charlie.post(f"/I/{card}", data={"group": "none"}), invited)


@pytest.mark.parametrize("path", ["/i/{}", "/I/{}"])
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_the_address_may_be_in_any_case(
    charlie: FlaskClient, invited: Room, path: str, case: Callable[[str], str]
) -> None:
    address = path.format(case(make_cards(invited, 1)[0]))
    assert charlie.get(address).status_code == 200
    assert is_in(charlie.post(address), invited)


def test_looking_uses_nothing_up_so_link_previews_do_no_harm(app: Flask, invited: Room) -> None:
    (card,) = make_cards(invited, 1)
    for _ in range(3):
        assert app.test_client().get(f"/I/{card}").status_code == 200
        assert app.test_client().head(f"/I/{card}").status_code == 200
    assert (people(invited), cards(invited)[0].used) == (0, False)


def test_a_used_card_leads_its_own_phone_on_and_no_other(app: Flask, invited: Room) -> None:
    (card,) = make_cards(invited, 1)
    own, other, early = (app.test_client() for _ in range(3))
    early.get(f"/I/{card}")  # has the page open already
    assert is_in(enter(own, card), invited)
    assert is_in(own.get(f"/I/{card}"), invited)
    assert is_in(own.post(f"/I/{card}"), invited)
    for answer in (other.get(f"/I/{card}"), enter(other, card), early.post(f"/I/{card}")):
        assert (answer.status_code, USED in words(answer)) == (409, True)
        assert "Local firms, local jobs" in words(answer)
    assert people(invited) == 1


def test_a_phone_that_is_in_does_not_use_up_a_second_card(
    charlie: FlaskClient, invited: Room
) -> None:
    first, second = make_cards(invited, 2)
    enter(charlie, first)
    assert is_in(enter(charlie, second), invited)
    assert [card.used for card in cards(invited)] == [True, False]


def test_an_answer_lost_on_its_way_locks_nobody_out(app: Flask, invited: Room) -> None:
    (card,) = make_cards(invited, 1)
    phone, lost = app.test_client(), app.test_client()
    phone.get(f"/I/{card}")
    name = f"workshop-{invited.workshop.code}"
    cookie = phone.get_cookie(name)
    assert cookie is not None
    lost.set_cookie(name, cookie.value)
    assert is_in(lost.post(f"/I/{card}"), invited)  # done, but its answer never reached the phone
    assert is_in(phone.post(f"/I/{card}"), invited)
    assert is_in(phone.get(f"/I/{card}"), invited)
    assert people(invited) == 1


def test_a_browser_without_cookies_is_told_and_its_card_is_not_used(
    app: Flask, invited: Room
) -> None:
    (card,) = make_cards(invited, 1)
    phone = app.test_client(use_cookies=False)
    answer = enter(phone, card)
    assert (answer.status_code, "Your card has not been used." in words(answer)) == (409, True)
    assert is_in(enter(app.test_client(), card), invited)


def test_two_phones_at_the_same_time_one_gets_in(app: Flask, invited: Room) -> None:
    for card in make_cards(invited, 5):
        phones = [app.test_client() for _ in range(2)]
        for phone in phones:
            phone.get(f"/I/{card}")
        gate, came = threading.Barrier(2), list[int]()

        def press(
            phone: FlaskClient,
            card: str = card,
            gate: threading.Barrier = gate,
            came: list[int] = came,
        ) -> None:
            gate.wait()
            came.append(phone.post(f"/I/{card}").status_code)

        running = [threading.Thread(target=press, args=[phone]) for phone in phones]
        for thread in running:
            thread.start()
        for thread in running:
            thread.join()
        assert sorted(came) == [303, 409]
    assert people(invited) == 5


def test_a_revoked_card_says_so(app: Flask, invited: Room) -> None:
    card, used = make_cards(invited, 2)
    own = app.test_client()
    enter(own, used)
    for found in cards(invited):
        revoke_invitation(
            invited.hall, workshop=invited.workshop, invitation_id=found.id, actor="alice"
        )
    for phone, token in ((app.test_client(), card), (own, used)):
        answer = phone.get(f"/I/{token}")
        assert (answer.status_code, "no longer valid" in words(answer)) == (409, True)
    out = own.get(f"/w/{invited.workshop.code}/")
    assert (out.status_code, out.location) == (303, f"/j/{invited.workshop.code}")


@pytest.mark.parametrize("card", ["A" * 26, "nothing", "A" * 3000, "%00", "..%2F.."])
def test_a_card_that_nobody_made_is_not_found(
    charlie: FlaskClient, invited: Room, card: str
) -> None:
    make_cards(invited, 1)
    for answer in (charlie.get(f"/i/{card}"), charlie.post(f"/i/{card}")):
        assert answer.status_code == 404


def test_the_code_alone_lets_nobody_in_and_says_what_to_do(
    charlie: FlaskClient, invited: Room
) -> None:
    page = charlie.get(f"/j/{invited.workshop.code}")
    assert page.status_code == 200
    assert forms(page) == []
    refused = charlie.post(f"/j/{invited.workshop.code}", data={"group": "none"})
    for answer in (page, refused):
        assert "Scan the square on the card you were given." in words(answer)
    assert refused.status_code == 409
    assert people(invited) == 0


def test_a_phone_that_joined_before_goes_on(bob: FlaskClient, room: Room) -> None:
    by_invitation(room)
    assert is_in(bob.get(f"/j/{room.workshop.code}"), room)
    assert is_in(bob.post(f"/j/{room.workshop.code}"), room)
    assert bob.get(f"/w/{room.workshop.code}/").status_code == 200


def test_a_card_works_in_an_open_workshop_too(charlie: FlaskClient, room: Room) -> None:
    assert is_in(enter(charlie, make_cards(room, 1)[0]), room)


def test_a_card_of_a_workshop_that_has_ended_lets_nobody_in(
    charlie: FlaskClient, invited: Room
) -> None:
    (card,) = make_cards(invited, 1)
    charlie.get(f"/I/{card}")
    invited.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(invited.hall, workshop=invited.now(), actor="alice")
    assert "has ended" in words(charlie.get(f"/I/{card}"))
    refused = charlie.post(f"/I/{card}")
    assert (refused.status_code, "has ended" in words(refused)) == (409, True)
