"""Another top: what another fair way of counting puts among the best, and whether it is a tie."""

from workshop.ranking.cut import cut
from workshop.ranking.findings.model import Findings
from workshop.ranking.orders.check import Disagreement, Method
from workshop.reports.saying.names import many_labels
from workshop.reports.saying.tongue import Tongue

_METHODS = {Method.COPELAND: "Copeland", Method.SCHULZE: "Schulze"}


def other_top_sentence(found: Findings, tongue: Tongue) -> str:
    """Return how the top changes where each group counts the same; or nothing."""
    other = found.other_top
    if other is None:
        return ""
    said = tongue.gettext(
        "The top depends on the way of counting. In it only where each group counts the same:"
        " %(enters)s. Only where each person counts the same: %(leaves)s.",
        enters=many_labels([found.at(column) for column in other.enters], tongue),
        leaves=many_labels([found.at(column) for column in other.leaves], tongue),
    )
    if not other.tied:
        return said
    return f"{said} {tongue.gettext('This rests on a tie for the last place.')}"


def other_top_afterwards(found: Findings, tongue: Tongue) -> str:
    """Return the same for readers of a report: what else was among the best, counted otherwise."""
    other = found.other_top
    if other is None:
        return ""
    said = tongue.gettext(
        "What came first depends on the way of counting. With the same weight for each group,"
        " these were among the first as well: %(enters)s. Only with the same weight for each"
        " person: %(leaves)s.",
        enters=many_labels([found.at(column) for column in other.enters], tongue),
        leaves=many_labels([found.at(column) for column in other.leaves], tongue),
    )
    if not other.tied:
        return said
    return f"{said} {tongue.gettext('This rested on a tie for the last place.')}"


def check_sentences(found: Findings, tongue: Tongue) -> tuple[str, ...]:
    """Return what two other methods say of the top of a ranking. They disagree beyond ties."""
    if found.checks:
        return tuple(_disagrees(found, each, tongue) for each in found.checks)
    if not cut(found.result.placed, found.certain.places).tied:
        return (tongue.gettext("Two other fair ways of counting put the same statements on top."),)
    return (
        tongue.gettext(
            "Two other fair ways of counting put the same statements on top, or differ on those"
            " that are tied for the last place."
        ),
    )


def _disagrees(found: Findings, check: Disagreement, tongue: Tongue) -> str:
    return tongue.gettext(
        "Counted by %(method)s the best would be others: in %(raised)s, out %(dropped)s.",
        method=_METHODS[check.method],
        raised=many_labels([found.at(column) for column in check.raised], tongue),
        dropped=many_labels([found.at(column) for column in check.dropped], tongue),
    )
