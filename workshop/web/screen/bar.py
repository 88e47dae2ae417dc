"""A bar in numbers: which answers follow each other, how long each part is, how it is filled."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.ballot import Answer, Ballot, Stance
from workshop.ranking.tally import Tally

GAP = 4.0
LEAST = 3.0  # one of 340 people still shows


class Fill(StrEnum):
    """Five ways to fill a shape that stay apart in black and white."""

    SOLID = "solid"
    STRIPES = "stripes"
    ROWS = "rows"
    DOTS = "dots"
    HATCH = "hatch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One answer's part of a bar, in the bar's own units."""

    answer: Answer
    fill: Fill
    people: int
    start: float
    length: float


_ORDER = (Stance.AGREE, Stance.MIDDLE, Stance.UNSURE, Stance.DISAGREE)
_FILL = {
    Stance.AGREE: Fill.STRIPES,
    Stance.MIDDLE: Fill.ROWS,
    Stance.UNSURE: Fill.DOTS,
    Stance.DISAGREE: Fill.HATCH,
}


def in_order(ballot: Ballot) -> tuple[tuple[Answer, Fill], ...]:
    """The answers as a bar shows them: agree, middle, not sure, disagree; the strongest solid."""
    answers = tuple(answer for stance in _ORDER for answer in ballot.of(stance))
    return tuple(
        (answer, Fill.SOLID if answer is answers[0] else _FILL[answer.stance]) for answer in answers
    )


def parts(tally: Tally, ballot: Ballot, *, length: float) -> tuple[Part, ...]:
    """Share the length of a bar among those who answered; parts that nobody chose have none."""
    unit = length / max(1, tally.answered)
    found: list[Part] = []
    start = 0.0
    for answer, fill in in_order(ballot):
        people = tally.counts.get(answer.key, 0)
        drawn = max(LEAST, people * unit - GAP) if people else 0.0
        found.append(
            Part(
                answer=answer,
                fill=fill,
                people=people,
                start=round(start, 1),
                length=round(drawn, 1),
            )
        )
        start += people * unit
    return tuple(found)
