"""What the result page shows: one function for the page and for each of its tables."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.actions.telling import links_of
from workshop.domain.comment import Comment
from workshop.domain.seal import Seal
from workshop.domain.workshop import Workshop
from workshop.ranking.findings.changed import Changes
from workshop.ranking.findings.model import Findings
from workshop.ranking.moves import Move
from workshop.reports.saying.people import base_of
from workshop.reports.saying.summary import full_summary
from workshop.store import flags, late, participants, remarks, seals, statements
from workshop.web.hall import hall
from workshop.web.host.explained import Explanation, explained
from workshop.web.host.result import grouped, spread
from workshop.web.host.result.address import AGAIN, GROUPS, MATRIX, Address
from workshop.web.host.result.again import Changed, changed_rows
from workshop.web.host.result.group_words import GroupWords, group_words
from workshop.web.host.result.opinions import Opinions, opinions_of
from workshop.web.host.result.paging import Paged, Row, paged
from workshop.web.host.result.ranking import Ranking, further_table, ranking_of
from workshop.web.host.result.resting import rests_on
from workshop.web.host.result.room import RoomWords, room_words
from workshop.web.host.result.table import Table
from workshop.web.language import tongue


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """Everything that the page's templates need, in the order of its sections."""

    found: Findings
    summary: str
    base: str
    rests_on: tuple[str, ...]
    simulated: int
    seal: Seal | None
    flagged: flags.Counts
    comments: Mapping[str, tuple[Comment, ...]]
    ranking: Ranking
    groups: Table | None
    group_words: GroupWords | None
    room: RoomWords
    opinions: Opinions | None
    matrix: Table | None
    changes: Changes | None
    moves: Paged[Move] | None
    changed: Paged[Changed] | None
    is_linked: bool
    explained: Mapping[str, tuple[Explanation, ...]]


_EXPLAINED = {
    "groups": ("hidden", "across", "apart", "simpson"),
    "map": ("map",),
    "matrix": ("quartiles",),
    "changed": ("stability", "one-way"),
}


def sight_of(
    workshop: Workshop, found: Findings, *, address: Address, changes: Changes | None
) -> Sight:
    """Return what the page of a round shows."""
    ranking = ranking_of(found, address)
    with hall().store.reading() as database:
        simulated = participants.in_rehearsal(database, workshop.id)
        seal = seals.standing(database, found.result.round.id)
        flagged = flags.counts(database, workshop.id)
        said = remarks.by_version(database, workshop.id, set(ranking.table.version_ids))
        links = statements.links(database, workshop.id)
        came_late = late.of_round(database, found.result.round.id)
    return Sight(
        found=found,
        summary=full_summary(found, tongue()),
        base=base_of(found.result, tongue(), in_the_room=workshop.head_count),
        rests_on=rests_on(found, came_late),
        simulated=simulated,
        seal=seal,
        flagged=flagged,
        comments=said,
        ranking=ranking,
        groups=_groups(found, address),
        group_words=group_words(found),
        room=room_words(found),
        opinions=opinions_of(found),
        matrix=further_table(MATRIX, spread.columns(found), found, address=address),
        changes=changes,
        moves=_again(changes.repeat.moves, address) if changes else None,
        changed=_again(changed_rows(changes), address) if changes else None,
        is_linked=bool(links) and links_of(hall(), workshop) is not None,
        explained={section: explained(keys) for section, keys in _EXPLAINED.items()},
    )


def _again(rows: Sequence[Row], address: Address) -> Paged[Row]:
    return paged(rows, name=AGAIN, anchor="moves", address=address)


def _groups(found: Findings, address: Address) -> Table | None:
    """None where no group may be shown on any statement: all cells would be hidden."""
    if not any(group.shown for group in found.groups):
        return None
    return further_table(GROUPS, grouped.columns(found), found, address=address)
