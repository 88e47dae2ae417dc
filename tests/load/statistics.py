"""How long the statistics of one round take, on a made-up room in memory.

    python -m tests.load.statistics --people 1000 --statements 60

Prints each measure in milliseconds (the best of three) and what they add up to, then the largest
memory the process held. Draws and rooms are the same every time.
"""

import argparse
import resource
import time
from collections.abc import Callable

import numpy as np

from workshop.domain.reading import Electorate
from workshop.ranking.certain import certain
from workshop.ranking.division.kendall import kendall
from workshop.ranking.division.krippendorff import Level, krippendorff
from workshop.ranking.division.not_sure import not_sure_each
from workshop.ranking.division.variance import variance
from workshop.ranking.groups.cells import cells_of
from workshop.ranking.groups.positions import by_positions
from workshop.ranking.groups.small_cells import small_cells
from workshop.ranking.groups.weights import weights_of
from workshop.ranking.opinion.opinion_map import opinion_map
from workshop.ranking.orders.check import check
from workshop.ranking.values import Values

PLACES = 5
MISSING = 0.1
GROUPS = 6


def a_room(people: int, statements: int) -> tuple[Values, list[str]]:
    """Three-way answers with gaps, and each person's group."""
    draw = np.random.default_rng(1)
    liked = np.linspace(0.8, 0.2, statements)
    values = np.where(draw.random((people, statements)) < liked, 1.0, -1.0)
    values[draw.random(values.shape) < MISSING] = np.nan
    return values, [str(number) for number in draw.integers(0, GROUPS, people)]


def measures(values: Values, groups: list[str]) -> dict[str, Callable[[], object]]:
    """Everything that a result of one round is made of, by name."""

    def of(electorate: Electorate) -> object:
        generator = np.random.default_rng(2)
        return certain(values, places=PLACES, electorate=electorate, generator=generator)

    return {
        "certain, as a sample": lambda: of(Electorate.OTHERS),
        "certain, as a census": lambda: of(Electorate.ROOM),
        "variance": lambda: variance(values),
        "Krippendorff's alpha": lambda: krippendorff(values, level=Level.ORDINAL),
        "Kendall's W": lambda: kendall(values),
        "not sure": lambda: not_sure_each(values),
        "small cells": lambda: small_cells(values, groups),
        "group-equal weights": lambda: weights_of(
            values, cells_of(groups, small_cells(values, groups))
        ),
        "positions by group": lambda: by_positions(values, groups),
        "Copeland and Schulze": lambda: check(values, top=PLACES),
        "opinion map": lambda: opinion_map(values, rng=np.random.default_rng(3)),
    }


def milliseconds(measure: Callable[[], object]) -> float:
    """The best of three."""
    took = []
    for _ in range(3):
        began = time.perf_counter()
        measure()
        took.append(time.perf_counter() - began)
    return min(took) * 1000


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--statements", type=int, default=60)
    asked = parser.parse_args()
    values, groups = a_room(asked.people, asked.statements)
    found = {name: milliseconds(measure) for name, measure in measures(values, groups).items()}
    for name, took in found.items():
        print(f"{name:<24} {took:9.1f} ms")
    print(f"{'together':<24} {sum(found.values()):9.1f} ms")
    print(f"{'memory':<24} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.1f} MB")


if __name__ == "__main__":
    main()
