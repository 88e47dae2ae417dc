"""9: a vote in the same moment as the close: counted, or refused, and never both."""

import threading

import pytest

from tests.faults.phone import Line
from tests.fixtures.people import Room
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt
from workshop.store import results, seals

OK, REFUSED = 200, 409


@pytest.mark.parametrize("attempt", range(5))
def test_what_was_called_saved_is_counted_and_nothing_else(room: Room, attempt: int) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    statement, people = room.statements_of(Kind.BARRIER)[0], [room.somebody() for _ in range(24)]
    ready, receipts = threading.Barrier(25), dict[int, Receipt]()

    def vote(place: int) -> None:
        ready.wait()
        receipts[place] = room.vote(people[place], statement, "no")

    threads = [threading.Thread(target=vote, args=[place]) for place in range(24)]
    for thread in threads:
        thread.start()
    ready.wait()
    if attempt:
        threads[attempt].join()  # so that some come before the close, and some after
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    for thread in threads:
        thread.join()
    saved = sum(receipt is Receipt.SAVED for receipt in receipts.values())
    assert set(receipts.values()) <= {Receipt.SAVED, Receipt.NOT_OPEN}
    with room.hall.store.reading() as database:
        assert (
            sum(results.voted_by_channel(database, room.round_of(Kind.BARRIER).id).values())
            == saved
        )
    late = room.vote(room.somebody(), statement, "no")
    assert late is Receipt.NOT_OPEN


def test_over_real_connections_the_seal_counts_what_was_called_saved(venue: Venue) -> None:
    """Ten phones vote without a pause while the desk closes; whoever reads "saved" is counted."""
    room, code = venue.room, venue.room.workshop.code
    room.step(Kind.BARRIER, RoundStep.OPEN)
    round_, asked = room.round_of(Kind.BARRIER), room.statements_of(Kind.BARRIER)
    answers = [answer.key for answer in round_.ballot.answers]
    saved, ended = set[tuple[str, str]](), list[int]()
    under_way = threading.Semaphore(0)

    def vote(name: str) -> None:
        line, status = Line(venue.server.port), 200
        line.send("POST", f"/j/{code}", {"group": "none"})
        for number in range(500):
            version = asked[number % len(asked)].version_id
            fields = {"round": round_.id, "version": version, "sequence": str(number + 1)}
            fields["answer"] = answers[number % len(answers)]
            status, _ = line.send("POST", f"/w/{code}/votes", fields)
            if status != OK:
                break
            saved.add((name, version))
            under_way.release()
        ended.append(status)
        line.close()

    threads = [threading.Thread(target=vote, args=[f"phone {n}"]) for n in range(10)]
    for thread in threads:
        thread.start()
    for _ in range(25):
        under_way.acquire()
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    for thread in threads:
        thread.join()
    assert ended == [REFUSED] * 10
    with room.hall.store.reading() as database:
        (stored,) = database.query(
            "select count(*) as many from votes where round_id = ?", [round_.id]
        )
        (sealed,) = seals.of_round(database, round_.id)
    assert stored["many"] == sealed.marks == len(saved)
