"""Barriers with the solutions that address them: what is answered, and where a gap is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.kind import Kind
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.links.gaps import gaps
from workshop.ranking.links.leverage import leverage, priority_shares


@dataclass(frozen=True, slots=True, kw_only=True)
class Solution:
    """A solution as it was voted on last. `leverage`: the part of all priority that it reaches."""

    detail: Detail
    leverage: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Solved:
    """A barrier of the top with its solutions, the best supported first.

    `gap`: it is clear in the top, and no solution has half of those who answered behind it.
    """

    barrier: Detail
    solutions: tuple[Solution, ...]
    gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The barriers of the top in their order, and what the links say of every solution.

    `barriers` and `solutions` are the rounds that it rests on; a solution that was voted on again
    later stands as it did then. `leverage` and `addresses` are by the id of a solution's statement;
    `addresses` has the ids of the barriers that were voted on.
    """

    barriers: Findings
    solutions: Findings
    solved: tuple[Solved, ...]
    leverage: Mapping[str, float | None]
    addresses: Mapping[str, tuple[str, ...]]


def links_of(rounds: Sequence[Findings], addresses: Mapping[str, Collection[str]]) -> Links | None:
    """Return the links between the barriers and the solutions of revealed rounds, in their order.

    `addresses` has the barriers of each solution, by the ids of their statements. Rounds that are
    filled in as a whole share out points or places: what half of the room supports, they do not
    say, and they take no part. The barriers are those of the latest round on barriers. None where
    no such round asked about barriers, or about solutions, or nothing links the two.
    """
    usable = [found for found in rounds if not found.result.round.ballot.is_whole]
    on_barriers = [found for found in usable if _of(found, Kind.BARRIER)]
    on_solutions = [found for found in usable if _of(found, Kind.SOLUTION)]
    if not on_barriers or not on_solutions:
        return None
    barriers = on_barriers[-1]
    details = {
        id_: each for found in on_solutions for id_, each in _of(found, Kind.SOLUTION).items()
    }
    asked = _of(barriers, Kind.BARRIER)
    linked = {
        id_: tuple(barrier for barrier in asked if barrier in addresses.get(id_, ()))
        for id_ in details
    }
    if not any(linked.values()):
        return None
    return Links(
        barriers=barriers,
        solutions=max(reversed(on_solutions), key=lambda found: len(_of(found, Kind.SOLUTION))),
        solved=_solved(barriers, details, linked),
        leverage=_leverage(asked, linked),
        addresses=linked,
    )


def _of(found: Findings, kind: Kind) -> dict[str, Detail]:
    """The details of a kind, by the id of the statement."""
    return {
        detail.placed.statement.id: detail
        for detail in found.details
        if detail.placed.statement.kind is kind
    }


def _solved(
    barriers: Findings, details: Mapping[str, Detail], linked: Mapping[str, tuple[str, ...]]
) -> tuple[Solved, ...]:
    asked = _of(barriers, Kind.BARRIER)
    top = [id_ for id_, each in asked.items() if _is_in_the_top(each, barriers.certain.places)]
    reached = _leverage(asked, linked)
    found = gaps(
        top,
        clear=[id_ for id_ in top if asked[id_].tier is Tier.CLEAR],
        addresses=linked,
        support={id_: detail.support.agree.share for id_, detail in details.items()},
    )
    return tuple(
        Solved(
            barrier=asked[each.barrier],
            solutions=tuple(
                Solution(detail=details[one.solution], leverage=reached[one.solution])
                for one in each.solutions
            ),
            gap=each.gap,
        )
        for each in found
    )


def _is_in_the_top(detail: Detail, places: int) -> bool:
    rank = detail.placed.standing.rank
    return rank is not None and rank <= places


def _leverage(
    asked: Mapping[str, Detail], linked: Mapping[str, tuple[str, ...]]
) -> dict[str, float | None]:
    scores = {id_: detail.placed.standing.score for id_, detail in asked.items()}
    shares = priority_shares({i: None if s is None else float(s) for i, s in scores.items()})
    return leverage(linked, priority=shares)
