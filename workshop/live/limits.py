"""How often somebody may do something: a bucket of turns that fills again with time.

In memory only. A bucket is one number, the moment at which it is full again (the generic cell rate
algorithm), so that a thousand phones cost a thousand numbers, and who waits can be told how long.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

MOST_BUCKETS = 100_000
FEW = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """`most` turns at once, and as many again within `seconds`, evenly."""

    name: str
    most: int
    seconds: float

    @property
    def step(self) -> float:
        """The seconds in which one turn comes back."""
        return self.seconds / self.most


class Limits:
    """The buckets of one process."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Start with every bucket full. `now` is in seconds, and best never jumps."""
        self._now = now
        self._full_at: dict[tuple[str, str], float] = {}
        self._tidy_at = FEW

    def take(self, rate: Rate, who: str) -> float:
        """Take a turn and return 0; without one, return the seconds to wait and take none."""
        wait = self.wait(rate, who)
        if not wait:
            key = rate.name, who
            self._full_at[key] = max(self._full_at.pop(key, 0.0), self._now()) + rate.step
            self._drop_some()
        return wait

    def give_back(self, rate: Rate, who: str) -> None:
        """Undo a turn that turned out to be no trouble."""
        key = rate.name, who
        if key in self._full_at:
            self._full_at[key] -= rate.step

    def wait(self, rate: Rate, who: str) -> float:
        """The seconds until there is a turn; 0 when there is one now."""
        needed = self._full_at.get((rate.name, who), 0.0) + rate.step - self._now() - rate.seconds
        return needed if needed > rate.step / 1000 else 0.0  # sums of steps are not exact

    def __len__(self) -> int:
        """How many buckets are remembered."""
        return len(self._full_at)

    def _drop_some(self) -> None:
        """Forget what is full again, and the longest unused half when that is not enough.

        It is looked for whenever there are twice as many as were left the last time.
        """
        if len(self._full_at) <= self._tidy_at:
            return
        now = self._now()
        kept = [(key, full_at) for key, full_at in self._full_at.items() if full_at > now]
        self._full_at = dict(kept if len(kept) <= MOST_BUCKETS else kept[-MOST_BUCKETS // 2 :])
        self._tidy_at = min(MOST_BUCKETS, max(FEW, 2 * len(self._full_at)))
