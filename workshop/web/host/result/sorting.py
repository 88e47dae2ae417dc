"""The order of a table: by any column, either way, and what has no value always last."""

from collections.abc import Sequence
from enum import StrEnum

from workshop.ranking.findings.model import Detail
from workshop.web.host.result.measure import Measure, Value


class Way(StrEnum):
    """Which way a column is sorted; the words are those of `aria-sort`."""

    UP = "ascending"
    DOWN = "descending"

    @property
    def other(self) -> "Way":
        """The way back."""
        return Way.DOWN if self is Way.UP else Way.UP


def first_way(measure: Measure) -> Way:
    """Which way a column is sorted when nobody says."""
    return Way.UP if measure.rises else Way.DOWN


def in_order(details: Sequence[Detail], measure: Measure, way: Way) -> tuple[Detail, ...]:
    """Return the statements by a column; equal ones stay as they stood."""
    known: list[tuple[Value, Detail]] = []
    rest: list[Detail] = []
    for detail in details:
        value = measure.value(detail)
        if value is None:
            rest.append(detail)
        else:
            known.append((value, detail))
    known.sort(key=lambda pair: pair[0], reverse=way is Way.DOWN)
    return (*(detail for _, detail in known), *rest)
