"""Results of 1,000 people x 60 statements: from the file to everything that is said of them."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing

from tests.load.figures import Figure, Floor, at_most
from tests.load.filled import fill, step
from tests.load.run import Run
from workshop.domain.round import RoundStep
from workshop.store import findings, rounds
from workshop.store.connection import Store

PEOPLE, ASKED = 1000, 60
WANTED = at_most(150)
TIMES = 5


def results(run: Run) -> Iterator[Figure]:
    """Read and compute, as the server does it for the first who looks; the best of five."""
    database = run.fresh() / "results.sqlite3"
    large = fill(database, people=PEOPLE, asked=ASKED)
    for taken in (RoundStep.CLOSE, RoundStep.REVEAL):
        step(database, large, taken)
    with closing(Store(database)) as store, store.reading() as connection:
        round_ = rounds.by_id(connection, large.round.id, workshop_id=large.workshop.id)
        assert round_ is not None
        read = _best(lambda: findings.revealed(connection, round_))
        whole = _best(lambda: findings.revealed(connection, round_).findings())
    floor = Floor("reading it", read)
    yield Figure(f"results of {PEOPLE:,} x {ASKED}", whole, "ms", WANTED, floor)


def _best(act: Callable[[], object]) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        act()
        took.append(1000 * (time.perf_counter() - began))
    return min(took)
