"""The stream and its polled fallback say "changed" and nothing else."""

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.live.board import Audience
from workshop.live.seats import MOST_EACH, Seats
from workshop.web.live import MOST_SPREAD


def version(client: FlaskClient, room: Room, audience: str) -> str:
    return client.get(f"/live/{room.workshop.code}/version?for={audience}").text


def stream(client: FlaskClient, room: Room, audience: str) -> Iterator[str]:
    answer = client.get(f"/live/{room.workshop.code}?for={audience}", buffered=False)
    assert answer.mimetype == "text/event-stream"
    for chunk in answer.response:
        yield chunk.decode() if isinstance(chunk, bytes) else chunk


def test_phones_hear_of_steps_and_not_of_votes(client: FlaskClient, room: Room) -> None:
    at_first = version(client, room, "phones")
    room.step(Kind.BARRIER, RoundStep.OPEN)
    opened = version(client, room, "phones")
    assert opened != at_first
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "no")
    assert version(client, room, "phones") == opened


def test_the_desk_hears_of_joins_votes_and_steps(client: FlaskClient, room: Room) -> None:
    seen = [version(client, room, "desk")]
    room.step(Kind.BARRIER, RoundStep.OPEN)
    seen.append(version(client, room, "desk"))
    somebody = room.somebody()
    seen.append(version(client, room, "desk"))
    room.vote(somebody, room.statements_of(Kind.BARRIER)[0], "no")
    seen.append(version(client, room, "desk"))
    assert len(set(seen)) == 4


@pytest.mark.parametrize("audience", ["phones", "desk"])
def test_a_stream_tells_the_version_at_once_and_after_a_step(
    client: FlaskClient, room: Room, audience: str
) -> None:
    events = stream(client, room, audience)
    assert next(events).startswith("retry: ")
    assert next(events).endswith(f"event: changed\ndata: {version(client, room, audience)}\n\n")
    room.step(Kind.BARRIER, RoundStep.OPEN)
    assert next(events).endswith(f"event: changed\ndata: {version(client, room, audience)}\n\n")


def test_phones_are_told_to_spread_what_they_fetch_as_more_of_them_listen(
    client: FlaskClient, room: Room
) -> None:
    phones = [stream(client, room, "phones") for _ in range(5)]
    screen = stream(client, room, "desk")
    for each in (*phones, screen):
        next(each)
    assert next(phones[0]).startswith("event: spread\ndata: 3\n\nevent: changed\n")
    assert next(screen).startswith("event: changed\n")
    for _ in range(2 * MOST_SPREAD):
        room.hall.board.listen(room.workshop.id, Audience.PHONES)
    assert next(phones[1]).startswith(f"event: spread\ndata: {MOST_SPREAD}\n\n")


def test_a_stream_that_ends_leaves_no_listener(client: FlaskClient, room: Room) -> None:
    answer = client.get(f"/live/{room.workshop.code}", buffered=False)
    events = iter(answer.response)
    next(events)
    next(events)
    assert room.hall.board.listening(room.workshop.id, Audience.PHONES) == 1
    answer.close()
    assert room.hall.board.listening(room.workshop.id, Audience.PHONES) == 0


def test_of_one_browser_the_newest_streams_stay_open(bob: FlaskClient, room: Room) -> None:
    """A page that was loaded again and again has left streams behind that nobody reads."""
    path = f"/live/{room.workshop.code}"
    opened = [bob.get(path, buffered=False) for _ in range(MOST_EACH)]
    oldest = iter(opened[0].response)
    assert ["retry" in str(next(oldest)), "changed" in str(next(oldest))] == [True, True]
    opened.append(bob.get(path, buffered=False))
    newest = iter(opened[-1].response)
    assert ["retry" in str(next(newest)), "changed" in str(next(newest))] == [True, True]
    assert list(oldest) == []
    assert room.hall.seats.all == MOST_EACH
    for answer in opened:
        answer.close()
    assert room.hall.seats == Seats()


def test_screens_at_one_address_and_hosts_have_streams_of_their_own(
    client: FlaskClient, alice: FlaskClient, bob: FlaskClient, room: Room
) -> None:
    path = f"/live/{room.workshop.code}?for=desk"
    opened = [browser.get(path, buffered=False) for browser in (client, client, alice, bob)]
    for answer in opened:
        next(iter(answer.response))
    assert sorted(map(len, room.hall.seats.held.values())) == [1, 1, 2]
    assert (room.hall.seats.nameless, room.hall.seats.held_by("127.0.0.1")) == (2, 2)
    for answer in opened:
        answer.close()
