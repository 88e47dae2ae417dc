"""The sentence over a result: what is clear, and what to talk about; the same on every surface."""

from workshop.domain.ballot import BallotKind
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.numerals import number, sentence
from workshop.reports.saying.podium import do_first, podium
from workshop.reports.saying.standing import (
    Saying,
    one_could_change_it,
    order_in_tiers,
    without_score,
)
from workshop.reports.saying.tiers import has_tiers
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_BOTH = 2
_MOST_TO_TALK = 15  # "talk about those" is no help where those are nearly all
# who competes for the places that are left; True: and it helps to talk about those
_FIRST = {
    True: _("%(rivals)s compete for first place: talk about those."),
    False: _("%(rivals)s compete for first place."),
}
_ANY = {
    True: _("%(rivals)s compete for the %(places)s places: talk about those."),
    False: _("%(rivals)s compete for the %(places)s places."),
}
_LAST = {
    True: (
        _("%(rivals)s compete for the last place: talk about those."),
        _("%(rivals)s compete for the last %(places)s places: talk about those."),
    ),
    False: (
        _("%(rivals)s compete for the last place."),
        _("%(rivals)s compete for the last %(places)s places."),
    ),
}
_AHEAD = {  # True: and nothing is clear yet
    True: (
        _("%(count)s is ahead, but not for sure."),
        _("%(count)s are ahead, but not for sure."),
    ),
    False: (
        _("%(count)s more is ahead, but not for sure."),
        _("%(count)s more are ahead, but not for sure."),
    ),
}


def summary_of(findings: Findings, tongue: Tongue) -> str:
    """Return the sentence over any result: with tiers where they say something.

    Over a matrix it says what its picture shows; who shows its tiers, too, adds `order_summary`.
    """
    if findings.result.round.ballot.kind is BallotKind.MATRIX:
        return do_first(findings.result, tongue)
    return order_summary(findings, tongue)


def order_summary(findings: Findings, tongue: Tongue) -> str:
    """Return the sentence over an order, whatever the ballot."""
    if has_tiers(findings):
        return order_in_tiers(findings, tongue, _SAYING)
    return podium(findings.result.placed, tongue)


def full_summary(findings: Findings, tongue: Tongue) -> str:
    """Return the sentence, and what only those ask who look at every row of every tier."""
    said = [summary_of(findings, tongue)]
    if findings.result.round.ballot.kind is BallotKind.MATRIX:
        said.append(order_summary(findings, tongue))
    if any(detail.tier for detail in findings.details):
        said.append(without_score(findings, tongue, _SAYING))
    return " ".join(filter(None, dict.fromkeys(said)))


def _all_clear(places: int, tongue: Tongue) -> str:
    if places == _BOTH:
        return tongue.gettext("Both places are clear.")
    return tongue.gettext("All %(places)s places are clear.", places=number(places, tongue))


def _open(findings: Findings, left: int, tongue: Tongue) -> str:
    """Who competes for the places that are left."""
    rivals = findings.of_tier(Tier.CONTESTED)
    if len(rivals) <= left:
        return _ahead(len(rivals), is_all=left == findings.certain.places, tongue=tongue)
    if one_could_change_it(findings):
        said = _compete(findings, left, talk=False, tongue=tongue)
        return f"{said} {tongue.gettext('One vote could change it.')}"
    answered = sum(each.tier is not None for each in findings.details)
    talk = len(rivals) < answered and len(rivals) <= _MOST_TO_TALK
    return _compete(findings, left, talk=talk, tongue=tongue)


def _ahead(rivals: int, *, is_all: bool, tongue: Tongue) -> str:
    """No more than there are places for, and too few answers to be sure of them."""
    said = tongue.ngettext(*_AHEAD[is_all], rivals, count=number(rivals, tongue))
    return sentence(said)


def _compete(findings: Findings, left: int, *, talk: bool, tongue: Tongue) -> str:
    rivals = number(len(findings.of_tier(Tier.CONTESTED)), tongue)
    places = number(left, tongue)
    if findings.certain.places == 1:
        said = tongue.gettext(_FIRST[talk], rivals=rivals)
    elif left == findings.certain.places:
        said = tongue.gettext(_ANY[talk], rivals=rivals, places=places)
    else:
        said = tongue.ngettext(*_LAST[talk], left, rivals=rivals, places=places)
    return sentence(said)


_SAYING = Saying(
    tied=_("Talk about what sets them apart."),
    first=_("%(label)s is clearly first."),
    all_clear=_all_clear,
    nothing=_("Nothing is clear yet."),
    some=(_("%(count)s is clear."), _("%(count)s are clear.")),
    open=_open,
    without=(_("%(count)s has no score."), _("%(count)s have no score.")),
)
