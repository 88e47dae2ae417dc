"""A figure: what was measured, what is wanted of it, and the floor beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isnan
from statistics import median


class Side(StrEnum):
    """On which side of a bound a figure has to be. NEVER_ABOVE: in every run."""

    AT_LEAST = "at least"
    AT_MOST = "at most"
    NEVER_ABOVE = "never above"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A bound. The median of all runs has to keep it; what is never to happen, every run."""

    side: Side
    bound: float

    def is_met(self, values: Sequence[float]) -> bool:
        """Whether these runs keep it."""
        if self.side is Side.NEVER_ABOVE:
            return max(values) <= self.bound
        if self.side is Side.AT_LEAST:
            return median(values) >= self.bound
        return median(values) <= self.bound


def at_least(bound: float) -> Wanted:
    """So much or more."""
    return Wanted(Side.AT_LEAST, bound)


def at_most(bound: float) -> Wanted:
    """So much or less."""
    return Wanted(Side.AT_MOST, bound)


NONE = Wanted(Side.NEVER_ABOVE, 0)


@dataclass(frozen=True, slots=True)
class Floor:
    """What the same would cost without our work on it, measured in the same run."""

    words: str
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of one run. `measured` is nan where this machine cannot tell it."""

    name: str
    measured: float
    unit: str = ""
    wanted: Wanted | None = None
    floor: Floor | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The same figure of all runs."""

    runs: tuple[Figure, ...]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.runs[0].name

    @property
    def unit(self) -> str:
        """What it is counted in."""
        return self.runs[0].unit

    @property
    def wanted(self) -> Wanted | None:
        """What is wanted of it."""
        return self.runs[0].wanted

    @property
    def values(self) -> list[float]:
        """What was measured, without what could not be told."""
        return [each.measured for each in self.runs if not isnan(each.measured)]

    @property
    def floor(self) -> Floor | None:
        """The median of the floors beside it, where they could be told."""
        floors = [each.floor for each in self.runs if each.floor and not isnan(each.floor.value)]
        if not floors:
            return None
        return Floor(floors[0].words, median(each.value for each in floors))

    @property
    def is_met(self) -> bool | None:
        """Whether it is as wanted; None where nothing is wanted. Not measured is not met."""
        if self.wanted is None:
            return None
        return bool(self.values) and self.wanted.is_met(self.values)


def rows_of(runs: Sequence[Sequence[Figure]]) -> list[Row]:
    """Put the figures of all runs together, by name, in the order in which they came first."""
    found: dict[str, list[Figure]] = {}
    for figures in runs:
        for figure in figures:
            found.setdefault(figure.name, []).append(figure)
    return [Row(tuple(each)) for each in found.values()]


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all do not exceed; nan of nothing."""
    if not values:
        return float("nan")
    ordered = sorted(values)
    rank = -int(-share * len(ordered) // 1)  # rounded up
    return ordered[max(rank, 1) - 1]
