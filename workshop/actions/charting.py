"""Charts of revealed rounds, to show on slides."""

from workshop.actions.hall import Hall
from workshop.actions.telling import changes_of, findings_of, links_of
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import NotFound, NothingRevealed
from workshop.ranking.findings.linked import Links
from workshop.reports.charts.charts import Chart, charts
from workshop.reports.charts.package import WRITERS, Slides, charts_zip
from workshop.reports.charts.words import Setting
from workshop.reports.saying.tongue import ENGLISH, Tongue
from workshop.store import participants, rounds


def charts_file(hall: Hall, *, workshop: Workshop, tongue: Tongue = ENGLISH) -> bytes:
    """Every chart of every revealed round as SVG and PNG, in a zip.

    Raises:
        NothingRevealed: when there is no such round.
    """
    with hall.store.reading() as database:
        agenda = rounds.of_workshop(database, workshop.id)
    told = [round_ for round_ in agenda if round_.state is RoundState.REVEALED]
    if not told:
        raise NothingRevealed
    setting, links = _setting(hall, workshop, tongue), links_of(hall, workshop)
    slides = [
        Slides(title=round_.title, charts=_charts(hall, round_, setting, links=links))
        for round_ in told
    ]
    return charts_zip(slides, run=hall.reckon)


def chart_file(
    hall: Hall,
    *,
    workshop: Workshop,
    round_: Round,
    name: str,
    suffix: str,
    tongue: Tongue = ENGLISH,
) -> bytes:
    """One chart of a round, by its name, as `svg` or `png`.

    Raises:
        ResultIsHidden: when the round has not been revealed.
        NotFound: when it has no such chart.
    """
    found = charts_of(hall, workshop=workshop, round_=round_, tongue=tongue)
    named = {chart.name: chart for chart in found}
    if name not in named or suffix not in WRITERS:
        raise NotFound
    return hall.reckon(lambda: WRITERS[suffix](named[name]))


def charts_of(
    hall: Hall, *, workshop: Workshop, round_: Round, tongue: Tongue = ENGLISH
) -> tuple[Chart, ...]:
    """The charts of a round, drawn and not yet written.

    Raises:
        ResultIsHidden: when it has not been revealed.
    """
    findings_of(hall, round_)  # before anything else of it is read
    links = links_of(hall, workshop)
    return _charts(hall, round_, _setting(hall, workshop, tongue), links=links)


def _charts(
    hall: Hall, round_: Round, setting: Setting, *, links: Links | None
) -> tuple[Chart, ...]:
    found, changes = findings_of(hall, round_), changes_of(hall, round_)
    own = links if links and links.barriers.result.round.id == round_.id else None
    return hall.reckon(lambda: charts(found, setting, changes=changes, links=own))


def _setting(hall: Hall, workshop: Workshop, tongue: Tongue) -> Setting:
    with hall.store.reading() as database:
        simulated = participants.in_rehearsal(database, workshop.id)
    return Setting(in_the_room=workshop.head_count, simulated=simulated, tongue=tongue)
