"""The rows of a result by tier: which is clear, which is open, which is clearly not."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workshop.domain.ballot import BallotKind
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.result import Placed
from workshop.reports.saying.tiers import has_tiers


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement with all about it. `leads`: a tier begins here, or a page inside of one.

    `after`: those of the last tier, said in one line under this row before their own pages come.
    """

    detail: Detail
    leads: bool = False
    after: tuple[Detail, ...] = ()

    @property
    def placed(self) -> Placed:
        """The statement with its place."""
        return self.detail.placed


def is_tiered(findings: Findings) -> bool:
    """Whether tiers are shown: not where all are among the best, and not beside a chart."""
    return findings.result.round.ballot.kind is not BallotKind.MATRIX and has_tiers(findings)


def in_order(findings: Findings) -> tuple[Detail, ...]:
    """The statements in the order to show: by tier, in it by rank; without tiers by rank."""
    if is_tiered(findings):
        return findings.details
    known = {each.placed.statement.version_id: each for each in findings.details}
    return tuple(known[each.statement.version_id] for each in findings.result.placed)


def with_leads(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Mark where tiers begin on a page, so that each is named once."""
    before = [None, *rows]
    return tuple(
        replace(row, leads=last is None or last.detail.tier is not row.detail.tier)
        for row, last in zip(rows, before, strict=False)
    )


def last_tier(details: Sequence[Detail]) -> range:
    """Which of them are clearly not among the best, as places in their order."""
    found = [place for place, each in enumerate(details) if each.tier is Tier.CLEAR_NOT]
    return range(found[0], found[-1] + 1) if found else range(0)
