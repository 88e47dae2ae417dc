"""The names of tiers, whether they say anything, and how many places they are about."""

from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.numerals import number
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_TIERS = {
    Tier.CLEAR: _("Clear"),
    Tier.CONTESTED: _("Still open"),
    Tier.CLEAR_NOT: _("Clearly not"),
    None: _("No score"),
}


def tier_word(tier: Tier | None, tongue: Tongue) -> str:
    """The name of a tier; what nobody gave an answer that is scored is in none."""
    return tongue.gettext(_TIERS[tier])


def tier_heading(tier: Tier | None, findings: Findings, tongue: Tongue) -> str:
    """What stands over the statements of a tier, read by itself: `Clear in the first five`.

    Empty where tiers say nothing.
    """
    if not has_tiers(findings):
        return ""
    word, places = tier_word(tier, tongue), findings.certain.places
    if tier not in {Tier.CLEAR, Tier.CLEAR_NOT}:
        return word
    if places == 1:
        return tongue.gettext("%(tier)s in first place", tier=word)
    return tongue.gettext("%(tier)s in the first %(many)s", tier=word, many=number(places, tongue))


def has_tiers(findings: Findings) -> bool:
    """Whether tiers say anything: not where all that has a score is among the best."""
    return sum(each.tier is not None for each in findings.details) > findings.certain.places


def for_places(findings: Findings, tongue: Tongue) -> str:
    """What the tiers are about: `for 5 places`."""
    return tongue.ngettext("for %(num)s place", "for %(num)s places", findings.certain.places)
