"""A share of people, with the interval it lies in."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.ranking.certainty.wilson import Interval

# Of people and all who answered, such as the Wilson interval; None when nobody answered.
IntervalOf = Callable[[int, int], Interval | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many `people` of `of`. `share`, in [0, 1], and `interval` are None when `of` is 0."""

    people: int
    of: int
    share: float | None
    interval: Interval | None


def share_of(people: int, of: int, interval: IntervalOf) -> Share:
    """Return the share that `people` are of `of`, with its interval.

    Raises ValueError unless 0 <= people <= of.
    """
    if not 0 <= people <= of:
        message = f"{people} people cannot be a share of {of}"
        raise ValueError(message)
    return Share(
        people=people,
        of=of,
        share=people / of if of else None,
        interval=interval(people, of) if of else None,
    )
