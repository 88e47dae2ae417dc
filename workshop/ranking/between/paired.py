"""The answers of the people who took part in both rounds, side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """`before` and `after` are people x statements, a row for each of `people` in both.

    Where a person answered a statement in one round only, both are nan.
    """

    people: tuple[str, ...]
    before: Values
    after: Values


def paired(before: Values, after: Values, *, was: Sequence[str], now: Sequence[str]) -> Paired:
    """Return the people who answered at least one statement in both rounds, in the order of `was`.

    `before` and `after` are people x statements with the same statements in the same order; `was`
    and `now` name the people of their rows.

    Raises ValueError when names and rows differ in number, a name stands twice, or the rounds
    have other numbers of statements.
    """
    _refuse_mismatch(before, was)
    _refuse_mismatch(after, now)
    if before.shape[1] != after.shape[1]:
        message = f"{before.shape[1]} statements cannot be paired with {after.shape[1]}"
        raise ValueError(message)
    row = {person: place for place, person in enumerate(now)}
    both = [place for place, person in enumerate(was) if person in row]
    old, new = before[both], after[[row[was[place]] for place in both]]
    missing = np.isnan(old) | np.isnan(new)
    there = np.flatnonzero(~missing.all(axis=1))
    return Paired(
        people=tuple(was[both[place]] for place in there),
        before=np.where(missing, np.nan, old)[there],
        after=np.where(missing, np.nan, new)[there],
    )


def _refuse_mismatch(values: Values, people: Sequence[str]) -> None:
    if len(people) != len(values) or len(set(people)) != len(people):
        message = f"{len(people)} names for {len(values)} rows, or a name that stands twice"
        raise ValueError(message)
