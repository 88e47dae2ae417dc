"""Phones without think time: durable votes a second, and the same at a view that does nothing."""

from collections.abc import Iterator
from functools import partial

from tests.load.figures import Figure, Floor, Wanted, at_least, at_most
from tests.load.floors import empty_view
from tests.load.process import memory_figures
from tests.load.room import served_room
from tests.load.run import Run
from tests.load.voting import Stretch, differences, promises, told, vote

RATE = at_least(1500)
P99 = at_most(150)
OF_THE_EMPTY = at_least(0.6)
OURS = at_most(0.8)


def votes(run: Run, wanted: int, *, rate: Wanted | None, p99: Wanted | None) -> Iterator[Figure]:
    """Each phone votes on every card as fast as it is answered; then all do at the empty view."""
    about = f"{run.phones(wanted)} phones"
    with served_room(run.fresh()) as room:
        phones = room.phones(run.phones(wanted))
        ready = [phone.votes(len(room.versions)) for phone in phones]
        before = sum(phone.line.heard for phone in phones)
        voted = vote(phones, ready, process=room.process)
        heard = sum(phone.line.heard for phone in phones) - before
        lost = differences(room.stored(), told(phones))
        held = memory_figures(room.process, about, at_start=room.at_start)
    empty = empty_view(run.fresh(), phones, ready, size=heard // max(len(voted.took), 1))
    yield from _rates(about, voted, empty, rate)
    yield from promises(about, voted, lost, p99=p99, floor=("empty view", empty))
    yield from held


def _rates(about: str, voted: Stretch, empty: Stretch, wanted: Wanted | None) -> Iterator[Figure]:
    floor = partial(Floor, "empty view")
    yield Figure(f"durable votes, {about}", voted.rate, "/s", wanted, floor(empty.rate))
    share = voted.rate / empty.rate
    yield Figure(f"of the empty view's rate, {about}", share, wanted=OF_THE_EMPTY)
    yield Figure(f"processor for a vote, {about}", voted.each, "ms", None, floor(empty.each))
    ours = empty.ours / empty.server if empty.server else 0.0
    yield Figure(f"our work beside the empty view's, {about}", ours, wanted=OURS)


hundred = partial(votes, wanted=100, rate=RATE, p99=P99)
three_hundred = partial(votes, wanted=300, rate=None, p99=None)
