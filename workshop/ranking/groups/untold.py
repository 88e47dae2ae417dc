"""Where not even "90 % or more" may be told: the bounds and the room's total would tell a count.

Where the total is the least (or the most) that the bounds of all cells allow, each cell is at that
end of its bound: 11 of 12 or more, 2 of 8 or more and 13 in all is 11 and 2. Nothing is told then.
That nothing is told must not tell it either. So for the same sizes and the same total one more
way to stand says nothing, a way that leaves each group more than one count; it is picked by what
everybody knows, and where there is none, no group is told at this total. All groups are hidden
then, as `small_cells` hides them: so one cannot be known from the other.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from workshop.ranking.groups.standing import Span, Standing, is_between
from workshop.ranking.groups.unanimous import Bound, span

_LOW, _MIDDLE, _HIGH = Bound.AT_MOST, Bound.EXACT, Bound.AT_LEAST
_CACHED = 2048

Bounds = tuple[Bound, ...]


def is_untold(one: Standing) -> bool:
    """Whether nothing is told of any group on a statement."""
    if not one.sizes or one.is_told_by_total:
        return False
    return _is_end(one) or (_is_partner(one) and _may_be_end(one.sizes, one.rest_span, one.total))


def _is_partner(one: Standing) -> bool:
    """Whether it stands in the way that is picked for its total, or none can be picked."""
    ways = _ways(len(one.sizes))
    if one.bounds in ways:
        return next(_inside(one, ways), one.bounds) == one.bounds
    return next(_inside(one, reversed(ways)), None) is None


def _is_end(one: Standing) -> bool:
    """Whether the bounds tell more than they say; where all shares are exact, nothing is open."""
    return set(one.bounds) != {_MIDDLE} and not _is_inside(one, one.bounds)


def _is_inside(one: Standing, bounds: Bounds) -> bool:
    low, high = one.rest_span
    for ends in map(span, one.sizes, bounds):
        low, high = low + ends[0], high + ends[1]
    return is_between(one.total, low, high)


@lru_cache(maxsize=_CACHED)
def _may_be_end(sizes: tuple[int, ...], rest: Span, total: int) -> bool:
    """Whether some bounds of groups of these sizes have this total at an end."""
    lows, highs = _ends(sizes, rest)
    margin = (1 << rest[0] + 1) - 1
    return bool(lows >> total & margin or highs >> max(0, total - rest[0]) & margin)


@lru_cache(maxsize=_CACHED)
def _ends(sizes: tuple[int, ...], rest: Span) -> tuple[int, int]:
    """The sums of all low ends, and of all high ones: as the bits of two numbers."""
    lows, highs = 1 << rest[0], 1 << rest[1]
    for n in sizes:
        spans = [span(n, bound) for bound in Bound]
        lows, highs = (
            _shifted(lows, [low for low, _ in spans]),
            _shifted(highs, [h for _, h in spans]),
        )
    return lows, highs


def _shifted(sums: int, steps: list[int]) -> int:
    found = 0
    for step in steps:
        found |= sums << step
    return found


def _inside(one: Standing, ways: Iterable[Bounds]) -> Iterator[Bounds]:
    """The ways to stand that have this total between their ends."""
    for bounds in ways:
        if _is_inside(one, bounds):
            yield bounds


@lru_cache(maxsize=_CACHED)
def _ways(many: int) -> tuple[Bounds, ...]:
    """Ways to stand, those that are rare in a room first: small groups one way, large ones not."""
    turns = ((_HIGH, _LOW), (_LOW, _HIGH))
    split = [(one,) * j + (other,) * (many - j) for one, other in turns for j in range(1, many)]
    nearly = [
        (one,) * j + (_MIDDLE,) + (other,) * (many - j - 1)
        for one, other in turns
        for j in range(many)
    ]
    alike = [(bound,) * many for bound in (_LOW, _HIGH, _MIDDLE)]
    return (*split, *(nearly if many > 1 else ()), *alike)
