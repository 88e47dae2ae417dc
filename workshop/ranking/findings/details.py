"""All about each statement of a round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workshop.domain.ballot import NOT_SURE, Ballot, BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.domain.reading import Electorate
from workshop.domain.round import Round
from workshop.ranking.certain import Certain
from workshop.ranking.certainty.likely import likely_ranges
from workshop.ranking.certainty.tiers import LEAST_ANSWERS
from workshop.ranking.certainty.wilson import Interval, wilson
from workshop.ranking.division.agreement import agreement
from workshop.ranking.division.consensus import Finding, consensus
from workshop.ranking.division.not_sure import NotSure, not_sure
from workshop.ranking.division.variance import variance
from workshop.ranking.findings.grouped import are_exact, group_shares
from workshop.ranking.findings.model import Detail, GroupSeen, GroupShare
from workshop.ranking.findings.places import Places
from workshop.ranking.findings.room import Room
from workshop.ranking.groups.across import Across, across
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.ranking.groups.weights import effective_sizes
from workshop.ranking.medians import middle, not_my_field
from workshop.ranking.quartiles import Quartiles, quartiles
from workshop.ranking.result import Placed, RoundResult
from workshop.ranking.values import answered

_EVERY = 2  # "every group" is two at least
_TOLD_DIGITS = 1  # of what is counted by groups, see `ranks.Standing`
_DIGITS = 9  # people in another order make sums that differ after the fifteenth digit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """What is computed for all statements at once."""

    certain: Certain
    places: Places
    by_group: bool
    agree: Sequence[int]
    disagree: Sequence[int]
    likely: Sequence[Interval | None]
    variance: Sequence[float | None]
    shares: Sequence[tuple[GroupShare, ...]]
    are_exact: Sequence[bool]
    across: Sequence[Across]
    effective: Sequence[float]


def details_of(
    result: RoundResult, room: Room, *, certain: Certain, places: Places, seen: Sequence[GroupSeen]
) -> tuple[Detail, ...]:
    """Return the details in the order to show: by tier, in it by rank."""
    shared = _columns(result.round, room, certain=certain, places=places, seen=seen)
    column = {version_id: place for place, version_id in enumerate(room.columns)}
    found = [
        _detail(result, placed, shared, column=column[placed.statement.version_id])
        for placed in result.placed
    ]
    order = {place: position for position, place in enumerate(certain.order)}
    return tuple(sorted(found, key=lambda d: order[column[d.placed.statement.version_id]]))


def _columns(
    round_: Round, room: Room, *, certain: Certain, places: Places, seen: Sequence[GroupSeen]
) -> _Columns:
    sizes = effective_sizes(room.weights) if room.by_group else answered(room.values)
    low, high = _ends(round_.ballot, len(room.columns))
    shares = group_shares(room, seen)
    sampled = round_.reading.electorate is Electorate.OTHERS
    return _Columns(
        certain=certain,
        places=places,
        by_group=room.by_group,
        agree=np.count_nonzero(room.stances > 0, axis=0).tolist(),
        disagree=np.count_nonzero(room.stances < 0, axis=0).tolist(),
        likely=_likely(room) if sampled else [None] * len(room.columns),
        variance=[_rounded(each) for each in variance(room.values, low=low, high=high)],
        shares=shares,
        are_exact=are_exact(room, shares),
        across=_across(room),
        effective=np.round(sizes.astype(np.float64), _DIGITS).tolist(),
    )


def _detail(result: RoundResult, placed: Placed, shared: _Columns, *, column: int) -> Detail:
    ballot, tally = result.round.ballot, placed.standing.tally
    support = _support(result.round, placed, shared, column=column)
    seen = _answers(placed, ballot)
    sided = shared.agree[column] + shared.disagree[column]
    sure = shared.certain
    enough = support.answers >= min(LEAST_ANSWERS, result.voted)
    score, rank = _other(shared, column)
    return Detail(
        placed=placed,
        answers=seen,
        missing=max(0, result.voted - seen),
        unsure=_unsure(placed, ballot, seen),
        support=support,
        decided=shared.agree[column] / sided if sided else None,
        middle=middle(tally, ballot, weighting=result.round.weighting)
        if ballot.kind is BallotKind.SCALE
        else None,
        quartiles=_quartiles(placed, ballot),
        tier=sure.tiers[column],
        chance=sure.chances[column] if sure.chances and enough else None,
        ranks=sure.ranks[column] if sure.ranks else None,
        changes=sure.left_out.changes[column],
        likely=shared.likely[column],
        variance=shared.variance[column],
        agreement=_agreement(placed, ballot),
        group_shares=shared.shares[column],
        across=shared.across[column],
        other_score=score,
        other_rank=rank,
        positions=shared.places.positions[column],
        effective=shared.effective[column],
    )


def _support(round_: Round, placed: Placed, shared: _Columns, *, column: int) -> Finding:
    agree, disagree = shared.agree[column], shared.disagree[column]
    return consensus(
        agree=agree,
        disagree=disagree,
        answers=_sided(placed, round_.ballot),
        interval=wilson,
        reading=round_.reading,
    )


def _sided(placed: Placed, ballot: Ballot) -> int:
    """How many took part with an answer about the statement itself."""
    tally = placed.standing.tally
    if ballot.kind is BallotKind.MATRIX:
        return tally.under(IMPACT).answered - not_my_field(tally, IMPACT)
    return tally.answered - tally.abstained


def _answers(placed: Placed, ballot: Ballot) -> int:
    tally = placed.standing.tally
    return tally.under(IMPACT).answered if ballot.kind is BallotKind.MATRIX else tally.answered


def _unsure(placed: Placed, ballot: Ballot, seen: int) -> NotSure:
    tally = placed.standing.tally
    if ballot.kind is BallotKind.MATRIX:
        return not_sure(unsure=not_my_field(tally, IMPACT), seen=seen)
    return not_sure(unsure=tally.counts.get(NOT_SURE, 0), seen=seen)


def _quartiles(placed: Placed, ballot: Ballot) -> Mapping[str, Quartiles]:
    found = {each.key: quartiles(placed.standing.tally, each.key) for each in ballot.criteria}
    return {key: three for key, three in found.items() if three is not None}


def _agreement(placed: Placed, ballot: Ballot) -> float | None:
    """Van der Eijk's A over ordered answers: disagree, not sure, agree; or the steps of a scale."""
    people = placed.standing.tally.counts
    scored = {
        each.value: people.get(each.key, 0) for each in ballot.answers if each.value is not None
    }
    counts = [scored[value] for value in sorted(scored)]
    return agreement(counts) if any(counts) else None


def _other(shared: _Columns, column: int) -> tuple[float | None, int | None]:
    places = shared.places
    if not places.is_grouped[column]:
        return None, None
    if shared.by_group:
        return places.pooled_scores[column], places.pooled_ranks[column]
    score = places.group_scores[column] if shared.are_exact[column] else None
    return score, places.group_ranks[column]


def _ends(ballot: Ballot, size: int) -> tuple[float, float]:
    """The least and the most that one answer can be worth."""
    if ballot.kind is BallotKind.AGREEMENT:
        return -1.0, 1.0
    if ballot.kind is BallotKind.MATRIX:
        return 1.0, 5.0
    most = {
        BallotKind.SCALE: max((answer.value or 0 for answer in ballot.answers), default=1),
        BallotKind.POINTS: ballot.cap or ballot.budget,
        BallotKind.RANKING: size - 1,
    }[ballot.kind]
    return 0.0, float(max(1, most))


def _across(room: Room) -> list[Across]:
    """What the told groups share.

    Whether every group supports a statement is said only where each group of five people or more
    is told, and where they are two at least: of a group that is left out, nothing is claimed.
    """
    found = across(room.stances, room.groups, shown=room.told, capped=True)
    large = [room.groups.count(name) >= ON_SCREEN for name in room.small.names]
    whole = [sum(large) >= _EVERY and bool(column[large].all()) for column in room.told.T]
    return [
        each if all_told else replace(each, supported=None)
        for each, all_told in zip(found, whole, strict=True)
    ]


def _likely(room: Room) -> list[Interval | None]:
    """The likely ranges, as vague as the scores that they are around."""
    digits = _TOLD_DIGITS if room.by_group else _DIGITS
    return [
        None
        if each is None
        else Interval(low=round(each.low, digits), high=round(each.high, digits))
        for each in likely_ranges(room.values, room.deciding_weights)
    ]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)
