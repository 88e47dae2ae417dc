"""Columns: what part of each group supports a statement, as far as it may be told."""

from workshop.ranking.findings.model import Detail, Findings, GroupSeen
from workshop.reports.saying.shares import told_words
from workshop.web.host.result.measure import Cell, Measure, number
from workshop.web.host.result.words import NONE
from workshop.web.language import gettext, tongue


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return a column for each group that took part, and what all shown ones share."""
    if not found.groups:
        return ()
    groups = (_group(group, place) for place, group in enumerate(found.groups))
    return (*groups, _across())


def _group(group: GroupSeen, place: int) -> Measure:
    return Measure(
        key=f"group-{place + 1}",
        words=group.name,
        value=lambda detail: _told(detail, place),
        cell=lambda detail: _cell(detail, place),
    )


def _told(detail: Detail, place: int) -> tuple[float, str] | None:
    """Sorted by the share as it is told: the order tells no more than the cells do."""
    support = detail.group_shares[place].support
    return None if support is None else number(round(support.share, 2))


def _cell(detail: Detail, place: int) -> Cell:
    share = detail.group_shares[place]
    if share.support is None:
        return Cell(words=told_words(None, tongue()), is_hidden=True)
    return Cell(
        words=told_words(share.support, tongue()), also=gettext("of %(num)s", num=share.answers)
    )


def _across() -> Measure:
    return Measure(
        key="every-group",
        words=gettext("Every group shown"),
        value=lambda detail: number(detail.across.consensus),
        cell=_across_cell,
        is_number=False,
        explained="across",
    )


def _across_cell(detail: Detail) -> Cell:
    if detail.across.supported is None or detail.across.groups < 2:  # noqa: PLR2004 - it takes two
        return Cell(words=NONE)
    return Cell(words=gettext("yes") if detail.across.supported else gettext("no"))
