"""A stretch of voting: phones vote without think time, and what that took is kept."""

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import gevent

from tests.load.figures import NONE, Figure, Floor, Wanted, percentile
from tests.load.phone import Mark, Phone, Vote
from tests.load.process import kept_waiting, processor_seconds

MILLISECONDS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What phones did, and what it cost the server and us, in seconds."""

    seconds: float
    took: Sequence[float]
    saved: int
    wrong: Counter[str]
    server: float
    kept_waiting: float
    ours: float

    @property
    def rate(self) -> float:
        """Votes a second that were called saved."""
        return self.saved / self.seconds

    @property
    def each(self) -> float:
        """Milliseconds of the server's processor for a vote."""
        return MILLISECONDS * self.server / max(len(self.took), 1)

    def within(self, share: float) -> float:
        """The milliseconds within which this share of the votes was answered."""
        return MILLISECONDS * percentile(self.took, share)


def vote(phones: Sequence[Phone], votes: Sequence[Iterable[Vote]], *, process: int) -> Stretch:
    """Let each phone send its votes, all phones at once."""
    acts = [partial(phone.vote, each) for phone, each in zip(phones, votes, strict=True)]
    return together(phones, acts, process=process)


def together(
    phones: Sequence[Phone], acts: Sequence[Callable[[], None]], *, process: int
) -> Stretch:
    """Do all this at once; what these phones note meanwhile is the stretch."""
    for phone in phones:
        phone.took.clear()
        phone.wrong.clear()
    before, waited = told(phones).total(), kept_waiting(process)
    server, ours = processor_seconds(process), time.process_time()
    began = time.perf_counter()
    gevent.joinall([gevent.spawn(act) for act in acts], raise_error=True)
    return Stretch(
        seconds=time.perf_counter() - began,
        took=[took for phone in phones for took in phone.took],
        saved=told(phones).total() - before,
        wrong=sum((phone.wrong for phone in phones), Counter()),
        server=processor_seconds(process) - server,
        kept_waiting=kept_waiting(process) - waited,
        ours=time.process_time() - ours,
    )


def told(phones: Iterable[Phone]) -> Counter[Mark]:
    """What phones were told is saved, since they joined."""
    return Counter(mark for phone in phones for mark in phone.saved)


def last_told(phones: Iterable[Phone]) -> Counter[Mark]:
    """What of that stands now, where phones have changed their answers."""
    return Counter(mark for phone in phones for mark in dict(phone.saved).items())


def differences(stored: Mapping[Mark, int], saved: Mapping[Mark, int]) -> int:
    """How many votes stand in the file and were not called saved, or the other way."""
    return sum(
        abs(stored.get(mark, 0) - saved.get(mark, 0)) for mark in stored.keys() | saved.keys()
    )


def promises(
    about: str,
    voted: Stretch,
    lost: int,
    *,
    p99: Wanted | None,
    floor: tuple[str, Stretch] | None = None,
) -> Iterator[Figure]:
    """What holds wherever people vote: quick, no error, and stored is what was told.

    `lost`: see `differences`. What went wrong is said at once, as the table only counts it.
    """
    for words, many in voted.wrong.items():
        print(f"{about}: {many} x {words}", file=sys.stderr)
    for share, wanted in ((0.5, None), (0.99, p99)):
        beside = Floor(floor[0], floor[1].within(share)) if floor else None
        name = f"a vote answered, p{share * 100:.0f}, {about}"
        yield Figure(name, voted.within(share), "ms", wanted, beside)
    share = 100 * voted.kept_waiting / voted.seconds
    yield Figure(f"server kept from a processor by others, {about}", share, "%")
    yield Figure(f"errors, {about}", voted.wrong.total(), "", NONE)
    yield Figure(f"stored is not what was told, {about}", lost, "votes", NONE)
