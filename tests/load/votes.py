"""How many durable votes a second one process takes, over real HTTP on the loopback.

    python -m tests.load.votes --phones 100 --votes 40

Starts its own server on a fresh database, lets every phone join, opens a round, and lets each phone
vote without a pause. Stops by itself. Prints votes a second, percentiles in milliseconds, errors,
and whether the store holds exactly the votes that were answered.
"""

# ruff: noqa: E402 - gevent has to patch before anything else is imported

import argparse
import http.client
import tempfile
import time
from pathlib import Path
from urllib.parse import urlencode

import gevent
from gevent import monkey

monkey.patch_all()

from tests.fixtures.server import Server, running
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall, open_hall
from workshop.actions.steering import take_step
from workshop.domain.plan import Plan
from workshop.domain.round import Round, RoundStep
from workshop.domain.workshop import Workshop
from workshop.packs.seeds import seed
from workshop.store import rounds, statements
from workshop.store.connection import Store

FORM = {
    "Content-Type": "application/x-www-form-urlencoded",
    "HX-Request": "true",
    "Outbox": "1",
}


class Phone:
    """One phone with a connection it keeps."""

    def __init__(self, server: Server, code: str) -> None:
        self.code = code
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        self.cookie = ""
        self.took: list[float] = []
        self.errors = 0

    def join(self) -> None:
        answer = self.send("POST", f"/j/{self.code}", {"group": "none"})
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def vote(self, round_id: str, versions: list[str], votes: int) -> None:
        for number in range(votes):
            self.vote_once(round_id, versions, number)

    def vote_once(self, round_id: str, versions: list[str], number: int) -> None:
        fields = {
            "round": round_id,
            "version": versions[number % len(versions)],
            "sequence": str(number),
            "answer": "agree",
            "then": "next",
        }
        began = time.perf_counter()
        answer = self.send("POST", f"/w/{self.code}/votes", fields)
        self.took.append(time.perf_counter() - began)
        self.errors += answer.status != 200

    def send(self, method: str, path: str, fields: dict[str, str]) -> http.client.HTTPResponse:
        self.connection.request(method, path, urlencode(fields), FORM | {"Cookie": self.cookie})
        answer = self.connection.getresponse()
        answer.read()
        return answer


def percentile(times: list[float], share: float) -> float:
    return 1000 * times[min(len(times) - 1, int(share * len(times)))]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--phones", type=int, default=100, choices=range(1, 1001), metavar="N")
    parser.add_argument("--votes", type=int, default=40, choices=range(1, 201), metavar="N")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "load.sqlite3"
        with running("serve", database=database, last_line="Set up here") as server:
            measure(server, database, wanted.phones, wanted.votes)


def on_the_ced_pack(hall: Hall) -> tuple[Workshop, Round, list[str]]:
    """A workshop on the CED pack, its round on solutions, and the versions to vote on."""
    pack = seed("mainstreaming-ced")
    workshop = found_workshop(
        hall,
        wanted=Plan(title="Load"),
        pack=pack,
        chosen=[s.id for s in pack.statements],
        code_length=4,
        actor="load",
    )
    with hall.store.reading() as connection:
        round_ = rounds.of_workshop(connection, workshop.id)[1]
        versions = [s.version_id for s in statements.of_round(connection, round_.id)]
    return workshop, round_, versions


def measure(server: Server, database: Path, people: int, votes: int) -> None:
    hall = open_hall(Store(database))
    workshop, round_, versions = on_the_ced_pack(hall)
    phones = [Phone(server, workshop.code) for _ in range(people)]
    began = time.perf_counter()
    gevent.joinall([gevent.spawn(phone.join) for phone in phones], raise_error=True)
    print(f"{people} phones joined in {time.perf_counter() - began:.2f} s")
    take_step(hall, workshop=workshop, round_id=round_.id, step=RoundStep.OPEN, actor="load")
    began = time.perf_counter()
    gevent.joinall(
        [gevent.spawn(phone.vote, round_.id, versions, votes) for phone in phones], raise_error=True
    )
    seconds = time.perf_counter() - began
    times = sorted(took for phone in phones for took in phone.took)
    errors = sum(phone.errors for phone in phones)
    print(
        f"{len(times) / seconds:.0f} votes/s, p50 {percentile(times, 0.5):.0f} ms, "
        f"p99 {percentile(times, 0.99):.0f} ms, worst {percentile(times, 1):.0f} ms, "
        f"{errors} errors"
    )
    with hall.store.reading() as connection:
        stored = connection.execute("select count(*) from votes").fetchone()[0]
    expected = people * min(votes, len(versions))
    print(f"stored {stored}, expected {expected}: {'equal' if stored == expected else 'WRONG'}")
    hall.store.close()


if __name__ == "__main__":
    main()
