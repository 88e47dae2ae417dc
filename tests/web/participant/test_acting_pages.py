"""Who should act, and offers of help, on a phone without scripts."""

import re

from flask.testing import FlaskClient

from tests.fixtures.acting import all_say, asked, asking, decided, take
from tests.fixtures.decided import refine
from tests.fixtures.pages import forms, words
from tests.fixtures.people import Room
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.acting.asking import AskingStep
from workshop.domain.refinement.refinement import Way
from workshop.store import contacts

OPEN, CLOSE, REVEAL = AskingStep.OPEN, AskingStep.CLOSE, AskingStep.REVEAL


def at(room: Room, path: str) -> str:
    return f"/w/{room.workshop.code}/{path}"


def help_is_asked(room: Room) -> None:
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")


def test_a_phone_that_waits_is_led_to_the_question_and_through_the_proposals(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1", "S2")
    assert "who should act" not in words(bob.get(at(room, "")))
    take(room, OPEN)
    assert "Now: who should act?" in words(bob.get(at(room, "")))
    assert "1 of 2" in words(bob.get(at(room, "who/")))
    actors = asking(room).actors
    first = bob.post(at(room, "who/S1"), data={"actor": list(actors[:2]), "other": " Traders "})
    assert first.status_code == 303
    assert "2 of 2" in words(bob.get(first.location))
    last = bob.post(at(room, "who/S2"), data={"not-sure": "yes", "actor": actors[0]})
    said = words(bob.get(last.location))
    assert "Thank you. Your answers are kept." in said
    assert "Traders" in said
    assert "Not sure" in said


def test_an_answer_that_cannot_be_used_comes_back_as_it_was_chosen(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1")
    take(room, OPEN)
    actors = asking(room).actors
    chosen = {"actor": list(actors[:3]), "other": "The market traders"}
    answer = bob.post(at(room, "who/S1"), data=chosen)
    assert answer.status_code == 422
    assert "Name 3 at most" in words(answer)
    html = answer.get_data(as_text=True)
    assert html.count(" checked") == 3
    assert 'value="The market traders"' in html
    assert bob.post(at(room, "who/S1"), data={}).status_code == 422
    assert bob.post(at(room, "who/S1"), data={"actor": "Somebody made up"}).status_code == 422
    assert bob.post(at(room, "who/S9"), data={}).status_code == 404


def test_an_answer_from_a_card_with_older_words_is_not_counted_for_the_new_ones(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1")
    take(room, OPEN)
    chosen = {"actor": asking(room).actors[0], "version": asked(room)[0].version_id}
    take(room, CLOSE)
    refine(room, Way.REWORD, "S1", "Something else that nobody has read.")
    take(room, OPEN)
    old = bob.post(at(room, "who/S1"), data=chosen)
    assert old.status_code == 409
    assert "This proposal reads otherwise now." in words(old)
    assert "Something else that nobody has read." in words(old)
    assert old.text.count(" checked") == 1
    chosen["version"] = asked(room)[0].version_id
    assert bob.post(at(room, "who/S1"), data=chosen).status_code == 303


def test_after_the_close_an_answer_is_refused_in_words_and_the_result_comes_with_the_reveal(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1")
    take(room, OPEN)
    actor = "local-authority"
    assert actor in asking(room).actors
    bob.post(at(room, "who/S1"), data={"actor": actor})
    all_say(room, [room.somebody() for _ in range(4)], "S1", actor)
    take(room, CLOSE)
    late = bob.post(at(room, "who/S1"), data={"actor": asking(room).actors[-1]})
    assert late.status_code == 409
    assert "What you answered before is kept." in words(late)
    assert "5 of 5" not in words(bob.get(at(room, "who/")))
    take(room, REVEAL)
    said = words(bob.get(at(room, "who/")))
    assert "Local authority 5 of 5" in said
    assert "You: Local authority." in said


def test_of_four_answers_a_phone_is_told_no_number(room: Room, bob: FlaskClient) -> None:
    decided(room, "S1")
    take(room, OPEN)
    all_say(room, [room.somebody() for _ in range(4)], "S1", asking(room).actors[0])
    take(room, CLOSE, REVEAL)
    said = words(bob.get(at(room, "who/")))
    assert "Fewer than five answered, so nothing is shown." in said
    assert "4 of 4" not in said


def test_an_update_takes_nothing_away_while_somebody_chooses(room: Room, bob: FlaskClient) -> None:
    decided(room, "S1")
    take(room, OPEN)
    asks = {"HX-Request": "true"}
    assert bob.get(at(room, "who/S1"), headers=asks).status_code == 204
    take(room, CLOSE)
    assert bob.get(at(room, "who/S1"), headers=asks).status_code == 303


def test_an_offer_is_pressed_and_taken_back(room: Room, bob: FlaskClient) -> None:
    decided(room, "S1")
    assert "not taken now" in words(bob.get(at(room, "help/")))
    assert bob.post(at(room, "help/"), data={"put": "x"}).status_code == 409
    help_is_asked(room)
    take(room, OPEN)
    id_ = asked(room)[0].id
    for name, pressed in (("put", "true"), ("drop", "false")):
        answer = bob.post(at(room, "help/"), data={name: id_})
        assert answer.status_code == 303
        assert f'aria-pressed="{pressed}"' in bob.get(answer.location).get_data(as_text=True)
    assert bob.post(at(room, "help/"), data={"put": "x"}).status_code == 404


def test_a_contact_that_cannot_be_kept_comes_back_with_all_that_was_typed(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1")
    help_is_asked(room)
    page = bob.get(at(room, "help/contact"))
    assert "It is deleted on 24 February 2027, or before." in words(page)
    typed = {"name": "Bob", "reach": "bob@example.org", "about": "Stalls", "seen": "2027-02-24"}
    answer = bob.post(at(room, "help/contact"), data=typed)
    assert answer.status_code == 422
    html = answer.get_data(as_text=True)
    assert all(value in html for value in typed.values())
    kept = bob.post(at(room, "help/contact"), data=typed | {"consents": "yes"})
    assert "Your contact is kept." in words(bob.get(kept.location))
    with room.hall.store.reading() as database:
        assert sum(contacts.by_day(database, room.workshop.id).values()) == 1


def test_a_contact_form_that_is_sent_twice_leaves_one_contact_in_its_newest_words(
    room: Room, bob: FlaskClient
) -> None:
    decided(room, "S1")
    help_is_asked(room)
    address = at(room, "help/contact")
    form = next(form for form in forms(bob.get(address)) if "reach" in form.fields)
    typed = form.fields | {"name": "Bob", "reach": "bob@example.org", "consents": "yes"}
    refused = bob.post(address, data=typed | {"consents": ""})
    again = next(form for form in forms(refused) if "reach" in form.fields)
    assert again.fields["form"] == form.fields["form"]
    for reach in ("bob@example.org", "bob@example.org", "020 7946 0000"):
        assert bob.post(address, data=typed | {"reach": reach}).status_code == 303
    another = next(form for form in forms(bob.get(address)) if "reach" in form.fields)
    assert another.fields["form"] != form.fields["form"]
    bob.post(address, data=typed | {"form": "not one of ours", "name": "Eve"})
    with room.hall.store.reading() as database:
        found = contacts.of_workshop(database, room.workshop.id)
    assert [(each.name, each.reach) for each in found] == [
        ("Bob", "020 7946 0000"),
        ("Eve", "bob@example.org"),
    ]
    assert all(re.fullmatch("[0-9a-f]{20}", each.id) for each in found)
