"""Put together what a round says."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Round
from workshop.domain.workshop import Group
from workshop.ranking.ballots import Ballots
from workshop.ranking.certain import Certain, certain
from workshop.ranking.division.kendall import kendall
from workshop.ranking.division.krippendorff import Level, krippendorff
from workshop.ranking.findings.camps import camps_of
from workshop.ranking.findings.details import details_of
from workshop.ranking.findings.grouped import groups_seen
from workshop.ranking.findings.model import Findings
from workshop.ranking.findings.places import Places, places_of
from workshop.ranking.findings.room import Room, room_of
from workshop.ranking.groups.apart import sets_apart
from workshop.ranking.groups.members import UNNAMED
from workshop.ranking.groups.simpson import OtherTop, other_top, reversals
from workshop.ranking.opinion.opinion_map import OpinionMap, opinion_map
from workshop.ranking.orders.check import check
from workshop.ranking.result import RoundResult
from workshop.ranking.scores import CAP

_APART = 3  # statements that set a group apart: more would be a list and no picture


def findings_of(result: RoundResult, ballots: Ballots, groups: Sequence[Group]) -> Findings:
    """Return everything a round says, from its counts and its ballots.

    `groups` are those on offer in the workshop. The same ballots give the same findings: what is
    drawn by chance is drawn with a seed made of the round's id.
    """
    round_ = result.round
    room = room_of(round_.ballot, ballots, _columns(result), weighting=round_.weighting)
    seed = crc32(round_.id.encode())
    sure = _certain(round_, room, np.random.default_rng(seed))
    places = places_of(round_, room)
    seen = groups_seen(room, groups)
    drawn = _map(round_, room, seed)
    return Findings(
        result=result,
        reading=round_.reading,
        columns=room.columns,
        details=details_of(result, room, certain=sure, places=places, seen=seen),
        certain=sure,
        groups=seen,
        unnamed=room.groups.count(UNNAMED),
        concordance=kendall(room.values) if _is(round_, BallotKind.RANKING) else None,
        alpha=None if round_.ballot.is_whole else krippendorff(room.values, level=Level.ORDINAL),
        checks=check(room.values, top=sure.places) if _is(round_, BallotKind.RANKING) else (),
        other_top=_other_top(places, sure),
        reversals=reversals(
            room.values, room.groups, shortlist=sure.left_out.top, shown=room.small.shown
        ),
        apart={
            group: found[:_APART]
            for group, found in sets_apart(
                room.stances, room.groups, shown=room.told, capped=True
            ).items()
        },
        capped=room.by_group and bool((room.weights >= CAP).any()),
        map=drawn,
        seed=seed,
        camps=camps_of(drawn, room.stances),
    )


def _columns(result: RoundResult) -> tuple[str, ...]:
    statements = (each.statement for each in result.placed)
    ordered = sorted(statements, key=lambda statement: (statement.number, statement.kind))
    return tuple(statement.version_id for statement in ordered)


def _certain(round_: Round, room: Room, generator: np.random.Generator) -> Certain:
    return certain(
        room.values,
        places=round_.reading.places_of(len(room.columns)),
        electorate=round_.reading.electorate,
        generator=generator,
        cells=room.deciding_cells,
    )


def _other_top(places: Places, sure: Certain) -> OtherTop | None:
    if not any(places.is_grouped):
        return None
    return other_top(places.pooled_ranks, places.group_ranks, sure.places)


def _map(round_: Round, room: Room, seed: int) -> OpinionMap | None:
    if round_.ballot.is_whole:
        return None
    return opinion_map(room.values, rng=np.random.default_rng(seed))


def _is(round_: Round, kind: BallotKind) -> bool:
    return round_.ballot.kind is kind
