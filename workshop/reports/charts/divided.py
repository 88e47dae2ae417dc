"""The statements that divide a room most."""

from workshop.ranking.certainty.tiers import LEAST_ANSWERS
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.charts.backing import legend
from workshop.reports.charts.drawing import Drawing
from workshop.reports.charts.ranking import rows
from workshop.reports.charts.sheet import Telling, sheets
from workshop.reports.charts.words import Setting, base
from workshop.reports.saying.divisions import is_much_alike
from workshop.reports.saying.names import several

MOST = 7
_NAMED = 3


def divided(found: Findings, setting: Setting) -> tuple[Drawing, ...]:
    """Return a slide of the statements whose answers lie furthest apart; none when none do.

    Whole ballots share out points or places: that some give none is no division.
    """
    details = most_divided(found)
    if not details or found.result.round.ballot.is_whole:
        return ()
    tongue, round_ = setting.tongue, found.result.round
    named = [detail.placed.statement.label for detail in details[:_NAMED]]
    telling = Telling(
        title=tongue.gettext(round_.title),
        question=round_.question,
        sentence=tongue.gettext(
            "The answers lie furthest apart on %(who)s.", who=several(named, tongue)
        ),
        base=base(found.result, setting),
        rule=tongue.gettext(
            "Order: how far the answers lie apart. Ranks are those of the whole vote."
            " Left out: what fewer than %(least)s people answered.",
            least=LEAST_ANSWERS,
        ),
        legend=legend(found, tongue),
        tongue=tongue,
    )
    return sheets(telling, rows(found, details, setting, tiers=False))[:1]


def most_divided(found: Findings) -> tuple[Detail, ...]:
    """Return them, the furthest apart first: by the rule for consensus the room is not of one mind.

    What it sees much alike is left out as well, such as what most are only unsure of.
    """
    apart = [d for d in found.details if _is_divided(d)]
    return tuple(sorted(apart, key=lambda detail: -(detail.variance or 0.0))[:MOST])


def _is_divided(detail: Detail) -> bool:
    if detail.answers < LEAST_ANSWERS or detail.support.verdict is not Verdict.NOT:
        return False
    return detail.variance is not None and not is_much_alike(detail.variance)
