"""Gaps: barriers that matter most, and no solution that half of the room supports."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

ENOUGH = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A solution of a barrier. `support` is the part of 1 that supports it, None: no answer."""

    solution: str
    support: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A barrier with its solutions, the best supported first. `gap`: clear, and not answered."""

    barrier: str
    solutions: tuple[Linked, ...]
    gap: bool


def gaps(
    barriers: Sequence[str],
    *,
    clear: Collection[str],
    addresses: Mapping[str, Collection[str]],
    support: Mapping[str, float | None],
) -> tuple[Answered, ...]:
    """Return the barriers of the top k, in their order, with the solutions that address them.

    `clear` holds the barriers that are surely in the top k, `addresses` the barriers of each
    solution, `support` each solution's share in [0, 1]; all by id. A barrier is a gap when it is
    clear and no solution for it has the support of one half. Equal support: by the order of
    `addresses`.
    """
    return tuple(_answered(each, clear, _linked(each, addresses, support)) for each in barriers)


def _linked(
    barrier: str, addresses: Mapping[str, Collection[str]], support: Mapping[str, float | None]
) -> tuple[Linked, ...]:
    found = [
        Linked(solution=solution, support=support.get(solution))
        for solution, addressed in addresses.items()
        if barrier in addressed
    ]
    return tuple(sorted(found, key=lambda each: 1.0 if each.support is None else -each.support))


def _answered(barrier: str, clear: Collection[str], solutions: tuple[Linked, ...]) -> Answered:
    best = max((each.support for each in solutions if each.support is not None), default=0.0)
    return Answered(
        barrier=barrier, solutions=solutions, gap=barrier in clear and not best >= ENOUGH
    )
