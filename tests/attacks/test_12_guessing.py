"""12: guessing: whatever is guessed, wrong answers are alike, and each costs the same work.

How often one may guess is held by `tests/web/test_guessing.py` and `tests/web/test_logins.py`; a
password of 1 MB by `tests/web/test_bodies.py`.
"""

import http.client
import re
import threading
from collections import Counter

from flask import Flask
from werkzeug.test import TestResponse

from tests.faults.phone import Line
from tests.fixtures.cards import cards, tokens
from tests.fixtures.doors import House
from tests.fixtures.hosts import PASSWORD, one_more, role_link
from tests.fixtures.pages import words
from tests.fixtures.venues import Venue
from workshop.actions.entering import make_setup_link, set_password
from workshop.actions.hall import Hall
from workshop.actions.inviting import revoke_invitation
from workshop.actions.linking import end_link
from workshop.actions.organising import make_organiser_link, take_back_organiser_link
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

NEVER = "Abcdefghijklmnopqrstuv"
OF_EACH = {"Date", "Content-Length"}


def told(answer: TestResponse, secret: str) -> tuple[int, str, list[tuple[str, str]]]:
    """All that an answer says, without the secret that was asked with."""
    headers = [(k, v) for k, v in answer.headers.items() if k not in OF_EACH]
    return answer.status_code, answer.text.replace(secret, "secret"), headers


def test_a_link_that_ended_looks_like_one_that_never_was(app: Flask, hall: Hall) -> None:
    """So that nobody learns whether a guess was ever right. Who holds a card may read more."""
    house = House(app, hall)
    here, browser = house.rooms[0], house.app.test_client(use_cookies=False)
    link, role = role_link(house.hall, here.workshop, Role.VIEWER)
    end_link(house.hall, workshop=here.workshop, link_id=link.id, actor="organiser:a")
    made, organiser = make_organiser_link(house.hall, by=house.keeper)
    take_back_organiser_link(house.hall, link_id=made.id, actor=house.keeper.actor)
    ended = {
        "/host/link/{}": role,
        "/host/organiser-link/{}": organiser,
        "/host/setup/{}": make_setup_link(house.hall) or "used-up-used-up-used-u",
    }
    for path, secret in ended.items():
        for method in ("GET", "POST"):
            one = browser.open(path.format(secret), method=method)
            other = browser.open(path.format(NEVER), method=method)
            assert told(one, secret) == told(other, NEVER), path
            assert one.status_code in {403, 409}, path
    card = tokens(here)[0]
    number = cards(here)[0].id
    revoke_invitation(house.hall, workshop=here.workshop, invitation_id=number, actor="alice")
    assert here.workshop.title in words(browser.get(f"/I/{card}"))
    assert here.workshop.title not in words(browser.get(f"/I/{NEVER}"))


def test_a_name_that_nobody_has_costs_a_hash_and_gets_the_same_answer(
    app: Flask, hall: Hall
) -> None:
    set_password(hall, link=make_setup_link(hall) or "", password=PASSWORD, name="Kai")
    one_more(hall, "Olga")
    browser, hashes = app.test_client(use_cookies=False), Counter[str]()
    answers = {}
    for name in ("Olga", "Nobody", "", "x" * 60):

        def counted(work: object, name: str = name) -> object:
            hashes[name] += 1
            return work() if callable(work) else None

        object.__setattr__(hall, "aside", counted)
        answer = browser.post("/host/login", data={"name": name, "password": "a guess of words"})
        shown = re.sub(r'value="[^"]*"', "", answer.text)
        answers[name] = (answer.status_code, shown, sorted(answer.headers.keys()))
    assert len({repr(answer) for answer in answers.values()}) == 1
    assert set(hashes.values()) == {1}


def test_a_rush_of_wrong_passwords_waits_in_one_line_and_votes_go_on(venue: Venue) -> None:
    """Of forty at once a few are looked at; a phone beside them is answered all the while."""
    room, code = venue.room, venue.room.workshop.code
    room.step(Kind.BARRIER, RoundStep.OPEN)
    asked, statuses = room.statements_of(Kind.BARRIER)[0], Counter[int]()
    phone = Line(venue.server.port)
    phone.send("POST", f"/j/{code}", {"group": "none"})

    def guess(number: int) -> None:
        line = Line(venue.server.port)
        data = {"name": f"Name {number}", "password": f"a guess of words {number}"}
        statuses[line.send("POST", "/host/login", data)[0]] += 1
        line.close()

    threads = [threading.Thread(target=guess, args=[number]) for number in range(40)]
    for thread in threads:
        thread.start()
    answered = 0
    while any(thread.is_alive() for thread in threads):
        answered += 1
        fields = {"round": room.round_of(Kind.BARRIER).id, "version": asked.version_id}
        fields |= {"answer": "no", "sequence": str(answered)}
        assert phone.send("POST", f"/w/{code}/votes", fields)[0] in {200, 429}
    phone.close()
    assert set(statuses) <= {http.client.FORBIDDEN, http.client.TOO_MANY_REQUESTS}
    assert statuses[http.client.FORBIDDEN] <= 10
    assert statuses.total() == 40
    assert answered > statuses[http.client.FORBIDDEN]
