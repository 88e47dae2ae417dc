"""Van der Eijk's agreement A: how close to one peak the answers on an ordered scale are."""

from collections.abc import Iterator, Sequence
from fractions import Fraction


def agreement(counts: Sequence[int]) -> float | None:
    """Return van der Eijk's A in [-1, 1] from the people in each category, in the scale's order.

    1: all in one category. 0: evenly over all categories. -1: half at either end, nobody between.
    None when nobody answered, or the scale has fewer than two categories. Nobody being in a
    category matters: give all categories of the scale.

    Source: van der Eijk (2001), Measuring agreement in ordered rating scales, Quality and
    Quantity 35:325. Exact fractions, rounded once, so that equal divisions are equal numbers.

    Raises ValueError for a count below 0.
    """
    if any(count < 0 for count in counts):
        message = "a count of people is never below 0"
        raise ValueError(message)
    total = sum(counts)
    if not total or len(counts) < 2:  # noqa: PLR2004  # a scale begins with two categories
        return None
    weighted = (people * _of_layer(layer) for people, layer in _layers(counts))
    return float(sum(weighted, Fraction(0)) / total)


def _layers(counts: Sequence[int]) -> Iterator[tuple[int, list[bool]]]:
    """Cut the counts into even layers: each the people in it, and the categories it covers."""
    left = list(counts)
    while any(left):
        layer = [count > 0 for count in left]
        depth = min(count for count in left if count)
        yield depth * sum(layer), layer
        left = [max(0, count - depth) for count in left]


def _of_layer(layer: Sequence[bool]) -> Fraction:
    """Return A of one layer: U x (1 - (S - 1) / (K - 1)), with S of K categories in it."""
    return _unimodality(layer) * (1 - Fraction(sum(layer) - 1, len(layer) - 1))


def _unimodality(layer: Sequence[bool]) -> Fraction:
    """Return van der Eijk's U: 1 for one unbroken block, below 0 for a hole in the middle.

    Of each three categories in order, 110 and 011 speak for one peak (TU), 101 against (TDU).
    """
    one_peak = two_peaks = 0
    for place, filled in enumerate(layer):
        if not filled:
            before, after = sum(layer[:place]), sum(layer[place:])
            one_peak += _pairs(before) + _pairs(after)
            two_peaks += before * after
    if not one_peak + two_peaks:
        return Fraction(1)
    size = len(layer)
    return Fraction(
        (size - 2) * one_peak - (size - 1) * two_peaks, (size - 2) * (one_peak + two_peaks)
    )


def _pairs(many: int) -> int:
    return many * (many - 1) // 2
