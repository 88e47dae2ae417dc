"""The columns of the ranking, in sets: a calm one first, further ones for who asks more."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workshop.domain.reading import Electorate
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.saying.answers import base_words
from workshop.reports.saying.tiers import tier_word
from workshop.web.host.result import both_ways, dividing, given, sure
from workshop.web.host.result.measure import Cell, Measure, letters, number
from workshop.web.host.result.words import NONE, percent, percent_range
from workshop.web.language import gettext, tongue

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnSet:
    """Columns that answer one question. `key` is its name in an address; the calm one has none."""

    key: str
    words: str
    columns: Callable[[Findings], tuple[Measure, ...]]


def sets_of(found: Findings) -> tuple[ColumnSet, ...]:
    """Return the sets that this round has something to say in."""
    return tuple(each for each in _SETS if each.columns(found))


def lead(found: Findings) -> tuple[Measure, ...]:
    """Return what begins every set: tier, rank, name and statement."""
    order = {id(detail): place for place, detail in enumerate(found.details)}
    return (
        Measure(
            key="tier",
            words=gettext("Tier"),
            value=lambda detail: number(order[id(detail)]) if detail.tier else None,
            cell=lambda detail: Cell(words=tier_word(detail.tier, tongue())),
            rises=True,
            is_number=False,
            explained="tiers",
        ),
        Measure(
            key="rank",
            words=gettext("Rank"),
            value=lambda detail: number(detail.placed.standing.rank),
            cell=rank_cell,
            rises=True,
            is_number=False,
            explained="rank",
        ),
        Measure(
            key="name",
            words=gettext("Name"),
            value=_by_name,
            cell=lambda detail: Cell(words=detail.placed.statement.label),
            rises=True,
            is_number=False,
        ),
        Measure(
            key="statement",
            words=gettext("Statement"),
            value=lambda detail: letters(detail.placed.statement.text),
            cell=lambda detail: Cell(words=detail.placed.statement.text),
            rises=True,
            is_number=False,
        ),
    )


def rank_cell(detail: Detail) -> Cell:
    """The rank, with a sign where it is shared."""
    standing = detail.placed.standing
    if standing.rank is None:
        return Cell(words=NONE)
    return Cell(words=f"{standing.rank}=" if standing.tied else str(standing.rank))


def _by_name(detail: Detail) -> tuple[float, str]:
    statement = detail.placed.statement
    return float(statement.number), statement.kind.value


def _overview(found: Findings) -> tuple[Measure, ...]:
    ballot = found.result.round.ballot
    return (
        Measure(
            key="support",
            words=gettext("Support"),
            value=lambda detail: number(detail.support.agree.share),
            cell=lambda detail: _support(found, detail),
            explained="support",
        ),
        Measure(
            key="base",
            words=gettext("Base"),
            value=lambda detail: number(detail.answers),
            cell=lambda detail: Cell(words=base_words(detail, ballot, tongue())),
            is_number=False,
        ),
    )


def _support(found: Findings, detail: Detail) -> Cell:
    """The share; with its interval where the people stand for others."""
    agree = detail.support.agree
    if found.reading.electorate is Electorate.ROOM or agree.share is None:
        return Cell(words=percent(agree.share))
    return Cell(words=percent(agree.share), also=percent_range(agree.interval))


_SETS = (
    ColumnSet(key="", words=_("Overview"), columns=_overview),
    ColumnSet(key="answers", words=_("All answers"), columns=given.columns),
    ColumnSet(key="sure", words=_("How sure"), columns=sure.columns),
    ColumnSet(key="division", words=_("Division"), columns=dividing.columns),
    ColumnSet(key="ways", words=_("Both ways of counting"), columns=both_ways.columns),
)


def chosen_set(found: Findings, asked: Mapping[str, str]) -> ColumnSet:
    """Return the set that was asked for; the calm one where there is no such set."""
    known = {each.key: each for each in sets_of(found)}
    return known.get(asked.get("set", ""), _SETS[0])
