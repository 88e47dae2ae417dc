"""The ballots of a round, a person at a time: what certainty and agreement are counted from."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.ballots.marks import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballots:
    """Each person who gave an answer: who it was, the group they are counted in, their marks.

    The three have one entry a person, in the order of the ids, which are random and say nothing.
    A group is the id of the one that counts: a merged group's broader one; "" for no group.
    """

    people: tuple[str, ...]
    groups: tuple[str, ...]
    marks: tuple[Mapping[Mark, str], ...]
