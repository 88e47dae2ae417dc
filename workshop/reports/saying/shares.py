"""The share of a group, as far as it may be told."""

from workshop.ranking.groups.unanimous import Bound, Told
from workshop.reports.saying.numerals import percent
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_BOUNDS = {
    Bound.EXACT: _("%(share)s"),
    Bound.AT_LEAST: _("%(share)s or more"),
    Bound.AT_MOST: _("%(share)s or less"),
}


def told_words(told: Told | None, tongue: Tongue) -> str:
    """Return the share; from the bounds on it never says "all" or "nobody"."""
    if told is None:
        return tongue.gettext("hidden")
    return tongue.gettext(_BOUNDS[told.bound], share=percent(told.share))
