"""9: a vote in the same moment as the close: counted, or refused, and never both."""

import threading

import pytest

from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.vote import Receipt
from workshop.store import results


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
