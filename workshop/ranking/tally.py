"""Counts of the answers to one statement."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.ballot import Ballot, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each answer was given on one version.

    Only answers given are counted: who has not seen a statement is missing, never "not sure".
    """

    version_id: str
    counts: Mapping[str, int]

    @property
    def answered(self) -> int:
        """How many people answered, "not sure" included."""
        return sum(self.counts.values())

    def of(self, stance: Stance, ballot: Ballot) -> int:
        """How many answers point this way."""
        return sum(self.counts.get(answer.key, 0) for answer in ballot.of(stance))
