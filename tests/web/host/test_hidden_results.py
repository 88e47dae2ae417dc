"""Hidden means hidden: not a letter of a host page depends on the answers before the reveal."""

import re

from flask.testing import FlaskClient

from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

ADDRESSES = ("", "desk", "moderate", "plan", "end", "agenda", "groups", "show", "export/")


def versionless(text: str) -> str:
    """Without what says how often and by whom the room was steered."""
    text = re.sub(r'<p class="caption last-step".*</p>', "", text)
    text = re.sub(r'(name="seen" value="(?:open|closed)) \d+ ', r"\1 ", text)
    return re.sub(r"version=[0-9a-f]+-\d+|data-version=\"[^\"]+\"", "", text)


def test_no_result_leaves_a_host_page_before_the_reveal(alice: FlaskClient, room: Room) -> None:
    """Whatever the answers are, every page is the same to the letter."""
    people = [room.somebody() for _ in range(3)]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    known = room.statements_of(Kind.BARRIER)
    code, round_id = room.workshop.code, room.round_of(Kind.BARRIER).id
    of_round = [f"{path}/{round_id}" for path in ("results", "paper", "print/ballots")]
    addresses = (*ADDRESSES, *of_round)

    def pages() -> list[str]:
        return [versionless(alice.get(f"/host/w/{code}/{name}").text) for name in addresses]

    seen = []
    for sequence, answers in enumerate((("a-lot", "no"), ("no", "a-lot"), ("not-sure", "no")), 1):
        for place, statement in enumerate(known):
            for person in people:
                answer = answers[0] if place < 12 else answers[1]
                room.vote(person, statement, answer, sequence=sequence)
        seen.append(pages())
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    closed = pages()
    room.step(Kind.BARRIER, RoundStep.REOPEN)
    for statement in known:
        room.vote(people[0], statement, "a-little", sequence=9)
    seen.append(pages())
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    assert pages() == closed
    assert all(pages_then == seen[0] for pages_then in seen)
