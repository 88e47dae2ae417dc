"""Counts of the answers to one statement."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.domain.ballot import ABSTAIN, Ballot, Stance

_NO_GROUPS: Mapping[str, Mapping[str, int]] = {}


def counted_as(criterion: str, answer: str) -> str:
    """Return what an answer is counted under: on a matrix the criterion stands before it."""
    return f"{criterion}:{answer}" if criterion else answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How often each answer was given on one version.

    Only answers given are counted: who gave none is missing, never "not sure".
    On a matrix an answer has its criterion before it (`impact:4`), and each person two of them.
    `groups` has the same counts by cell, where the round counts each group the same: a group that
    may be shown on this version, and "" for everybody else (`groups/cells.py`).
    """

    version_id: str
    counts: Mapping[str, int]
    groups: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: _NO_GROUPS)

    @property
    def answered(self) -> int:
        """How many people answered, "not sure" included. For a matrix ask under a criterion."""
        return sum(self.counts.values())

    @property
    def abstained(self) -> int:
        """How many handed in a whole ballot as an abstention."""
        return self.counts.get(ABSTAIN, 0)

    def of(self, stance: Stance, ballot: Ballot) -> int:
        """How many answers point this way."""
        return sum(self.counts.get(answer.key, 0) for answer in ballot.of(stance))

    def under(self, criterion: str) -> "Tally":
        """The counts on one axis of a matrix, without its name before them."""
        start = f"{criterion}:"
        return Tally(
            version_id=self.version_id,
            counts={
                key.removeprefix(start): people
                for key, people in self.counts.items()
                if key.startswith(start)
            },
        )
