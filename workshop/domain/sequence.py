"""Orders that a host changes by moving one thing at a time."""

from collections.abc import Sequence


def moved(ids: Sequence[str], which: str, *, by: int) -> list[str]:
    """Return the order with one moved so many places; not past the ends.

    >>> moved(["a", "b", "c"], "c", by=-1)
    ['a', 'c', 'b']
    """
    rest = [each for each in ids if each != which]
    if len(rest) == len(ids):
        return rest
    place = max(0, min(len(rest), list(ids).index(which) + by))
    return [*rest[:place], which, *rest[place:]]
