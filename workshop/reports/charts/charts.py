"""Every chart of a round, by its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.ranking.findings.changed import Changes
from workshop.ranking.findings.linked import Links
from workshop.ranking.findings.model import Findings
from workshop.reports.charts.by_group import by_group
from workshop.reports.charts.divided import divided
from workshop.reports.charts.drawing import Drawing
from workshop.reports.charts.gaps import gaps
from workshop.reports.charts.matrix import matrix
from workshop.reports.charts.moved import moved
from workshop.reports.charts.opinion import opinion
from workshop.reports.charts.ranking import ranking
from workshop.reports.charts.words import Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One slide. `name` is its name in addresses and files: `ranking`, then `ranking-2`."""

    name: str
    drawing: Drawing


def charts(
    found: Findings,
    setting: Setting,
    *,
    changes: Changes | None = None,
    links: Links | None = None,
) -> tuple[Chart, ...]:
    """Return the charts of a round. `links` are given with the round of barriers they rest on."""
    return (
        *_named("ranking", ranking(found, setting)),
        *_named("groups", by_group(found, setting)),
        *_named("divided", divided(found, setting)),
        *_named("matrix", matrix(found, setting)),
        *_named("opinion", opinion(found, setting)),
        *_named("moved", moved(changes, setting) if changes else ()),
        *_named("gaps", gaps(links, setting) if links else ()),
    )


def _named(name: str, drawings: Sequence[Drawing]) -> tuple[Chart, ...]:
    return tuple(
        Chart(name=name if place == 1 else f"{name}-{place}", drawing=drawing)
        for place, drawing in enumerate(drawings, start=1)
    )
