"""What a result says about one statement, in words: with the numbers that it rests on."""

from collections.abc import Mapping

from workshop.domain.ballot import Ballot, BallotKind
from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.certainty.wilson import Interval
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.findings.model import Detail
from workshop.ranking.groups.unanimous import Bound, Told
from workshop.web.language import gettext, ngettext

_ = str  # marks words for translation

NONE = "–"  # noqa: RUF001 - a dash: there is no number
SPACE = "\N{NARROW NO-BREAK SPACE}"
_LEAST, _MOST = 1, 99  # percent: a chance is never none, and never sure

_TIERS = {
    Tier.CLEAR: _("Clear"),
    Tier.CONTESTED: _("Still open"),
    Tier.CLEAR_NOT: _("Clearly not"),
    None: _("No votes"),
}
_VERDICTS = {
    Verdict.CONSENSUS: _("The room agrees"),
    Verdict.DISSENT: _("The room disagrees"),
    Verdict.NOT: _("Divided or unsure"),
    Verdict.TOO_FEW: _("Too few answers"),
}
_CHANCES = (
    (0.95, _("Very likely")),
    (0.7, _("Likely")),
    (0.3, _("May or may not")),
    (0.05, _("Unlikely")),
    (0.0, _("Very unlikely")),
)
_BOUNDS = {
    Bound.EXACT: _("%(share)s"),
    Bound.AT_LEAST: _("%(share)s or more"),
    Bound.AT_MOST: _("%(share)s or less"),
}
_BASES: Mapping[BallotKind, str] = {
    BallotKind.POINTS: _("%(agree)s of %(all)s gave it points"),
    BallotKind.RANKING: _("%(agree)s of %(all)s gave it a place"),
    BallotKind.MATRIX: _("%(agree)s of %(all)s who could say: a big change, and easy"),
}


def tier_words(tier: Tier | None) -> str:
    """Whether a statement is in the top: `Clear`, `Still open`, `Clearly not`."""
    return gettext(_TIERS[tier])


def verdict_words(verdict: Verdict) -> str:
    """What the rule for consensus says."""
    return gettext(_VERDICTS[verdict])


def percent(share: float | None) -> str:
    """A share in whole percent: `78 %`; a dash where there is none."""
    return NONE if share is None else f"{share * 100:.0f}{SPACE}%"


def percent_range(interval: Interval | None) -> str:
    """An interval in whole percent: `59 to 88 %`."""
    if interval is None:
        return NONE
    low, high = f"{interval.low * 100:.0f}", percent(interval.high)
    return gettext("%(low)s to %(high)s", low=low, high=high)


def chance_percent(chance: float) -> str:
    """A chance in whole percent: over 99 and under 1 it is said so, for nothing is sure."""
    found = round(chance * 100)
    if found > _MOST:
        return f">{_MOST}{SPACE}%"
    return f"<{_LEAST}{SPACE}%" if found < _LEAST else f"{found}{SPACE}%"


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


def told_words(told: Told | None) -> str:
    """The share of a group as it may be told, or that it is hidden."""
    if told is None:
        return gettext("hidden")
    return gettext(_BOUNDS[told.bound], share=percent(told.share))


def base_words(detail: Detail, ballot: Ballot) -> str:
    """Who is behind a statement, of how many: `18 of 23 who answered; 4 not sure`."""
    agree = detail.support.agree
    if not detail.answers:
        return gettext("Nobody answered")
    whole = _BASES.get(ballot.kind, _("%(agree)s of %(all)s who answered"))
    said = [gettext(whole, agree=agree.people, all=agree.of), *_besides(detail, ballot)]
    return "; ".join(filter(None, said))


def _besides(detail: Detail, ballot: Ballot) -> tuple[str, ...]:
    """Who is not behind it, and on neither side."""
    unsure, missing = detail.unsure.unsure, detail.missing
    abstained = detail.placed.standing.tally.abstained
    if ballot.kind is BallotKind.MATRIX:
        doubt = ngettext("not the field of %(num)s", "not the field of %(num)s", unsure)
    else:
        doubt = gettext("%(num)s not sure", num=unsure)
    return (
        doubt if unsure else "",
        gettext("%(num)s abstained", num=abstained) if abstained else "",
        ngettext("%(num)s has not seen it", "%(num)s have not seen it", missing) if missing else "",
    )
