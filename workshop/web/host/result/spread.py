"""Columns of a matrix: between which answers the middle half of the room lies."""

from workshop.domain.ballot import Criterion
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.host.result.measure import Cell, Measure, Value
from workshop.web.host.result.words import NONE
from workshop.web.language import gettext


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return a column for each criterion; none on other ballots."""
    return tuple(_criterion(each) for each in found.result.round.ballot.criteria)


def _criterion(criterion: Criterion) -> Measure:
    return Measure(
        key=criterion.key,
        words=gettext(criterion.label),
        value=lambda detail: _value(detail, criterion.key),
        cell=lambda detail: _cell(detail, criterion.key),
        explained="quartiles",
    )


def _value(detail: Detail, key: str) -> Value | None:
    """By the middle answer, then by the lower quartile."""
    found = detail.quartiles.get(key)
    return None if found is None else (found[1], f"{found[0]:05.2f}")


def _cell(detail: Detail, key: str) -> Cell:
    found = detail.quartiles.get(key)
    if found is None:
        return Cell(words=NONE)
    low, middle, high = (f"{value:g}" for value in found)
    words = low if low == high else gettext("%(low)s to %(high)s", low=low, high=high)
    return Cell(words=words, also=gettext("middle %(middle)s", middle=middle))
