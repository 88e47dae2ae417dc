"""Who was here when: kept in memory, because looking at a page writes nothing."""

from collections.abc import Mapping


class Presence:
    """The last time at which each link opened a page, since this process started."""

    def __init__(self) -> None:
        """Start empty."""
        self._seen: dict[str, str] = {}

    def note(self, link_id: str, at: str) -> None:
        """Say that a link was used at this time (UTC text)."""
        self._seen[link_id] = at

    def newest(self, stored: Mapping[str, str | None]) -> dict[str, str | None]:
        """The later of what is stored and what was seen, by link id; None for never."""
        return {
            link_id: max(filter(None, (at, self._seen.get(link_id))), default=None)
            for link_id, at in stored.items()
        }
