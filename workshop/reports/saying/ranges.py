"""What the likely range is a range of: the line on a bar, and its two ends in words."""

from workshop.domain.ballot import Ballot, Stance
from workshop.ranking.certainty.wilson import Interval
from workshop.reports.saying.numerals import percent
from workshop.reports.saying.tongue import Tongue


def range_name(ballot: Ballot, tongue: Tongue) -> str:
    """What the line on a bar means: of which answers, or of the score; short, for a legend.

    Several answers that agree bear plus signs, on the bar and in its legend.
    """
    if not ballot.answers:
        return tongue.gettext("likely range of the score")
    agree = ballot.of(Stance.AGREE)
    if len(agree) > 1:
        return tongue.gettext("likely range of the + side")
    named = "".join(tongue.gettext(answer.label).lower() for answer in agree)
    return tongue.gettext("likely range of “%(answer)s”", answer=named)


def range_words(found: Interval | None, ballot: Ballot, tongue: Tongue) -> str:
    """The range: `59 % to 87 %`, or `1.4 to 2.8` of a score; empty where there is none."""
    if found is None:
        return ""
    low, high = (
        percent(end) if ballot.answers else f"{end:.1f}" for end in (found.low, found.high)
    )
    return tongue.gettext("%(low)s to %(high)s", low=low, high=high)
