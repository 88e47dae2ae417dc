"""The camps of an opinion map: how large each is, and what sets it apart."""

from dataclasses import dataclass

import numpy as np

from workshop.ranking.groups.apart import Apart, sets_apart
from workshop.ranking.groups.members import UNNAMED, answers, membership, names_of
from workshop.ranking.groups.small_cells import ON_SCREEN
from workshop.ranking.opinion.opinion_map import OpinionMap
from workshop.ranking.values import Values

_APART = 3  # statements that set a camp apart: more would be a list and no picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """So many `people` who answer alike, and the statements that set them apart (columns)."""

    people: int
    apart: tuple[Apart, ...]


def camps_of(found: OpinionMap | None, stances: Values) -> tuple[Camp, ...]:
    """Return the camps of a map by their numbers; none where there is no map.

    `stances` is people x statements. Where fewer than five of a camp answered a statement, it says
    nothing of that camp.
    """
    if found is None or found.why_not is not None:
        return ()
    names = [UNNAMED] * len(stances)
    for person, camp in zip(found.people, found.groups, strict=True):
        names[person] = str(camp)
    known = names_of(names)
    shown = answers(stances, membership(names, known)) >= ON_SCREEN
    apart = sets_apart(stances, names, shown=shown)
    sizes = np.bincount(found.groups)
    return tuple(
        Camp(people=int(people), apart=apart.get(str(camp), ())[:_APART])
        for camp, people in enumerate(sizes)
    )
