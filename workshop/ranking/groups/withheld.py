"""Which groups are not told on a statement, so that "90 % or more" stays as vague as it says.

The room's total less all exact shares is what the others have together: 14 agree, 2 of them of
the group that is told exactly, so the 12 of the other group are all of it. Hence the smallest
groups that are told exactly are not told there, one after the other, until what is left has more
than one way to come about for each group that is told as a bound.

Who knows this rule learns from each group that is not told that something would have been clear
without it. So a group is left out not only where the others are at an end of what is possible, but
also one step from it: both remain possible then. Where leaving out does not help, no group is
shown at all: see `untold`.

Simulatable auditing is the idea (what is refused must not tell): Kenthapadi, Mishra, Nissim, PODS
2005. Which groups `small_cells` hides is not touched: less is told than it allows.
"""

from collections.abc import Sequence

from workshop.ranking.groups.members import Shown
from workshop.ranking.groups.standing import Standing, is_between, standings_of
from workshop.ranking.groups.unanimous import Bound
from workshop.ranking.values import Values


def tellable(stances: Values, groups: Sequence[str], shown: Shown) -> Shown:
    """Return which of the groups that are shown may be told, shape (groups, statements)."""
    found = shown.copy()
    for column, rows, one in standings_of(stances, groups, shown):
        out = withheld(one)
        kept = [row for place, row in enumerate(rows) if place not in out]
        found[:, column] = False
        found[kept, column] = True
    return found


def withheld(one: Standing) -> list[int]:
    """Return the places of the groups that are not told, the smallest first."""
    exact = [place for place, bound in enumerate(one.bounds) if bound is Bound.EXACT]
    return exact[: _how_many(one, exact)] if len(exact) < len(one.sizes) else []


def _how_many(one: Standing, exact: list[int]) -> int:
    """How many of the groups that are told exactly are not to be told."""
    spans = one.spans
    bounded = [spans[place] for place in range(len(spans)) if place not in exact]
    low, high = (sum(ends) for ends in zip(one.rest_span, *bounded, strict=True))
    together = one.total - sum(one.agree[place] for place in exact)
    is_alone = len(bounded) == 1 and not one.rest
    for many, place in enumerate(exact):
        if not (is_alone and not many) and is_between(together, low + 1, high - 1):
            return many
        low, high = low + spans[place][0], high + spans[place][1]
        together += one.agree[place]
    return len(exact)
