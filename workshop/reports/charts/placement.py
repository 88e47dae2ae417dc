"""Where labels stand in a chart: beside their points, over nothing, inside the edges.

The same points give the same picture on every machine. The widest labels choose first; each takes
the free place nearest to its point. A label that finds none chooses first in the next try.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

AIR = 3.0  # between two things
CLEARLY = 4.0  # times nearer (squared) to its own point than to any other
STEP = 18.0  # how finely free places are looked for
MOST_TRIES = 12
MOST_SIZES = 3


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
        room = _Room(
            wanted=wanted[each],
            taken=(*points, *placed.values()),
            others=(*points[:each], *points[each + 1 :]),
            area=area,
        )
        found = _free(room)
        if found is not None:
            placed[each] = found
    return placed


@dataclass(frozen=True, slots=True, kw_only=True)
class _Room:
    """What is left around one point: everything else that stands in the area."""

    wanted: Wanted
    taken: Sequence[Box]
    others: Sequence[Box]
    area: Box

    def fits(self, box: Box) -> bool:
        return self.area.holds(box) and not any(box.overlaps(o, air=AIR) for o in self.taken)

    def is_clear(self, box: Box) -> bool:
        """Whether nobody takes it for the label of another point."""
        own = box.distance(self.wanted.point)
        return all(own * CLEARLY < box.distance(other) for other in self.others)


def _free(room: _Room) -> Box | None:
    """The best place beside a point; else the nearest one, and rather one that is clear."""
    for box in _beside(room.wanted):
        if room.fits(box) and room.is_clear(box):
            return box
    found: Box | None = None
    for box in _nearest_first(room.wanted, room.area):
        if not room.fits(box):
            continue
        if room.is_clear(box):
            return box
        found = found or box
    return found


def _nearest_first(wanted: Wanted, area: Box) -> list[Box]:
    sizes = wanted.sizes[:MOST_SIZES]
    boxes = [box for size in sizes for box in _everywhere(area, *size)]
    return sorted(boxes, key=lambda box: (box.distance(wanted.point), box.y, box.x))


def _beside(wanted: Wanted) -> Iterator[Box]:
    """The eight places around a point, for each size: at its right and left first, then the rest.

    What stands on the same line is read together with its point at once.
    """
    point, gap = wanted.point, AIR + 1
    for places in (slice(0, 2), slice(2, 4), slice(4, 8)):
        for width, height in wanted.sizes:
            right, left = point.x + point.width + gap, point.x - gap - width
            below, above = point.y + point.height + gap, point.y - gap - height
            across = point.x + (point.width - width) / 2
            down = point.y + (point.height - height) / 2
            around: list[tuple[float, float]] = [
                *((right, down), (left, down), (across, below), (across, above)),
                *((right, below), (right, above), (left, below), (left, above)),
            ]
            yield from (Box(x=x, y=y, width=width, height=height) for x, y in around[places])


def _everywhere(area: Box, width: float, height: float) -> Iterator[Box]:
    for row in range(int((area.height - height) / STEP) + 1):
        for column in range(int((area.width - width) / STEP) + 1):
            x, y = area.x + column * STEP, area.y + row * STEP
            yield Box(x=x, y=y, width=width, height=height)
