"""One run of all scenarios, and what they share in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

from tests.load.figures import Figure
from tests.load.floors import Commits, commits


class Skipped(Exception):
    """A scenario cannot be measured here; it says in words why."""


@dataclass
class Run:
    """One run. Floors that many look at are measured once in it, when they are asked for first."""

    folder: Path
    most_phones: int

    def __post_init__(self) -> None:
        """No folder is taken yet."""
        self._numbers = count()

    def fresh(self) -> Path:
        """A new folder on the disk that is measured."""
        made = self.folder / str(next(self._numbers))
        made.mkdir(parents=True)
        return made

    def phones(self, wanted: int) -> int:
        """How many phones to use where so many are wanted."""
        return min(wanted, self.most_phones)

    @cached_property
    def commits(self) -> Commits:
        """What raw SQLite does on this disk."""
        return commits(self.fresh())


Scenario = Callable[[Run], Iterable[Figure]]
