"""How long the statistics of one round take, on a made-up room in memory.

    python -m tests.load.statistics --people 1000 --statements 60

Prints each measure in milliseconds (the best of three) and what they add up to, then the largest
memory the process held. Draws and rooms are the same every time. A result says how certain it is
either as a sample or as a census: the sum holds the sample, which is the usual and the longer one,
and the census stands beside it. The last line is what a page waits for: everything about a round,
from its ballots. Reading the ballots from a database is not in it.

Products of matrices are made by OpenBLAS. Its threads wait for each other in a loop: on an idle
machine two of them gain little, and where another process holds a core they make everything three
times as slow and more. So `workshop` asks for one.
"""

import argparse
import resource
import time
from collections.abc import Callable

import numpy as np

from tests.ranking.findings.rooms import a_round as revealed
from tests.ranking.findings.rooms import statement
from workshop.domain.ballots.agreement import agreement as agreement_ballot
from workshop.domain.reading import USUAL, Electorate
from workshop.domain.round import Weighting
from workshop.domain.workshop import Group
from workshop.ranking.ballots import Ballots
from workshop.ranking.certain import certain
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.agreement import agreement
from workshop.ranking.division.consensus import consensus
from workshop.ranking.division.kendall import kendall
from workshop.ranking.division.krippendorff import Level, krippendorff
from workshop.ranking.division.not_sure import not_sure_each
from workshop.ranking.division.variance import variance
from workshop.ranking.findings.assembly import findings_of
from workshop.ranking.groups.across import across
from workshop.ranking.groups.apart import sets_apart
from workshop.ranking.groups.cells import cells_of
from workshop.ranking.groups.positions import by_positions
from workshop.ranking.groups.simpson import reversals
from workshop.ranking.groups.small_cells import small_cells
from workshop.ranking.groups.weights import weights_of
from workshop.ranking.mark_table import mark_table
from workshop.ranking.opinion.opinion_map import opinion_map
from workshop.ranking.orders.check import check
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally
from workshop.ranking.values import Values

PLACES = 5
UNSURE = 0.1
MISSING = 0.1
GROUPS = 6
CENSUS = "certain, as a census"

Measures = dict[str, Callable[[], object]]


def a_room(people: int, statements: int) -> tuple[Values, list[str]]:
    """Three-way answers with gaps, and each person's group."""
    draw = np.random.default_rng(1)
    liked = np.linspace(0.8, 0.2, statements)
    values = np.where(draw.random((people, statements)) < liked, 1.0, -1.0)
    values[draw.random(values.shape) < UNSURE] = 0.0
    values[draw.random(values.shape) < MISSING] = np.nan
    return values, [str(number) for number in draw.integers(0, GROUPS, people)]


def measures(values: Values, groups: list[str]) -> Measures:
    """Everything that a result of one round is made of, by name."""
    return {**of_certainty(values), **of_division(values), **of_groups(values, groups)} | {
        "Copeland and Schulze": lambda: check(values, top=PLACES),
        "opinion map": lambda: opinion_map(values, rng=np.random.default_rng(3)),
    }


def of_certainty(values: Values) -> Measures:
    """Rank sets, chances, tiers, and what a single person could change."""

    def of(electorate: Electorate) -> object:
        generator = np.random.default_rng(2)
        return certain(values, places=PLACES, electorate=electorate, generator=generator)

    return {
        "certain, as a sample": lambda: of(Electorate.OTHERS),
        CENSUS: lambda: of(Electorate.ROOM),
    }


def of_division(values: Values) -> Measures:
    """How far the room is of one mind. Kendall's W takes only people without a gap: all, here."""
    filled = np.nan_to_num(values)
    return {
        "variance": lambda: variance(values),
        "van der Eijk's A": lambda: [agreement(each) for each in counts(values)],
        "consensus": lambda: [
            consensus(agree=yes, disagree=no, answers=yes + unsure + no, interval=wilson)
            for no, unsure, yes in counts(values)
        ],
        "Krippendorff's alpha": lambda: krippendorff(values, level=Level.ORDINAL),
        "Kendall's W": lambda: kendall(filled),
        "not sure": lambda: not_sure_each(values),
    }


def of_groups(values: Values, groups: list[str]) -> Measures:
    """How the groups stand to each other, on what may be shown of them."""
    shown = small_cells(values, groups).shown
    best = np.argsort(-np.nanmean(values, axis=0))[: 2 * PLACES].tolist()
    return {
        "small cells": lambda: small_cells(values, groups),
        "group-equal weights": lambda: weights_of(
            values, cells_of(groups, small_cells(values, groups))
        ),
        "positions by group": lambda: by_positions(values, groups),
        "sets apart": lambda: sets_apart(values, groups, shown=shown),
        "across groups": lambda: across(values, groups, shown=shown),
        "reversals": lambda: reversals(values, groups, shortlist=best, shown=shown),
    }


def counts(values: Values) -> list[list[int]]:
    """How many disagree, are not sure and agree, for each statement."""
    sides = [np.count_nonzero(values == side, axis=0) for side in (-1, 0, 1)]
    return [list(map(int, each)) for each in zip(*sides, strict=True)]


def a_round(values: Values, groups: list[str]) -> Callable[[], object]:
    """The findings of a revealed round, counted from its ballots."""
    keys = {1.0: "agree", 0.0: "not-sure", -1.0: "disagree"}
    ids = [str(number) for number in range(1, values.shape[1] + 1)]
    ballots = Ballots(
        people=tuple(str(person) for person in range(len(values))),
        groups=tuple(groups),
        marks=mark_table(
            len(values),
            [
                ((version_id, ""), key, np.flatnonzero(values[:, column] == answer))
                for column, version_id in enumerate(ids)
                for answer, key in keys.items()
            ],
        ),
    )
    result = result_of(ids, counts(values), voted=len(values))
    named = [Group(id=name, name=name) for name in sorted(set(groups))]
    return lambda: findings_of(result, ballots, named)


def result_of(ids: list[str], answers: list[list[int]], *, voted: int) -> RoundResult:
    """The counts of a round that these versions were put to."""
    return round_result(
        revealed(agreement_ballot(), len(ids), weighting=Weighting.PERSON, reading=USUAL),
        [statement(version_id) for version_id in ids],
        [
            Tally(version_id=v, counts={"agree": yes, "not-sure": unsure, "disagree": no})
            for v, (no, unsure, yes) in zip(ids, answers, strict=True)
        ],
        voted=voted,
        joined=voted,
    )


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
    census = found.pop(CENSUS)
    print(f"{asked.people} people x {asked.statements} statements")
    for name, took in found.items():
        print(f"{name:<24} {took:9.1f} ms")
    print(f"{'together':<24} {sum(found.values()):9.1f} ms")
    print(f"{CENSUS:<24} {census:9.1f} ms, instead of the sample")
    print(f"{'a round as a whole':<24} {milliseconds(a_round(values, groups)):9.1f} ms")
    print(f"{'memory':<24} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.1f} MB")


if __name__ == "__main__":
    main()
