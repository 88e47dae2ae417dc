"""The last columns of the file of the ranking: how sure the place of a statement is."""

from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.result import Placed
from workshop.reports.csv_file import Cell
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.table import plain

HEADER = ("in_the_top", "chance_in_the_top", "support", "support_low", "support_high")


def cells(found: Findings | None, placed: Placed) -> tuple[Cell, ...]:
    """Return the cells under `HEADER`; empty where a round has not been revealed."""
    detail = _detail(found, placed) if found else None
    if detail is None:
        return (None,) * len(HEADER)
    agree = detail.support.agree
    ends = (agree.interval.low, agree.interval.high) if agree.interval else (None, None)
    tier = tier_word(detail.tier, ENGLISH)
    return tuple(plain(cell) for cell in (tier, detail.chance, agree.share, *ends))


def _detail(found: Findings, placed: Placed) -> Detail | None:
    return next((each for each in found.details if _same(each.placed, placed)), None)


def _same(one: Placed, other: Placed) -> bool:
    return one.statement.version_id == other.statement.version_id
