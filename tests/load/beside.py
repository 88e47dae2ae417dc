"""How long votes wait while a large result is computed in the same process.

    python -m tests.load.beside --people 2000 --statements 900

Starts its own server on a database that holds a large conversation and a small workshop. Phones
vote in the small one at a walking pace; meanwhile the screen asks for the result of the large one.
Prints percentiles of the votes before, and while the result was computed; and how long that took.
"""

# ruff: noqa: E402 - gevent has to patch before anything else is imported

import argparse
import tempfile
import time
from math import isnan
from pathlib import Path

import gevent
import gevent.event
from gevent import monkey

monkey.patch_all()

from tests.fixtures.server import Server, running
from tests.load.statistics import a_room
from tests.load.votes import Phone, on_the_ced_pack, percentile
from workshop.actions.adopting import adopt_conversation
from workshop.actions.entering import make_entry_link
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import take_step
from workshop.domain.round import RoundStep
from workshop.domain.workshop import Workshop
from workshop.packs.polis.conversation import Comment, Conversation, Person
from workshop.store import rounds
from workshop.store.connection import Store

SECONDS = 4
PAUSE = 0.2


def conversation(people: int, statements_: int) -> Conversation:
    """A made-up conversation in which each person answered nine statements of ten."""
    values, _ = a_room(people, statements_)
    return Conversation(
        title="Large",
        comments=tuple(Comment(id=str(n), text=f"Statement {n}") for n in range(statements_)),
        people=tuple(
            Person(votes={str(n): int(x) for n, x in enumerate(row.tolist()) if not isnan(x)})
            for row in values
        ),
    )


def put_on_the_screen(hall: Hall, workshop: Workshop) -> None:
    """Let the screen of a workshop that is over show its only result."""
    with hall.store.writing() as database:
        (round_,) = rounds.of_workshop(database, workshop.id)
        database.execute(
            "update workshops set screen_view = 'results', screen_target = ? where id = ?",
            [round_.id, workshop.id],
        )


def main() -> None:
    """Fill a database, start a server on it, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=2000)
    parser.add_argument("--statements", type=int, default=900)
    parser.add_argument("--phones", type=int, default=30, choices=range(1, 301), metavar="N")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "beside.sqlite3"
        hall = open_hall(Store(database))
        make_entry_link(hall)
        talk = conversation(wanted.people, wanted.statements)
        large = adopt_conversation(hall, conversation=talk, source="made up")
        put_on_the_screen(hall, large)
        workshop, round_, versions = on_the_ced_pack(hall)
        take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="load")
        hall.store.close()
        with running("serve", database=database, last_line="Set up here") as server:
            phones = [Phone(server, workshop.code) for _ in range(wanted.phones)]
            gevent.joinall([gevent.spawn(phone.join) for phone in phones], raise_error=True)
            measure(server, phones, (round_.id, versions), large)


def measure(
    server: Server, phones: list[Phone], ballot: tuple[str, list[str]], large: Workshop
) -> None:
    """Vote for some seconds, then vote while the large result is computed."""
    voting = gevent.event.Event()
    votes = [gevent.spawn(keep_voting, phone, ballot, voting) for phone in phones]
    gevent.sleep(SECONDS)
    tell("before", phones)
    screen = Phone(server, large.code)
    began = time.perf_counter()
    answer = screen.send("GET", f"/screen/{large.code}/now", {})
    took = time.perf_counter() - began
    tell("meanwhile", phones)
    print(f"the large result took {took:.1f} s, status {answer.status}")
    voting.set()
    gevent.joinall(votes, raise_error=True)


def keep_voting(phone: Phone, ballot: tuple[str, list[str]], stop: gevent.event.Event) -> None:
    """Vote on one statement after the other, with a pause, until it is over."""
    number = 0
    while not stop.is_set():
        phone.vote_once(*ballot, number)
        number += 1
        gevent.sleep(PAUSE)


def tell(when: str, phones: list[Phone]) -> None:
    """Print the percentiles of the votes since the last time, and forget them."""
    times = sorted(took for phone in phones for took in phone.took)
    errors = sum(phone.errors for phone in phones)
    if not times:
        print(f"{when:<10} no vote came in so short a time")
        return
    print(
        f"{when:<10} {len(times)} votes, p50 {percentile(times, 0.5):.0f} ms, "
        f"p99 {percentile(times, 0.99):.0f} ms, worst {percentile(times, 1):.0f} ms, "
        f"{errors} errors"
    )
    for phone in phones:
        phone.took.clear()


if __name__ == "__main__":
    main()
