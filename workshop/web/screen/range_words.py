"""The likely range in words, for those who do not see the bars."""

from workshop.domain.ballot import Stance
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.language import gettext
from workshop.web.screen.whisker import range_of

_PERCENT = "\N{NARROW NO-BREAK SPACE}%"


def range_head(findings: Findings) -> str:
    """What the range is of: a part of those who answered, or a score."""
    if findings.result.round.ballot.is_whole:
        return str(gettext("Likely range of the score"))
    ballot = findings.result.round.ballot
    named = (gettext(answer.label).lower() for answer in ballot.of(Stance.AGREE))
    return str(gettext("Likely part: %(answers)s", answers=", ".join(named)))


def range_words(detail: Detail, findings: Findings) -> str:
    """The range: `59 % to 87 %`, or `1.4 to 2.8` of a score; empty where there is none."""
    found = range_of(detail, findings)
    if found is None:
        return ""
    if findings.result.round.ballot.is_whole:
        low, high = (f"{end:.1f}" for end in (found.low, found.high))
    else:
        low, high = (f"{end * 100:.0f}{_PERCENT}" for end in (found.low, found.high))
    return str(gettext("%(low)s to %(high)s", low=low, high=high))
