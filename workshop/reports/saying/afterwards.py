"""The sentence over a result for readers who come later: in the past, and without advice."""

from workshop.domain.ballot import BallotKind
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.reports.quadrants import comes_first
from workshop.reports.saying.names import many
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.podium import podium
from workshop.reports.saying.standing import (
    Saying,
    one_could_change_it,
    order_in_tiers,
    without_score,
)
from workshop.reports.saying.tiers import has_tiers
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation


def told_afterwards(findings: Findings, tongue: Tongue) -> str:
    """Return what `full_summary` says, as it was: what was clear, what competed for a place."""
    is_matrix = findings.result.round.ballot.kind is BallotKind.MATRIX
    said = [_easy(findings, tongue)] if is_matrix else []
    if has_tiers(findings):
        said.append(order_in_tiers(findings, tongue, _SAYING))
    else:
        said.append(podium(findings.result.placed, tongue))
    if any(detail.tier for detail in findings.details):
        said.append(without_score(findings, tongue, _SAYING))
    return " ".join(filter(None, said))


def _easy(findings: Findings, tongue: Tongue) -> str:
    result = findings.result
    found = [each.statement.label for each in result.placed if comes_first(each, result.round)]
    if not found:
        return tongue.gettext("No statement was both easy and a big change.")
    return tongue.gettext("A big change, and easy: %(who)s.", who=many(found, tongue))


def _all_clear(places: int, tongue: Tongue) -> str:
    return tongue.gettext("The first %(places)s were all clear.", places=number(places, tongue))


def _open(findings: Findings, left: int, tongue: Tongue) -> str:
    """What competed for the places that were left."""
    rivals = findings.of_tier(Tier.CONTESTED)
    if len(rivals) <= left:
        said = tongue.ngettext(
            "%(count)s was ahead, but not for sure.",
            "%(count)s were ahead, but not for sure.",
            len(rivals),
            count=number(len(rivals), tongue),
        )
        return sentence(said)
    said = sentence(_competed(findings, left, tongue))
    if one_could_change_it(findings):
        return f"{said} {tongue.gettext('One vote could have changed it.')}"
    return said


def _competed(findings: Findings, left: int, tongue: Tongue) -> str:
    rivals = number(len(findings.of_tier(Tier.CONTESTED)), tongue)
    if findings.certain.places == 1:
        return tongue.gettext("%(rivals)s competed for first place.", rivals=rivals)
    if left == findings.certain.places:
        return tongue.gettext(
            "%(rivals)s competed for the %(places)s places.",
            rivals=rivals,
            places=number(left, tongue),
        )
    return tongue.ngettext(
        "%(rivals)s competed for the last place.",
        "%(rivals)s competed for the last %(places)s places.",
        left,
        rivals=rivals,
        places=number(left, tongue),
    )


_SAYING = Saying(
    tied="",
    first=_("%(label)s was clearly first."),
    all_clear=_all_clear,
    nothing=_("Nothing was clear after the vote."),
    some=(_("%(count)s was clear."), _("%(count)s were clear.")),
    open=_open,
    without=(_("%(count)s had no score."), _("%(count)s had no score.")),
)
