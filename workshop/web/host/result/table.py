"""A table of statements: its columns sorted, its rows chosen, a hundred to a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.ranking.findings.model import Detail
from workshop.web.host.result.address import PREFIXES, Address
from workshop.web.host.result.measure import Cell, Measure
from workshop.web.host.result.paging import Paged, paged
from workshop.web.host.result.sorting import Way, first_way, in_order
from workshop.web.language import gettext, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A heading that sorts. `way` is set on the column that the table is sorted by."""

    measure: Measure
    url: str
    way: Way | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement and the columns of its table."""

    detail: Detail
    columns: Sequence[Measure]

    @property
    def cells(self) -> tuple[tuple[Measure, Cell], ...]:
        """What stands in each column: asked for only by rows that are on the page."""
        return tuple((each, each.cell(self.detail)) for each in self.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A page of a table. `name` is the id of what is swapped when it is sorted."""

    name: str
    heads: tuple[Head, ...]
    paged: Paged[Row]

    @property
    def said(self) -> str:
        """What is announced when it has been sorted or narrowed in place."""
        shown = ngettext("%(num)s statement.", "%(num)s statements.", self.paged.total)
        return " ".join((shown, *(_sorted_by(head) for head in self.heads if head.way)))

    @property
    def version_ids(self) -> tuple[str, ...]:
        """The wordings on this page."""
        return tuple(row.detail.placed.statement.version_id for row in self.paged.rows)


def table_of(
    name: str,
    details: Sequence[Detail],
    columns: Sequence[Measure],
    *,
    address: Address,
) -> Table:
    """Return the page that was asked for of the table with this name."""
    prefix = PREFIXES[name]
    by, way = _sorting(columns, address.asked, prefix)
    ordered = tuple(details) if by is None else in_order(details, by, way)
    rows = [Row(detail=each, columns=columns) for each in ordered]
    return Table(
        name=name,
        heads=tuple(
            Head(
                measure=each,
                url=_url(name, each, now=way if each is by else None, address=address),
                way=way if each is by else None,
            )
            for each in columns
        ),
        paged=paged(rows, name=name, anchor=name, address=address),
    )


def _sorted_by(head: Head) -> str:
    if head.way is Way.UP:
        return gettext("Sorted by %(column)s, the smallest first.", column=head.measure.words)
    return gettext("Sorted by %(column)s, the largest first.", column=head.measure.words)


def _sorting(
    columns: Sequence[Measure], asked: Mapping[str, str], prefix: str
) -> tuple[Measure | None, Way]:
    by = next((each for each in columns if each.key == asked.get(f"{prefix}sort")), None)
    if by is None:
        return None, Way.UP
    ways = {"up": Way.UP, "down": Way.DOWN}
    return by, ways.get(asked.get(f"{prefix}way", ""), first_way(by))


def _url(name: str, measure: Measure, *, now: Way | None, address: Address) -> str:
    """The address that sorts by this column; by the one it is sorted by, the other way."""
    prefix = PREFIXES[name]
    following = now.other if now else first_way(measure)
    changes = {
        f"{prefix}sort": measure.key,
        f"{prefix}way": "up" if following is Way.UP else "down",
        f"{prefix}page": "",
    }
    return address.change(name, **changes)
