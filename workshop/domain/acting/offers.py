"""Offers of help, and what may be told of the groups they come from.

A number is told of a group that at least five offers come from; of every other group only that
they are a few or none, whichever it is: that somebody of a group of one offered would be told by
"a few". Since the sum of all is known, what is not told must be able to come from the other cells
alone, whichever of them is left out: at most four from each larger group, and all of who is in a
small one or named none. Otherwise nothing is told by group.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.grouping import LEAST_PEOPLE

_CELLS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How many offers there are, and of which groups a number is told, by name.

    `others`: a few or none come from each other group. Without groups nothing is told of any.
    """

    people: int
    groups: tuple[tuple[str, int], ...] = ()
    others: bool = False


def told(offers: Mapping[str, int], members: Mapping[str, int], *, people: int) -> Told:
    """Return what may be told. `offers` and `members` by group; "" is who named none.

    Groups with fewer than five members count together with who named none.
    """
    large = {name for name, many in members.items() if name and many >= LEAST_PEOPLE}
    shown = {name: offers.get(name, 0) for name in large if offers.get(name, 0) >= LEAST_PEOPLE}
    small = any(many for name, many in members.items() if name not in large)
    untold, rest = len(large - shown.keys()) + small, people - sum(shown.values())
    few = sum(many for name, many in members.items() if name not in large)
    most = [*[LEAST_PEOPLE - 1] * len(large - shown.keys()), *([few] if few else [])]
    safe = untold >= _CELLS and rest <= sum(most) - max(most)
    if not shown or (untold and not safe):
        return Told(people=people)
    groups = sorted(shown.items(), key=lambda each: (-each[1], each[0].casefold()))
    return Told(people=people, groups=tuple(groups), others=bool(untold))
