"""Which workshops are at home at an address: somebody there has come with the right code before.

Kept in memory only. While an address is made to wait because of wrong codes, what is at home there
stays open: a whole room shares one address, and one guesser in it must not lock it out.
"""

MOST_HOMES = 20_000


class Homes:
    """The pairs of address and workshop that were seen, the latest last."""

    def __init__(self) -> None:
        """Start with none."""
        self._seen: dict[tuple[str, str], None] = {}

    def note(self, address: str, workshop_id: str) -> None:
        """Remember a pair; the one that was not seen for longest makes room."""
        pair = address, workshop_id
        self._seen.pop(pair, None)
        self._seen[pair] = None
        if len(self._seen) > MOST_HOMES:
            del self._seen[next(iter(self._seen))]

    def has(self, address: str, workshop_id: str) -> bool:
        """Whether this workshop is at home at this address."""
        return (address, workshop_id) in self._seen
