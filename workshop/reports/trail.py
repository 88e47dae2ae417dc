"""The trail of a workshop: what its files tell so that anybody can check them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.domain.chain import Link, start_of
from workshop.domain.seal import Seal


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """The seals of revealed rounds by round id, and the chain of the audit: its head and length.

    `links` are all rows of the chain, None where whoever asks may not have them.
    """

    workshop: str = ""
    head: str = start_of("")
    length: int = 0
    links: tuple[Link, ...] | None = None
    seals: Mapping[str, tuple[Seal, ...]] = field(default_factory=dict)

    def of(self, round_id: str) -> tuple[Seal, ...]:
        """The seals of a round, the oldest first."""
        return self.seals.get(round_id, ())

    def standing(self, round_id: str) -> Seal | None:
        """The last seal of a round; None where it was closed before there were any."""
        known = self.of(round_id)
        return known[-1] if known else None

    def receipts_of(self, round_id: str) -> tuple[str, ...]:
        """The receipts of a round, in the order of their characters."""
        last = self.standing(round_id)
        return last.receipts if last else ()


NO_TRAIL = Trail()
