"""Leverage: how much of the room's priorities a solution reaches."""

from collections.abc import Collection, Mapping
from math import fsum


def priority_shares(scores: Mapping[str, float | None]) -> dict[str, float | None]:
    """Return each barrier's part of all priority, in [0, 1] and together 1.

    None where a barrier has no score, and everywhere when none has more than 0. A score below 0
    (more disagree than agree) is no priority: 0.
    """
    whole = fsum(max(0.0, score) for score in scores.values() if score is not None)
    return {
        barrier: None if score is None or whole == 0 else max(0.0, score) / whole
        for barrier, score in scores.items()
    }


def leverage(
    addresses: Mapping[str, Collection[str]], *, priority: Mapping[str, float | None]
) -> dict[str, float | None]:
    """Return for each solution the sum of the priority shares of the barriers it addresses.

    `addresses` holds the barriers of each solution, `priority` each barrier's share (see
    `priority_shares`), all by id. 0 for a solution that addresses none; None where none of those it
    addresses has a share.
    """
    return {solution: _sum(set(barriers), priority) for solution, barriers in addresses.items()}


def _sum(barriers: Collection[str], priority: Mapping[str, float | None]) -> float | None:
    shares = [share for each in barriers if (share := priority.get(each)) is not None]
    return None if barriers and not shares else fsum(shares)
