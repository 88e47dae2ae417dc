"""Columns: how sure the place of a statement is."""

from workshop.domain.reading import Electorate
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.saying.numerals import chance_percent
from workshop.web.host.result.given import score_words
from workshop.web.host.result.measure import Cell, Measure, Value, number
from workshop.web.host.result.words import (
    NONE,
    chance_words,
    percent_range,
    ranks_words,
)
from workshop.web.language import gettext, ngettext


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return the columns; where everybody is in the room, nothing is estimated."""
    if found.reading.electorate is Electorate.ROOM:
        return (_changes(),)
    return (_chance(found), _ranks(), _likely(found), _interval(), _changes())


def _chance(found: Findings) -> Measure:
    return Measure(
        key="chance",
        words=ngettext("Is the best", "In the best %(num)s", found.certain.places),
        value=lambda detail: number(detail.chance),
        cell=_chance_cell,
        explained="chance",
    )


def _chance_cell(detail: Detail) -> Cell:
    if detail.chance is None:
        return Cell(words=gettext("Too few answers") if detail.tier else NONE)
    return Cell(words=chance_percent(detail.chance), also=chance_words(detail.chance))


def _ranks() -> Measure:
    return Measure(
        key="ranks",
        words=gettext("Ranks it may have"),
        value=_by_ranks,
        cell=lambda detail: Cell(words=ranks_words(detail.ranks)),
        rises=True,
        explained="ranks",
    )


def _by_ranks(detail: Detail) -> Value | None:
    """By the best rank it may have, then by the last."""
    return None if detail.ranks is None else (detail.ranks.low, f"{detail.ranks.high:06}")


def _likely(found: Findings) -> Measure:
    return Measure(
        key="likely",
        words=gettext("Score it may have"),
        value=lambda detail: number(detail.likely.low if detail.likely else None),
        cell=lambda detail: Cell(words=_range(found, detail)),
        explained="likely",
    )


def _range(found: Findings, detail: Detail) -> str:
    if detail.likely is None:
        return NONE
    low, high = score_words(found, detail.likely.low), score_words(found, detail.likely.high)
    return gettext("%(low)s to %(high)s", low=low, high=high)


def _interval() -> Measure:
    return Measure(
        key="interval",
        words=gettext("Support it may have"),
        value=lambda d: number(d.support.agree.interval.low if d.support.agree.interval else None),
        cell=lambda detail: Cell(words=percent_range(detail.support.agree.interval)),
        explained="interval",
    )


def _changes() -> Measure:
    return Measure(
        key="changes",
        words=gettext("Could change it alone"),
        value=lambda detail: number(detail.changes) if detail.tier else None,
        cell=lambda detail: Cell(words=_people(detail.changes) if detail.tier else NONE),
        explained="changes",
    )


def _people(many: int) -> str:
    if not many:
        return gettext("nobody")
    return ngettext("%(num)s person", "%(num)s people", many)
