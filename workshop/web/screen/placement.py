"""Where labels stand in a chart: beside their points, over nothing, inside the edges.

The same points give the same picture on every machine. The widest labels choose first; each takes
the free place nearest to its point. A label that finds none chooses first in the next try.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

AIR = 3.0  # between two things
STEP = 14.0  # how finely free places are looked for
MOST_TRIES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle: its corner nearest to 0, and its size."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: "Box", *, air: float = 0.0) -> bool:
        """Whether two boxes come nearer to each other than this."""
        return (
            self.x < other.x + other.width + air
            and other.x < self.x + self.width + air
            and self.y < other.y + other.height + air
            and other.y < self.y + self.height + air
        )

    def holds(self, other: "Box") -> bool:
        """Whether another box lies inside this one."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.width <= self.x + self.width
            and other.y + other.height <= self.y + self.height
        )

    def distance(self, other: "Box") -> float:
        """How far the gap between two boxes is, squared."""
        across = max(0.0, other.x - self.x - self.width, self.x - other.x - other.width)
        down = max(0.0, other.y - self.y - self.height, self.y - other.y - other.height)
        return across**2 + down**2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A point, and the sizes (width, height) its label may have, the best one first."""

    point: Box
    sizes: tuple[tuple[float, float], ...]


@lru_cache(maxsize=64)  # a result is drawn again whenever something moves, and does not change
def place(wanted: tuple[Wanted, ...], *, area: Box) -> tuple[Box | None, ...]:
    """Return a box for each label, None where there is no room for it.

    No box overlaps another one or a point, and none leaves the area.
    """
    order = sorted(range(len(wanted)), key=lambda each: (-_largest(wanted[each]), each))
    best: dict[int, Box] = {}
    for _ in range(MOST_TRIES):
        placed = _placed(wanted, order, area)
        best = max(best, placed, key=len)
        left = [each for each in order if each not in placed]
        if not left:
            break
        order = [*left, *(each for each in order if each in placed)]
    return tuple(best.get(each) for each in range(len(wanted)))


def _largest(wanted: Wanted) -> float:
    return wanted.sizes[0][0] * wanted.sizes[0][1]


def _placed(wanted: Sequence[Wanted], order: Sequence[int], area: Box) -> dict[int, Box]:
    points = [each.point for each in wanted]
    placed: dict[int, Box] = {}
    for each in order:
        found = _free(wanted[each], (*points, *placed.values()), area)
        if found is not None:
            placed[each] = found
    return placed


def _free(wanted: Wanted, taken: Sequence[Box], area: Box) -> Box | None:
    def fits(box: Box) -> bool:
        return area.holds(box) and not any(box.overlaps(other, air=AIR) for other in taken)

    beside = (box for size in wanted.sizes for box in _beside(wanted.point, *size))
    found = next((box for box in beside if fits(box)), None)
    if found is not None:
        return found
    free = [box for size in wanted.sizes for box in _everywhere(area, *size) if fits(box)]
    return min(free, key=lambda box: (box.distance(wanted.point), box.y, box.x), default=None)


def _beside(point: Box, width: float, height: float) -> Iterator[Box]:
    """The eight places around a point: at its right first, then left, below, above, corners."""
    gap = AIR + 1
    right, left = point.x + point.width + gap, point.x - gap - width
    below, above = point.y + point.height + gap, point.y - gap - height
    across, down = point.x + (point.width - width) / 2, point.y + (point.height - height) / 2
    places = (
        *((right, down), (left, down), (across, below), (across, above)),
        *((right, below), (right, above), (left, below), (left, above)),
    )
    for x, y in places:
        yield Box(x=x, y=y, width=width, height=height)


def _everywhere(area: Box, width: float, height: float) -> Iterator[Box]:
    for row in range(int((area.height - height) / STEP) + 1):
        for column in range(int((area.width - width) / STEP) + 1):
            x, y = area.x + column * STEP, area.y + row * STEP
            yield Box(x=x, y=y, width=width, height=height)
