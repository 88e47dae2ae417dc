"""Findings that were computed, kept for the next one who asks."""

import threading
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.ranking.findings.model import Findings
from workshop.store.findings import Evidence

MOST_ROUNDS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The findings, what they rest on, and the version of the workshop that they were read at."""

    version: str
    evidence: Evidence
    findings: Findings


class Shelf:
    """The rounds that were asked for last. Nothing on it is older than what it is asked for."""

    def __init__(self) -> None:
        """Start empty."""
        self._kept: OrderedDict[str, Kept] = OrderedDict()
        self._locks: dict[str, threading.Lock] = {}

    def kept(self, round_id: str) -> Kept | None:
        """What was kept of a round last."""
        return self._kept.get(round_id)

    def lock(self, round_id: str) -> threading.Lock:
        """The lock of a round: of all who ask at once, one computes."""
        return self._locks.setdefault(round_id, threading.Lock())

    def keep(self, round_id: str, kept: Kept) -> None:
        """Keep it; of too many rounds the one that was kept first is forgotten."""
        self._kept[round_id] = kept
        self._kept.move_to_end(round_id)
        while len(self._kept) > MOST_ROUNDS:
            self._kept.popitem(last=False)

    def forget(self, round_ids: Iterable[str]) -> None:
        """Drop what was kept of these rounds."""
        for round_id in round_ids:
            self._kept.pop(round_id, None)
            self._locks.pop(round_id, None)
