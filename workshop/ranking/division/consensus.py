"""Whether a room is of one mind about a statement, by a rule that was fixed before."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.reading import ALL, USUAL, Reading
from workshop.ranking.division.share import IntervalOf, Share, share_of


class Verdict(StrEnum):
    """What the rule says. CONSENSUS: the room agrees. DISSENT: it disagrees, as clearly.

    NOT: neither, so the room is divided or unsure. TOO_FEW: not enough answers to say.
    """

    CONSENSUS = "consensus"
    DISSENT = "dissent"
    NOT = "not"
    TOO_FEW = "too-few"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A verdict, and the shares of all `answers` that it rests on, each with its interval."""

    verdict: Verdict
    answers: int
    agree: Share
    disagree: Share


FEWEST = 5  # even four of four have a Wilson interval that begins at .51, a hair over one half


def consensus(
    *, agree: int, disagree: int, answers: int, interval: IntervalOf, reading: Reading = USUAL
) -> Finding:
    """Return what `reading` says of people who agree and disagree among all `answers`.

    "Not sure" is an answer: it counts in `answers` and on neither side. `interval` makes the
    interval of a share from people and answers, as `wilson` does. Under `FEWEST` answers nothing
    is said.

    Raises ValueError when the sides are not parts of the answers.
    """
    if agree + disagree > answers:
        message = f"{agree} and {disagree} are more than {answers} answers"
        raise ValueError(message)
    yes, no = share_of(agree, answers, interval), share_of(disagree, answers, interval)
    return Finding(verdict=_verdict(yes, no, reading), answers=answers, agree=yes, disagree=no)


def _verdict(agree: Share, disagree: Share, reading: Reading) -> Verdict:
    if agree.of < FEWEST:
        return Verdict.TOO_FEW
    if _prevails(agree, disagree, reading):
        return Verdict.CONSENSUS
    return Verdict.DISSENT if _prevails(disagree, agree, reading) else Verdict.NOT


def _prevails(side: Share, other: Share, reading: Reading) -> bool:
    """In whole numbers of people: a limit that is just reached is reached whatever its digits."""
    enough = side.people * ALL >= reading.agree * side.of
    return enough and other.people * ALL < reading.disagree * other.of
