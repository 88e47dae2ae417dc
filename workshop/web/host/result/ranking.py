"""The ranking: its column sets, its filters, and the table of what was chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.ranking.findings.model import Findings
from workshop.web.host.explained import Explanation, explained
from workshop.web.host.result.address import FILTERS, RANKING, Address
from workshop.web.host.result.columns import chosen_set, lead, sets_of
from workshop.web.host.result.filtering import Filter, chosen, filters_of
from workshop.web.host.result.measure import Measure
from workshop.web.host.result.table import Table, table_of
from workshop.web.language import gettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A link to another set of columns."""

    key: str
    words: str
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """The ranking as it was asked for. `kept`: what its form sends along."""

    tabs: tuple[Tab, ...]
    filters: tuple[Filter, ...]
    columns: tuple[Measure, ...]
    sorted_by: str
    table: Table
    explained: tuple[Explanation, ...]
    kept: Mapping[str, str]
    all_url: str

    @property
    def is_narrowed(self) -> bool:
        """Whether some statements are left out."""
        return any(each.chosen for each in self.filters)


def ranking_of(found: Findings, address: Address) -> Ranking:
    """Return the ranking of a round."""
    columns = (*lead(found), *chosen_set(found, address.asked).columns(found))
    filters = filters_of(found.details, address.asked)
    table = table_of(RANKING, chosen(found.details, filters), columns, address=address)
    own = {*FILTERS, "sort", "way", "page"}
    return Ranking(
        tabs=_tabs(found, address),
        filters=filters,
        columns=columns,
        sorted_by=next((head.measure.key for head in table.heads if head.way), ""),
        table=table,
        explained=explained(each.explained for each in columns),
        kept={key: value for key, value in address.asked.items() if key not in own},
        all_url=address.change(RANKING, **dict.fromkeys((*FILTERS, "page"), "")),
    )


def further_table(
    name: str, columns: Sequence[Measure], found: Findings, *, address: Address
) -> Table | None:
    """Return a table of all statements with these columns; None where there are none."""
    if not columns:
        return None
    return table_of(name, found.details, (*lead(found)[1:], *columns), address=address)


def _tabs(found: Findings, address: Address) -> tuple[Tab, ...]:
    current = chosen_set(found, address.asked)
    return tuple(
        Tab(
            key=each.key,
            words=gettext(each.words),
            url=address.change(RANKING, set=each.key, sort="", way="", page=""),
            is_chosen=each is current,
        )
        for each in sets_of(found)
    )
