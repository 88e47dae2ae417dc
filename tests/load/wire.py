"""What travels: the bytes of a vote and its answer, and of the pages before it."""

from collections.abc import Iterator
from statistics import mean

from tests.load.figures import Figure, Floor
from tests.load.room import Room, served_room
from tests.load.run import Run


def wire(run: Run) -> Iterator[Figure]:
    """One phone joins and votes on every card."""
    with served_room(run.fresh()) as room:
        yield from _of_a_vote(room)
        yield from _of_pages(room)


def _of_a_vote(room: Room) -> Iterator[Figure]:
    (phone,) = room.phones(1)
    assert phone.page is not None
    votes = phone.votes(len(room.versions))
    before = phone.line.heard
    phone.vote(votes)
    assert not phone.wrong, phone.wrong
    fields = mean(len(vote.request.partition(b"\r\n\r\n")[2]) for vote in votes)
    asked = mean(len(vote.request) for vote in votes)
    yield Figure("bytes of a vote", asked, "B", floor=Floor("its form alone", fields))
    words = mean(len(text.encode()) for text in phone.page.texts)
    heard = (phone.line.heard - before) / len(votes)
    yield Figure("bytes of its answer", heard, "B", floor=Floor("a statement's words", words))


def _of_pages(room: Room) -> Iterator[Figure]:
    phone = room.phone()
    joining = phone.get(f"/j/{room.code}")
    phone.post(f"/j/{room.code}", {"group": "none"})
    first = phone.get(f"/w/{room.code}/")
    yield Figure("bytes of the page to join", joining.size, "B")
    yield Figure("bytes of the first card with its deck", first.size, "B")
