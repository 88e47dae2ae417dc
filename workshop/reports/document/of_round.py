"""A round as the JSON file has it."""

from collections import Counter
from collections.abc import Iterable

import msgspec

from workshop.domain.ballot import Ballot as Rules
from workshop.domain.seal import asked_digest
from workshop.ranking.findings.changed import Change as Changed
from workshop.ranking.findings.model import Findings
from workshop.ranking.moves import Move
from workshop.reports.document.of_detail import as_number, detail_of, names_of, share_of
from workshop.reports.document.of_trail import seals_of
from workshop.reports.document.round import (
    Answer,
    Ballot,
    Camps,
    Change,
    Concordance,
    Criterion,
    Group,
    OtherTop,
    Reading,
    Reversal,
    Round,
    Stance,
)
from workshop.reports.record import Record
from workshop.reports.tables.present import together, told_groups

OTHER_WEIGHTING = "other-weighting"


def round_of(record: Record, found: Findings) -> Round:
    """Return a revealed round with everything that it says."""
    result, round_ = found.result, found.result.round
    positions = {each.statement.version_id: each.position for each in record.wordings}
    return Round(
        id=round_.id,
        title=record.titles[round_.id],
        question=round_.question,
        ballot=ballot_of(round_.ballot),
        weighting=round_.weighting,
        reading=_reading(found),
        opened_at=round_.opened_at,
        closed_at=round_.closed_at,
        revealed_at=round_.revealed_at,
        opened_after_reveal=round_.reopened,
        repeats=record.titles.get(round_.parent_id or ""),
        voted=result.voted,
        joined=result.joined,
        channels={str(channel): people for channel, people in sorted(result.channels.items())},
        groups=_groups(found),
        together=together(found),
        could_change_the_top=found.certain.left_out.people,
        concordance=_concordance(found),
        alpha=as_number(found.alpha),
        other_tops=tuple(_other_tops(found)),
        reversals=tuple(
            Reversal(upper=_label(found, each.upper), lower=_label(found, each.lower))
            for each in found.reversals
        ),
        camps=_camps(found),
        seed=found.seed,
        statements=tuple(
            detail_of(
                detail,
                version=positions[detail.placed.statement.version_id],
                names=names_of(found.groups),
            )
            for detail in found.details
        ),
        changes=_changes(record, round_.id),
        asked=asked_of(found),
        seals=seals_of(record.trail.of(round_.id)),
        receipts=record.trail.receipts_of(round_.id),
    )


def asked_of(found: Findings) -> str:
    """Return the digest of what a round asked."""
    statements = [each.statement for each in found.result.placed]
    return asked_digest(found.result.round, [(each.label, each.text) for each in statements])


def ballot_of(rules: Rules) -> Ballot:
    """Return the rules of a ballot."""
    return Ballot(
        kind=rules.kind,
        answers=tuple(
            Answer(key=a.key, label=a.label, stance=a.stance, value=a.value) for a in rules.answers
        ),
        criteria=tuple(
            Criterion(key=c.key, label=c.label, low=c.low, high=c.high, steps=c.steps)
            for c in rules.criteria
        ),
        budget=rules.budget,
        cap=rules.cap,
        places=rules.places,
    )


def _reading(found: Findings) -> Reading:
    reading = found.reading
    return Reading(
        places=found.certain.places,
        electorate=reading.electorate,
        agree=reading.agree,
        disagree=reading.disagree,
    )


def _groups(found: Findings) -> tuple[Group, ...]:
    told = {group.id for group in told_groups(found)}
    return tuple(
        Group(
            name=group.name,
            people=group.people if group.id in told else None,
            apart=tuple(
                Stance(statement=_label(found, each.statement), stance=each.stance)
                for each in found.apart.get(group.id, ())
            ),
        )
        for group in found.groups
    )


def _concordance(found: Findings) -> Concordance | None:
    known = found.concordance
    if known is None:
        return None
    return Concordance(w=round(known.w, 6), band=known.band, people=known.people)


def _other_tops(found: Findings) -> Iterable[OtherTop]:
    if found.other_top is not None:
        other = found.other_top
        top = _top(found, OTHER_WEIGHTING, enters=other.enters, leaves=other.leaves)
        yield msgspec.structs.replace(top, tied=other.tied)
    for each in found.checks:
        yield _top(found, each.method, enters=each.raised, leaves=each.dropped)


def _top(found: Findings, method: str, *, enters: Iterable[int], leaves: Iterable[int]) -> OtherTop:
    return OtherTop(
        method=method,
        enters=tuple(_label(found, column) for column in enters),
        leaves=tuple(_label(found, column) for column in leaves),
    )


def _camps(found: Findings) -> Camps | None:
    """Return how many people each camp has, and never where a person stands on the map."""
    if found.map is None:
        return None
    sizes = Counter(found.map.groups)
    return Camps(
        sizes=tuple(sizes[camp] for camp in sorted(sizes)),
        silhouette=as_number(found.map.silhouette),
        why=found.map.why_not,
    )


def _changes(record: Record, round_id: str) -> tuple[Change, ...] | None:
    for changes in record.changes:
        if changes.repeat.later.round.id == round_id:
            moves = changes.moves
            return tuple(_change(each, moves[each.after.statement.id]) for each in changes.changes)
    return None


def _change(each: Changed, move: Move) -> Change:
    steady, before = each.stability, each.before.standing.score
    return Change(
        statement=each.after.statement.label,
        reworded=each.reworded,
        other_meaning=each.other_meaning,
        rank_before=move.before,
        rank_after=move.after,
        moved=move.way,
        score_before=None if each.other_meaning else as_number(before),
        score_after=as_number(each.after.standing.score),
        both=None if each.other_meaning else each.both,
        table=each.table,
        outcome=steady.outcome if steady else None,
        changed=share_of(steady.changed) if steady and each.table is not None else None,
        symmetry_p=as_number(each.bowker.p) if each.bowker else None,
        swing_p=as_number(each.mcnemar.p) if each.mcnemar else None,
    )


def _label(found: Findings, column: int) -> str:
    return found.at(column).placed.statement.label
