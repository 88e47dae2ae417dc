"""All runs of the scenarios that are asked for, and what came of them."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import gevent

from tests.load.figures import Figure, Row, rows_of
from tests.load.run import Run, Scenario, Skipped

LONGEST_SECONDS = 300  # that one scenario may take in one run


@dataclass(slots=True)
class Found:
    """The figures of each run; in words, what could not be measured here, and what failed."""

    runs: list[list[Figure]] = field(default_factory=list)
    skipped: dict[str, None] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    @property
    def rows(self) -> Sequence[Row]:
        """A row a figure."""
        return rows_of(self.runs)

    @property
    def is_met(self) -> bool:
        """Whether nothing failed and every figure is as wanted."""
        return not self.failed and all(row.is_met is not False for row in self.rows)

    def as_json(self) -> dict[str, object]:
        """Everything, for programs."""
        return {
            "skipped": list(self.skipped),
            "failed": self.failed,
            "figures": [_as_json(row) for row in self.rows],
        }


def measure(
    scenarios: Mapping[str, Scenario], folder: Path, *, runs: int, most_phones: int
) -> Found:
    """Run them one after the other, again and again: a busy moment is not one scenario's alone."""
    found = Found()
    for number in range(1, runs + 1):
        run = Run(folder / f"run{number}", most_phones)
        found.runs.append([])
        for name, scenario in scenarios.items():
            print(f"run {number} of {runs}: {name}", file=sys.stderr)
            _measure(name, scenario, run, found)
    return found


def _measure(name: str, scenario: Scenario, run: Run, found: Found) -> None:
    """Add what a scenario tells; one that fails tells what it found until then."""
    try:
        with gevent.Timeout(LONGEST_SECONDS):
            for figure in scenario(run):
                found.runs[-1].append(figure)
    except Skipped as why:
        found.skipped[f"{name} is left out: {why}"] = None
    except (Exception, gevent.Timeout) as error:  # noqa: BLE001 - the others are measured all the same
        found.failed.append(f"{name} failed: {error!r}")


def _as_json(row: Row) -> dict[str, object]:
    wanted, floor = row.wanted, row.floor
    return {
        "name": row.name,
        "unit": row.unit,
        "wanted": wanted and {"side": wanted.side, "bound": wanted.bound},
        "floor": floor and {"words": floor.words, "value": floor.value},
        "measured": row.values,
        "met": row.is_met,
    }
