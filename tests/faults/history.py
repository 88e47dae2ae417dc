"""What phones asked and what they were told, in the order in which it happened."""

import json
import threading
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """invoke: asked. ok: told that it is saved. late: told that it came too late to count.

    fail: told that it is not saved, and will not be. info: told nothing, or to send it again.
    """

    INVOKE = "invoke"
    OK = "ok"
    LATE = "late"
    FAIL = "fail"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line: what somebody did with one statement. `number` is its place in the history.

    `fate` is the word of our header `Outbox`, for phones that keep what they send until they hear
    it. An event of the host has `act`: a step of the round, instead of a vote.
    """

    kind: Kind
    person: str = ""
    round: str = ""
    version: str = ""
    criterion: str = ""
    answer: str = ""
    sequence: int = 0
    act: str = "vote"
    status: int = 0
    fate: str = ""
    number: int = 0
    at: float = 0.0

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Of what there may be only one live vote."""
        return (self.person, self.round, self.version, self.criterion)


class History:
    """Takes events from many threads, and numbers them."""

    def __init__(self) -> None:
        """Start empty."""
        self._lock = threading.Lock()
        self._events: list[Event] = []
        self._counts: Counter[Kind] = Counter()
        self._grew = threading.Condition(self._lock)

    def add(self, event: Event) -> Event:
        """Keep an event; return it with its number and its moment."""
        with self._grew:
            numbered = replace(event, number=len(self._events), at=time.monotonic())
            self._events.append(numbered)
            self._counts[event.kind] += 1
            self._grew.notify_all()
            return numbered

    def events(self) -> tuple[Event, ...]:
        """What has happened so far."""
        with self._lock:
            return tuple(self._events)

    def until(self, kind: Kind, *, many: int, seconds: float = 60) -> None:
        """Wait until there are so many events of a kind."""
        with self._grew:
            enough = self._grew.wait_for(lambda: self._counts[kind] >= many, timeout=seconds)
        assert enough, f"not {many} times {kind} in {seconds} s"

    def counted(self, kind: Kind) -> int:
        """How many events of a kind there are."""
        with self._lock:
            return self._counts[kind]

    def save(self, path: Path) -> None:
        """Write a line of JSON for each event."""
        path.write_text("".join(json.dumps(asdict(event)) + "\n" for event in self.events()))


def read(path: Path) -> tuple[Event, ...]:
    """Read what was saved."""
    lines: Iterable[dict[str, object]] = map(json.loads, path.read_text().splitlines())
    return tuple(Event(**line | {"kind": Kind(str(line["kind"]))}) for line in lines)  # type: ignore[arg-type] # as it was written
