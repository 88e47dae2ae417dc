"""Numbers of the page of a result: shares, chances and ranks, and a dash where there is none."""

from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.certainty.wilson import Interval
from workshop.reports.saying import numerals
from workshop.web.language import gettext

_ = str  # marks words for translation

NONE = "–"  # noqa: RUF001 - a dash: there is no number

_CHANCES = (
    (0.95, _("Very likely")),
    (0.7, _("Likely")),
    (0.3, _("May or may not")),
    (0.05, _("Unlikely")),
    (0.0, _("Very unlikely")),
)


def percent(share: float | None) -> str:
    """A share in whole percent: `78 %`; a dash where there is none."""
    return NONE if share is None else numerals.percent(share)


def percent_range(interval: Interval | None) -> str:
    """An interval in whole percent: `59 to 88 %`."""
    if interval is None:
        return NONE
    low, high = f"{interval.low * 100:.0f}", percent(interval.high)
    return gettext("%(low)s to %(high)s", low=low, high=high)


def chance_words(chance: float) -> str:
    """A chance as people say it."""
    return gettext(next(words for least, words in _CHANCES if chance >= least))


def ranks_words(ranks: RankSet | None) -> str:
    """The ranks that a statement may have: `1 to 4`, or `3`."""
    if ranks is None:
        return NONE
    if ranks.low == ranks.high:
        return str(ranks.low)
    return gettext("%(low)s to %(high)s", low=ranks.low, high=ranks.high)
