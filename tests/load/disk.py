"""The disk below everything: raw durable commits in SQLite, without a server."""

from collections.abc import Iterator

from tests.load.commits import TOGETHER
from tests.load.figures import Figure
from tests.load.run import Run


def disk(run: Run) -> Iterator[Figure]:
    """What every other figure stands on."""
    yield Figure("raw SQLite, a commit for each vote", run.commits.each, "votes/s")
    yield Figure(f"raw SQLite, a commit for {TOGETHER}", run.commits.together, "votes/s")
