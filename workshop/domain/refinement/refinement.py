"""A refinement: one decision on a statement, or on several that become one; never edited."""

from dataclasses import dataclass
from enum import StrEnum

REASON_LIMIT = 400
FEWEST_PARTS = 2
MOST_PARTS = 6  # a split into more is several splits


class Way(StrEnum):
    """The six ways a statement can go."""

    KEEP = "keep"
    REWORD = "reword"
    MERGE = "merge"
    SPLIT = "split"
    PARK = "park"
    DROP = "drop"

    @property
    def ends(self) -> bool:
        """Whether the statement itself goes no further: others stand in its place, or none."""
        return self in {Way.MERGE, Way.SPLIT, Way.PARK, Way.DROP}


@dataclass(frozen=True, slots=True, kw_only=True)
class Refinement:
    """One decision. `sequence` counts those of the installation, the oldest first.

    `taken` are the versions it was taken on, `made` the versions it made, both by id: reword makes
    one of the same statement, merge one of a new statement, split one each of several new ones,
    the others none. `same_meaning` says of a reword whether the vote carries over.
    """

    id: str
    sequence: int
    way: Way
    taken: tuple[str, ...]
    made: tuple[str, ...] = ()
    reason: str
    same_meaning: bool = False
    actor: str
    by: str = ""
    at: str
