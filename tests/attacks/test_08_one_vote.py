"""8: a thousand votes of one person at once, over real connections: one vote.

Double taps, two tabs, the back button and replays are in the tests of the voting pages.
"""

import http.client
import threading
from collections import Counter

from tests.faults.phone import Line
from tests.fixtures.venues import Venue
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.web.limits import VOTES

AT_ONCE, EACH = 20, 50


def test_a_thousand_votes_of_one_person_at_once_are_one_vote(venue: Venue) -> None:
    room, code = venue.room, venue.room.workshop.code
    room.step(Kind.BARRIER, RoundStep.OPEN)
    round_, asked = room.round_of(Kind.BARRIER), room.statements_of(Kind.BARRIER)[0]
    answers = [answer.key for answer in round_.ballot.answers]
    first = Line(venue.server.port)
    first.send("GET", f"/j/{code}")
    assert first.send("POST", f"/j/{code}", {"group": "none"})[0] == http.client.SEE_OTHER
    told: Counter[int] = Counter()
    ready = threading.Barrier(AT_ONCE)

    def vote(place: int) -> None:
        line = Line(venue.server.port, cookies=dict(first.cookies))
        ready.wait()
        for number in range(EACH):
            sequence = place * EACH + number if place % 2 else 7  # half of them are replays
            fields = {
                "round": round_.id,
                "version": asked.version_id,
                "answer": answers[number % len(answers)],
                "sequence": str(sequence + 1),
            }
            told[line.send("POST", f"/w/{code}/votes", fields)[0]] += 1
        line.close()

    threads = [threading.Thread(target=vote, args=[place]) for place in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    first.close()
    assert told.total() == AT_ONCE * EACH
    assert set(told) <= {200, 429}
    assert told[200] >= VOTES.most
    with room.hall.store.reading() as database:
        (row,) = database.query(
            "select count(*) as votes, count(distinct participant_id) as people,"
            " max(sequence) as newest from votes where round_id = ?",
            [round_.id],
        )
    assert (row["votes"], row["people"]) == (1, 1)
