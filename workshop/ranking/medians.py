"""Medians of a matrix: the middle answer to one criterion, exact, also where groups count alike."""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from workshop.domain.ballot import NOT_MY_FIELD, Ballot
from workshop.domain.round import Weighting
from workshop.ranking.tally import Tally, counted_as


def median(
    tally: Tally, criterion: str, *, weighting: Weighting = Weighting.PERSON
) -> Fraction | None:
    """Return the median of the steps given on a criterion, None when nobody gave one.

    Between two middle answers it is halfway. "Not my field" is left out. With each group weighing
    the same, every person weighs one divided by the people of their group who gave a step.
    """
    rooms = [_steps(counts, criterion) for counts in _rooms(tally, weighting)]
    return _middle(_weights(rooms, weighting))


def middle(
    tally: Tally, ballot: Ballot, *, weighting: Weighting = Weighting.PERSON
) -> Fraction | None:
    """Return the median of the answers of a scale, as the numbers they count; else as `median`."""
    values = {answer.key: answer.value for answer in ballot.answers if answer.value is not None}
    rooms = [
        {value: counts[key] for key, value in values.items() if counts.get(key)}
        for counts in _rooms(tally, weighting)
    ]
    return _middle(_weights(rooms, weighting))


def not_my_field(tally: Tally, criterion: str) -> int:
    """How many people said that a statement is not their field."""
    return tally.counts.get(counted_as(criterion, NOT_MY_FIELD), 0)


def _rooms(tally: Tally, weighting: Weighting) -> tuple[Mapping[str, int], ...]:
    return tuple(tally.groups.values()) if weighting is Weighting.GROUP else (tally.counts,)


def _steps(counts: Mapping[str, int], criterion: str) -> dict[int, int]:
    start = f"{criterion}:"
    found = {key.removeprefix(start): many for key, many in counts.items() if key.startswith(start)}
    return {int(key): many for key, many in found.items() if key != NOT_MY_FIELD and many}


def _weights(rooms: Iterable[Mapping[int, int]], weighting: Weighting) -> dict[int, Fraction]:
    """How much each step weighs, from the people who gave it, by cell."""
    found: dict[int, Fraction] = {}
    for steps in rooms:
        people = sum(steps.values())
        for step, many in steps.items():
            share = Fraction(many, people if weighting is Weighting.GROUP else 1)
            found[step] = found.get(step, Fraction(0)) + share
    return found


def _middle(weights: Mapping[int, Fraction]) -> Fraction | None:
    """The mean of the lower and the upper median."""
    half = sum(weights.values(), Fraction(0)) / 2
    passed = Fraction(0)
    lower: int | None = None
    for step in sorted(weights):
        passed += weights[step]
        if lower is None and passed >= half:
            lower = step
        if lower is not None and passed > half:
            return Fraction(lower + step, 2)
    return None
