"""How long pages take when one statement has thousands of comments.

    python -m tests.load.comments --comments 5000

In one process, without a network, on a fresh database: the screen's fragment, a phone's card, the
hosts' list and their page of the result. Prints milliseconds (the best of three) and kilobytes. The
screen must stay under a second (`trust.md`, 19).
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.attacks.flood import MANY, flood
from tests.fixtures.people import Room
from tests.fixtures.planned import put
from tests.fixtures.voices import allow
from workshop.actions.entering import make_entry_link
from workshop.actions.founding import found_workshop
from workshop.actions.hall import Hall, open_hall
from workshop.app import create_app
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import RoundStep
from workshop.domain.workshop import ScreenView
from workshop.packs.seeds import seed
from workshop.settings import Settings
from workshop.store.connection import Store

TIMES = 3


def flooded(hall: Hall, many: int) -> Room:
    """A workshop whose first round is revealed, with so many comments on its first statement."""
    pack = seed("cedp")
    chosen = [statement.id for statement in pack.statements]
    plan = Plan(title="A flood", groups=())
    made = found_workshop(hall, wanted=plan, pack=pack, chosen=chosen, code_length=4, actor="alice")
    room = Room(hall, made)
    allow(room)
    room.step(Kind.BARRIER, RoundStep.OPEN)
    flood(room, many)
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    put(room, ScreenView.COMMENTS)
    return room


def best(ask: Callable[[], TestResponse]) -> tuple[float, float]:
    """Milliseconds and kilobytes of an answer."""
    taken = []
    for _ in range(TIMES):
        begun = time.perf_counter()
        answer = ask()
        size = len(answer.get_data())
        taken.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200, answer.status_code
    return min(taken), size / 1000


def measure(room: Room, phone: FlaskClient, host: FlaskClient) -> None:
    """Print a line a page."""
    code, asked = room.workshop.code, room.statements_of(Kind.BARRIER)[0]
    phone.post(f"/j/{code}", data={"group": "none"})
    host.get(f"/host/enter/{make_entry_link(room.hall)}")
    pages = {
        "the screen": (phone, f"/screen/{code}/now"),
        "its last page": (phone, f"/screen/{code}/now?page=9999"),
        "a phone's card": (phone, f"/w/{code}/statement/{asked.label}"),
        "a phone's list": (phone, f"/w/{code}/"),
        "the hosts' list": (host, f"/host/w/{code}/moderate"),
        "the desk": (host, f"/host/w/{code}/desk"),
        "what can be shown": (host, f"/host/w/{code}/show"),
        "the hosts' result": (host, f"/host/w/{code}/results/{room.round_of(Kind.BARRIER).id}"),
    }
    for name, (browser, path) in pages.items():
        taken, size = best(partial(browser.get, path))
        print(f"{name:20}{taken:8.0f} ms{size:8.0f} kB")


def main() -> None:
    """Flood a workshop and look at it."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--comments", type=int, default=MANY)
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "flood.sqlite3")
        hall = open_hall(store)
        app = create_app(Settings(database=store.path), rooms=hall)
        measure(flooded(hall, asked.comments), app.test_client(), app.test_client())
        hall.alarms.stop()
        store.close()


if __name__ == "__main__":
    main()
