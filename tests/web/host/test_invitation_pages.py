"""Who may join, and the list of cards."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.cards import cards, group_of, make_cards, tokens
from tests.fixtures.pages import forms, parse, words
from tests.fixtures.people import Room
from workshop.actions.joining import join
from workshop.actions.steering import end_workshop
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.web.host.invitations import ON_A_PAGE


@pytest.fixture
def page(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/invitations"


def rows(browser: FlaskClient, address: str) -> list[list[str]]:
    """The list: number, group, state."""
    body = parse(browser.get(address)).iter("tr")
    return [[" ".join("".join(cell.itertext()).split()) for cell in row][:3] for row in body][1:]


def test_before_the_first_card_it_says_so_and_everybody_can_join(
    alice: FlaskClient, page: str
) -> None:
    said = words(alice.get(page))
    assert "No cards yet" in said
    assert "Anybody with the code can join." in said


def test_cards_are_made_listed_and_offered_to_print(
    alice: FlaskClient, room: Room, page: str
) -> None:
    resident = group_of(room, "Resident")
    alice.post(page, data={"count": "2", "group": resident.id})
    made = alice.post(page, data={"count": " 3 ", "group": ""})
    assert (made.status_code, made.location) == (303, f"{page}?first=3&last=5")
    assert "3 cards are made: numbers 3 to 5." in words(alice.get(made.location))
    assert "print/invitations?first=3&amp;last=5" in alice.get(made.location).text
    assert rows(alice, page) == [
        ["1", "Resident", "Not used"],
        ["2", "Resident", "Not used"],
        *([number, "chosen by the person", "Not used"] for number in "345"),
    ]


def test_the_list_says_what_became_of_each_card(alice: FlaskClient, room: Room, page: str) -> None:
    make_cards(room, 3)
    join(room.hall, workshop=room.now(), group_id=None, card=tokens(room)[0])
    address = f"{page}/{cards(room)[1].id}"
    assert "has not been used" in words(alice.get(address))
    (form,) = forms(alice.get(address))
    assert (alice.post(form.action).status_code, form.action) == (303, address)
    assert [row[2] for row in rows(alice, page)] == ["Used", "Revoked", "Not used"]
    assert "1 not used, 1 used, 1 revoked" in words(alice.get(page))


def test_revoking_a_used_card_says_that_its_phone_will_be_out(
    alice: FlaskClient, room: Room, page: str
) -> None:
    make_cards(room, 1)
    join(room.hall, workshop=room.now(), group_id=None, card=tokens(room)[0])
    said = words(alice.get(f"{page}/{cards(room)[0].id}"))
    assert "Its phone will be out" in said
    assert "stay counted" in said
    assert not cards(room)[0].revoked


@pytest.mark.parametrize("typed", ["", "0", "501", "many", "<b>"])
def test_a_wrong_number_comes_back_as_it_was_typed(
    alice: FlaskClient, room: Room, page: str, typed: str
) -> None:
    union = group_of(room, "Union")
    answer = alice.post(page, data={"count": typed, "group": union.id})
    assert answer.status_code == 422
    assert "Please write a whole number from 1 to 500. No card was made." in words(answer)
    field = parse(answer).find(".//input[@name='count']")
    assert field is not None
    assert field.get("value") == typed
    chosen = parse(answer).findall(".//option[@selected]")
    assert [option.get("value") for option in chosen] == [union.id]
    assert cards(room) == ()


def test_who_can_join_is_one_press(alice: FlaskClient, room: Room, page: str) -> None:
    for joining, offered in (("invitation", "open"), ("open", "invitation")):
        answer = alice.post(f"{page}/joining", data={"joining": joining})
        assert (answer.status_code, answer.location) == (303, page)
        assert room.now().joining == joining
        told = "a second phone from joining twice" in words(alice.get(page))
        assert told is (joining == "open")  # what an open door cannot prevent is said
        assert ("joining", offered) in forms(alice.get(page))[0].buttons


@pytest.mark.parametrize("joining", ["", "closed", "OPEN"])
def test_no_other_way_of_joining_is_taken(
    alice: FlaskClient, room: Room, page: str, joining: str
) -> None:
    assert alice.post(f"{page}/joining", data={"joining": joining}).status_code == 422
    assert room.now().joining == "open"


def test_a_group_that_the_workshop_does_not_have_is_not_found(
    alice: FlaskClient, room: Room, page: str
) -> None:
    assert alice.post(page, data={"count": "1", "group": "foreign"}).status_code == 404
    assert cards(room) == ()


def test_a_card_that_nobody_made_is_not_found(alice: FlaskClient, page: str) -> None:
    assert alice.get(f"{page}/nothing").status_code == 404
    assert alice.post(f"{page}/nothing").status_code == 404


def test_looking_writes_nothing(alice: FlaskClient, room: Room, page: str) -> None:
    with room.hall.store.reading() as database:
        before = [database.table(name).count for name in sorted(database.table_names())]
    for address in (page, f"{page}?first=1&last=9", page.replace("invitations", "print")):
        assert alice.get(address).status_code == 200
    with room.hall.store.reading() as database:
        after = [database.table(name).count for name in sorted(database.table_names())]
    assert after == before


def test_a_long_list_is_turned_page_by_page(alice: FlaskClient, room: Room, page: str) -> None:
    make_cards(room, ON_A_PAGE + 2)
    assert len(rows(alice, page)) == ON_A_PAGE
    assert "Cards from 101 on" in words(alice.get(page))
    assert [row[0] for row in rows(alice, f"{page}?start=100")] == ["101", "102"]
    assert "Cards 1 to 100" in words(alice.get(f"{page}?start=100"))
    last = cards(room)[-1]
    assert alice.post(f"{page}/{last.id}").location == f"{page}?start=100"


@pytest.mark.parametrize("start", ["-1", "x", "9" * 30, "٣"])
def test_a_strange_place_in_the_list_is_its_start_or_its_end(
    alice: FlaskClient, room: Room, page: str, start: str
) -> None:
    make_cards(room, 2)
    assert len(rows(alice, f"{page}?start={start}")) == 2


def test_the_update_is_the_list_alone(alice: FlaskClient, room: Room, page: str) -> None:
    make_cards(room, 1)
    block = alice.get(page, headers={"HX-Request": "true"})
    assert parse(block)[0].get("id") == "cards"
    assert forms(block) == []


def test_an_ended_workshop_offers_no_new_cards(alice: FlaskClient, room: Room, page: str) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    end_workshop(room.hall, workshop=room.now(), actor="alice")
    assert "Make the cards" not in words(alice.get(page))
    refused = alice.post(page, data={"count": "1"})
    assert (refused.status_code, cards(room)) == (409, ())
