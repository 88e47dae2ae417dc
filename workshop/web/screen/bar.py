"""A bar in numbers: which answers follow each other, how long each part is, how it is filled."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.ballot import Answer, Ballot, Stance
from workshop.ranking.tally import Tally

GAP = 4.0
LEAST = 3.0  # one of 340 people still shows
MOST_BESIDE = 4  # numbers beside a bar

Number = tuple[Stance, str, int]  # which way, its sign, and how many


class Fill(StrEnum):
    """Ways to fill a shape that stay apart in black and white: a scale can have eight answers."""

    SOLID = "solid"
    STRIPES = "stripes"
    LINES = "lines"
    CHECKS = "checks"
    DOTS = "dots"
    HATCH = "hatch"
    DENSE = "dense"
    CROSS = "cross"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One answer's part of a bar, in the bar's own units."""

    answer: Answer
    fill: Fill
    people: int
    start: float
    length: float


_FILLS = {
    Stance.AGREE: (Fill.SOLID, Fill.STRIPES, Fill.LINES),
    Stance.MIDDLE: (Fill.CHECKS,),
    Stance.UNSURE: (Fill.DOTS,),
    Stance.DISAGREE: (Fill.HATCH, Fill.DENSE, Fill.CROSS),
}


def in_order(ballot: Ballot) -> tuple[tuple[Answer, Fill], ...]:
    """The answers as a bar shows them, from agree to disagree; only the strongest is solid."""
    return tuple(
        pair
        for stance, fills in _FILLS.items()
        for pair in zip(ballot.of(stance), fills, strict=False)
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


def beside(tally: Tally, ballot: Ballot) -> tuple[Number, ...]:
    """What stands beside a bar: each answer, or on a long scale how many lean each way."""
    if len(ballot.answers) > MOST_BESIDE:
        return by_stance(tally, ballot)
    return tuple(
        (answer.stance, answer.sign, tally.counts.get(answer.key, 0))
        for answer, _fill in in_order(ballot)
    )


def by_stance(tally: Tally, ballot: Ballot) -> tuple[Number, ...]:
    """How many lean each way, with a sign: what stands beside the bar of a long scale."""
    return tuple(
        (stance, ballot.of(stance)[-1 if stance is Stance.AGREE else 0].sign, people)
        for stance in _FILLS
        if ballot.of(stance)
        for people in [tally.of(stance, ballot)]
    )
