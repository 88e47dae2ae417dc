"""Seals and the chain of the audit, as the JSON file has them."""

from collections.abc import Sequence

from workshop.domain.chain import FORMAT
from workshop.domain.chain import Link as Row
from workshop.domain.seal import Seal as Known
from workshop.domain.seal import receipts_hash
from workshop.reports.document.export import Act, Chain
from workshop.reports.document.round import Seal
from workshop.reports.trail import Trail


def seals_of(known: Sequence[Known]) -> tuple[Seal, ...]:
    """Return the seals of a round: what the last one stands for, and of others only that it was."""
    return tuple(_seal(each, stands=each is known[-1]) for each in known)


def chain_of(trail: Trail) -> Chain:
    """Return the chain of a workshop."""
    return Chain(
        format=FORMAT,
        workshop=trail.workshop,
        head=trail.head,
        length=trail.length,
        rows=None if trail.links is None else tuple(_act(each) for each in trail.links),
    )


def _seal(known: Known, *, stands: bool) -> Seal:
    return Seal(
        position=known.position,
        reason=known.reason,
        sealed_at=known.sealed_at,
        characters=known.characters,
        seal=known.seal,
        salt=known.salt if stands else None,
        digest=known.digest if stands else None,
        ballots=known.ballots,
        marks=known.marks,
        paper=known.paper,
        receipts=receipts_hash(known.receipts),
    )


def _act(row: Row) -> Act:
    return Act(
        position=row.position,
        at=row.at,
        actor=row.actor,
        action=row.action,
        detail=row.detail,
        previous=row.previous,
        hash=row.hash,
    )
