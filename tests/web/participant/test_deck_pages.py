"""The cards that come with a page: all at first, none to a phone that has them."""

import gzip
import json
import re
from collections.abc import Mapping
from types import MappingProxyType

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.marks import stored
from tests.fixtures.pages import forms
from tests.fixtures.people import Room
from tests.fixtures.rounds import BALLOTS, add_round, open_round, take
from tests.fixtures.voices import allow
from tests.web.participant.sheets import press
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.matrix import matrix
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.voices import Commenting
from workshop.store import statements

HTMX = {"HX-Request": "true"}
GOES_ON = {"Outbox": "1", "Goes-On": "1"}


def at(room: Room, path: str = "") -> str:
    return f"/w/{room.workshop.code}/{path}"


def deck(page: TestResponse) -> dict[str, str]:
    """What stands on the template of a page; nothing without one."""
    found = re.search(r'<template id="deck"([^>]*)>', page.text)
    if found is None:
        return {}
    pairs = re.findall(r"data-(\w+)=(?:\"([^\"]*)\"|'([^']*)')", found[1])
    return {name: plain or quoted for name, plain, quoted in pairs}


def answer(
    phone: FlaskClient,
    page: TestResponse,
    key: str = "",
    *,
    headers: Mapping[str, str] = MappingProxyType({}),
    **fields: str,
) -> TestResponse:
    form = next(form for form in forms(page) if form.action.endswith("/votes"))
    return phone.post(
        form.action,
        data=form.fields | {"answer": "agree"} | fields,
        headers=HTMX | {"Deck": key} | dict(headers),
    )


@pytest.mark.parametrize("kind", ["agreement", "holds-back", "scale", "matrix"])
def test_a_card_brings_the_others_in_this_person_s_order(
    bob: FlaskClient, room: Room, kind: str
) -> None:
    round_ = open_round(room, BALLOTS[kind], most=5)
    page = bob.get(at(room))
    found = deck(page)
    cards = json.loads(found["cards"])
    with room.hall.store.reading() as database:
        texts = {each.label: each.text for each in statements.of_round(database, round_.id)}
    assert {label: text for _, label, _, _, text, *_ in cards} == texts
    assert cards[0][0] in page.text.partition("<template")[0]
    assert (found["from"], found["total"], found["round"]) == ("0", "5", round_.id)


@pytest.mark.parametrize("kind", ["points", "ranking"])
def test_a_whole_ballot_brings_none(bob: FlaskClient, room: Room, kind: str) -> None:
    open_round(room, BALLOTS[kind], most=5)
    assert deck(bob.get(at(room))) == {}


def test_a_phone_that_has_the_cards_is_not_sent_them_again(bob: FlaskClient, room: Room) -> None:
    open_round(room, agreement(), most=3)
    page = bob.get(at(room))
    key = deck(page)["key"]
    second = answer(bob, page, key)
    assert "2 of 3" in second.text
    assert deck(second) == {}
    assert deck(answer(bob, second, "an older one"))["key"] == key


def test_the_cards_in_another_language_are_others(bob: FlaskClient, room: Room) -> None:
    open_round(room, agreement(), most=3)
    keys = [deck(bob.get(at(room) + asked))["key"] for asked in ("", "?language=cy")]
    assert keys[0] != keys[1]


def test_what_was_answered_comes_with_its_card(bob: FlaskClient, room: Room) -> None:
    open_round(room, matrix(), most=3)
    press(bob, room, {"impact": "4", "feasibility": "2", "answer": "steps"})
    press(bob, room, {"answer": "not-my-field"})
    given = [card[-1] for card in json.loads(deck(bob.get(at(room)))["cards"])]
    assert given == [{"impact": "4", "feasibility": "2"}, {"answer": "not-my-field"}, {}]


def test_a_long_round_brings_forty_and_the_next_part_in_time(bob: FlaskClient, room: Room) -> None:
    everything = [*room.statements_of(Kind.BARRIER), *room.statements_of(Kind.SOLUTION)]
    take(room, add_round(room, agreement(), chosen=everything), RoundStep.OPEN)
    page = bob.get(at(room))
    first = deck(page)
    for _ in range(19):
        page = answer(bob, page, first["key"])
        assert deck(page) == {}
    second = deck(answer(bob, page, first["key"]))
    assert (first["from"], second["from"]) == ("0", "20")
    labels = [[card[1] for card in json.loads(each["cards"])] for each in (first, second)]
    assert [len(each) for each in labels] == [40, min(40, len(everything) - 20)]
    assert labels[0][20:] == labels[1][:20]


def test_24_statements_add_at_most_2_kb_to_the_page(bob: FlaskClient, room: Room) -> None:
    open_round(room, agreement(), kind=Kind.SOLUTION, most=24)
    page = bob.get(at(room))
    assert len(json.loads(deck(page)["cards"])) == 24
    without = re.sub(r"<template id=\"deck\".*?</template>", "", page.text, flags=re.DOTALL)
    sizes = [len(gzip.compress(text.encode(), 6)) for text in (page.text, without)]
    assert sizes[0] - sizes[1] <= 2_000


def test_a_closed_round_brings_none(bob: FlaskClient, room: Room) -> None:
    room.step(Kind.SOLUTION, RoundStep.OPEN, RoundStep.CLOSE)
    label = room.statements_of(Kind.SOLUTION)[0].label
    assert deck(bob.get(at(room, f"statement/{label}"))) == {}


def test_a_card_of_another_opening_leads_to_what_is_now(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=3)
    found = deck(bob.get(at(room)))
    assert (found["round"], found["opened"]) == (round_.id, round_.opened_at)
    cards = json.loads(found["cards"])
    about = {"round": round_.id, "opened": found["opened"]}
    stays = f"statement/{cards[1][1]}"
    assert "2 of 3" in bob.get(at(room, stays), query_string=about).text
    for other in (about | {"round": "another"}, about | {"opened": "before"}):
        assert "1 of 3" in bob.get(at(room, stays), query_string=other).text
    gone = bob.get(at(room, "statement/B99"), query_string=about | {"opened": "before"})
    assert (gone.status_code, "1 of 3" in gone.text) == (200, True)


def test_a_phone_that_has_the_next_card_hears_only_that_its_vote_was_saved(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=3)
    page = bob.get(at(room))
    said = answer(bob, page, deck(page)["key"], headers=GOES_ON)
    assert (said.status_code, said.data, said.headers["Outbox"]) == (204, b"", "saved")
    assert len(stored(room, round_)) == 1
    assert "2 of 3" in bob.get(at(room)).text


@pytest.mark.parametrize(
    ("headers", "fields"),
    [
        ({"Goes-On": "0"}, {}),
        ({"HX-Request": "false"}, {}),  # no page of ours asks so; a sentence is told then
        ({}, {"then": "answers"}),
        ({}, {"comment": "Who pays?"}),  # which waits, and that is to be said
    ],
)
def test_any_other_answer_is_told_in_words(
    bob: FlaskClient, room: Room, headers: dict[str, str], fields: dict[str, str]
) -> None:
    allow(room, comments=Commenting.HELD)
    open_round(room, agreement(), most=3)
    page = bob.get(at(room))
    said = answer(bob, page, deck(page)["key"], headers=GOES_ON | headers, **fields)
    assert (said.status_code, bool(said.text)) == (200, True)


def test_what_does_not_count_is_told_in_words(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=3)
    page = bob.get(at(room))
    key = deck(page)["key"]
    assert answer(bob, page, key, headers=GOES_ON, sequence="7").status_code == 204
    older = answer(bob, page, key, headers=GOES_ON, sequence="6", answer="disagree")
    assert (older.status_code, older.headers["Outbox"]) == (200, "superseded")
    take(room, round_, RoundStep.CLOSE)
    closed = answer(bob, page, key, headers={"Goes-On": "1"}, sequence="8")
    assert (closed.status_code, "is closed" in closed.text) == (409, True)


def test_a_late_vote_brings_the_page_that_says_so(bob: FlaskClient, room: Room) -> None:
    round_ = open_round(room, agreement(), most=3)
    page = bob.get(at(room))
    take(room, round_, RoundStep.CLOSE)
    late = answer(bob, page, deck(page)["key"], headers=GOES_ON)
    assert (late.status_code, late.headers["Outbox"]) == (200, "saved-late")


def test_a_card_with_something_of_this_person_s_on_it_is_the_server_s(
    bob: FlaskClient, room: Room
) -> None:
    round_ = open_round(room, agreement(), most=4)
    cards = json.loads(deck(bob.get(at(room)))["cards"])
    fields = {"round": round_.id, "version": cards[1][0], "comment": "Who pays?"}
    bob.post(at(room, "comments"), data=fields)
    bob.post(at(room, "flags"), data={"version": cards[2][0], "put": "unclear"})
    found = json.loads(deck(bob.get(at(room)))["cards"])
    assert [own for *_, own, _ in found] == [0, 1, 1, 0]
