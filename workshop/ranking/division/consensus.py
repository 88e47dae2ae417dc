"""Whether a room is of one mind about a statement, by a rule that was fixed before."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.ranking.division.share import IntervalOf, Share, share_of

_HALF = 0.5


class Verdict(StrEnum):
    """What the rule says. CONSENSUS: the room agrees. DISSENT: it disagrees, as clearly.

    NOT: neither, so the room is divided or unsure. TOO_FEW: not enough answers to say.
    """

    CONSENSUS = "consensus"
    DISSENT = "dissent"
    NOT = "not"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A consensus needs this `share` of the answers, and less than `limit` on the other side.

    75 % is the median rule of 100 Delphi studies (Diamond and others, Journal of Clinical
    Epidemiology 2014). Under `fewest` answers nothing is said: even four of
    four have a Wilson interval that begins at .51, a hair over one half.

    Raises ValueError when both sides could fulfil it at once, or nobody ever could.
    """

    share: float = 0.75
    limit: float = 0.15
    fewest: int = 5

    def __post_init__(self) -> None:
        """Refuse a rule that is none."""
        if not (_HALF < self.share <= 1 and 0 < self.limit <= 1 and self.fewest >= 1):
            message = "a consensus is more than one half, of one person or more"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict, and the shares of all `answers` that it rests on, each with its interval."""

    verdict: Verdict
    answers: int
    agree: Share
    disagree: Share


USUAL = Rule()


def consensus(
    *, agree: int, disagree: int, answers: int, interval: IntervalOf, rule: Rule = USUAL
) -> Finding:
    """Return what `rule` says of people who agree and disagree among all `answers`.

    "Not sure" is an answer: it counts in `answers` and on neither side. `interval` makes the
    interval of a share from people and answers, as `wilson` does.

    Raises ValueError when the sides are not parts of the answers.
    """
    if agree + disagree > answers:
        message = f"{agree} and {disagree} are more than {answers} answers"
        raise ValueError(message)
    yes, no = share_of(agree, answers, interval), share_of(disagree, answers, interval)
    return Finding(verdict=_verdict(yes, no, rule), answers=answers, agree=yes, disagree=no)


def _verdict(agree: Share, disagree: Share, rule: Rule) -> Verdict:
    if agree.share is None or disagree.share is None or agree.of < rule.fewest:
        return Verdict.TOO_FEW
    if agree.share >= rule.share and disagree.share < rule.limit:
        return Verdict.CONSENSUS
    if disagree.share >= rule.share and agree.share < rule.limit:
        return Verdict.DISSENT
    return Verdict.NOT
