"""The page on which a host says what people may write."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from workshop.domain.voices import Commenting, Suggesting, Voices
from workshop.domain.word_list import DEFAULT_WORDS, Pattern, WordList
from workshop.store import voices


def stored(room: Room) -> Voices:
    with room.hall.store.reading() as database:
        return voices.of_workshop(database, room.workshop.id)


def address(room: Room) -> str:
    return f"/host/w/{room.workshop.code}/voices"


def test_a_new_workshop_has_the_usual_choices(alice: FlaskClient, room: Room) -> None:
    page = parse(alice.get(address(room)))
    checked = {
        (box.get("name"), box.get("value"))
        for box in page.iter("input")
        if box.get("checked") is not None
    }
    assert checked == {
        ("suggestions", "off"),
        ("comments", "straight"),
        ("readable", "1"),
        *(("patterns", pattern.value) for pattern in Pattern),
    }
    (area,) = page.iter("textarea")
    assert tuple("".join(area.itertext()).splitlines()) == DEFAULT_WORDS


def test_choices_are_kept_and_can_be_changed_again(alice: FlaskClient, room: Room) -> None:
    sent = {"suggestions": "held", "comments": "held", "patterns": "link", "words": "one\r\ntwo "}
    answer = alice.post(address(room), data=sent)
    assert answer.status_code == 303
    assert "Kept. It counts from now on" in words(alice.get(answer.location))
    assert stored(room) == Voices(
        suggestions=Suggesting.HELD,
        comments=Commenting.HELD,
        readable=False,
        word_list=WordList(entries=("one", "two"), patterns=frozenset({Pattern.LINK})),
    )
    sent = {"suggestions": "off", "comments": "straight", "readable": "1", "words": ""}
    alice.post(address(room), data=sent)
    assert stored(room) == Voices(word_list=WordList(entries=(), patterns=frozenset()))


def test_a_list_that_is_too_long_comes_back_with_every_choice(
    alice: FlaskClient, room: Room
) -> None:
    sent = {"suggestions": "straight", "comments": "held", "words": "x" * 61}
    answer = alice.post(address(room), data=sent)
    assert answer.status_code == 422
    assert "Words and phrases is too long: 61 characters" in words(answer)
    checked = [
        box.get("id") for box in parse(answer).iter("input") if box.get("checked") is not None
    ]
    assert checked == ["suggestions-straight", "comments-held"]
    assert "x" * 61 in answer.text
    assert stored(room) == Voices()


@pytest.mark.parametrize(
    "odd", [{"suggestions": "all"}, {"comments": ""}, {"patterns": "names"}, {}]
)
def test_a_choice_that_was_not_offered_changes_nothing(
    alice: FlaskClient, room: Room, odd: dict[str, str]
) -> None:
    sent = {"suggestions": "held", "comments": "held"} | odd if odd else {}
    assert alice.post(address(room), data=sent).status_code == 422
    assert stored(room) == Voices()
