"""What is counted for all who ask at once: never older than was asked for, and not too often."""

import subprocess
import sys
import threading
from dataclasses import dataclass, field

import pytest

from tests.fixtures.server import ROOT
from workshop.errors import NotFound
from workshop.live.shared import LONGEST_REST, MOST, Shared


@dataclass
class Room:
    """A room whose votes take `took` seconds to count; waiting moves its watch."""

    took: float = 0.002
    at: float = 1000.0
    votes: int = 0
    counts: int = 0
    waited: list[float] = field(default_factory=list)

    def now(self) -> float:
        return self.at

    def wait(self, seconds: float) -> None:
        self.waited.append(seconds)
        self.at += seconds

    def count(self) -> int:
        self.at += self.took
        self.counts += 1
        return self.votes


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def shared(room: Room) -> Shared[int]:
    return Shared(room.now, room.wait)


def test_while_nothing_changes_all_who_ask_at_once_share_one_count(
    room: Room, shared: Shared[int]
) -> None:
    assert [shared.get("a", "1", room.count) for _ in range(50)] == [0] * 50
    room.at += 60
    assert shared.get("a", "1", room.count) == 0
    assert (room.counts, room.waited) == (1, [])


def test_what_changed_is_told_at_once_or_after_a_rest_and_never_as_it_was(
    room: Room, shared: Shared[int]
) -> None:
    shared.get("a", "1", room.count)
    room.votes = 7
    assert shared.get("a", "2", room.count) == 7
    assert room.waited == [pytest.approx(0.06)]
    room.at += 1
    room.votes = 8
    assert shared.get("a", "3", room.count) == 8
    assert len(room.waited) == 1


def test_a_large_room_is_counted_four_times_a_second_at_most(
    room: Room, shared: Shared[int]
) -> None:
    room.took = 0.01
    began = room.at
    for version in range(200):
        shared.get("a", str(version), room.count)
    assert room.counts == 200
    assert room.at - began >= 199 * LONGEST_REST


def test_each_room_has_its_own_and_too_many_are_not_remembered(
    room: Room, shared: Shared[int]
) -> None:
    for number in range(MOST + 10):
        shared.get(str(number), "1", room.count)
    assert (room.counts, len(shared), room.waited) == (MOST + 10, MOST, [])


def test_a_count_that_fails_is_not_told_to_the_next(room: Room, shared: Shared[int]) -> None:
    def fail() -> int:
        raise NotFound

    with pytest.raises(NotFound):
        shared.get("a", "1", fail)
    assert shared.get("a", "1", room.count) == 0


def test_who_comes_while_it_is_counted_waits_for_that_count() -> None:
    begun, goes_on, counts = threading.Event(), threading.Event(), []

    def count() -> int:
        begun.set()
        assert goes_on.wait(10)
        counts.append(1)
        return 7

    shared: Shared[int] = Shared()
    found: list[int] = []
    asking = [
        threading.Thread(target=lambda: found.append(shared.get("a", "1", count))) for _ in range(4)
    ]
    asking[0].start()
    assert begun.wait(10)
    for each in asking[1:]:
        each.start()
    goes_on.set()
    for each in asking:
        each.join(10)
    assert (found, len(counts)) == ([7] * 4, 1)


_BESIDE_A_LOOP = """
from workshop.live.shared import Shared
from gevent import monkey
monkey.patch_all()
import gevent
shared, ticks = Shared(), []

def count():
    gevent.sleep(0.05)
    return len(ticks)

def tick():
    while True:
        ticks.append(1)
        gevent.sleep(0.001)

ticking = gevent.spawn(tick)
asking = [gevent.spawn(shared.get, "a", version, count) for version in "1122"]
gevent.joinall(asking, raise_error=True, timeout=20)
ticking.kill()
found = [each.value for each in asking]
assert found[0] == found[1] > 5, found
assert found[2] == found[3] > found[1] + 20, found
"""


def test_a_server_that_patches_later_goes_on_while_one_counts_and_others_wait() -> None:
    command = [sys.executable, "-c", _BESIDE_A_LOOP]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)  # noqa: S603 - our own words
