"""Turns come back with time, everybody has their own, and forgotten buckets cost nothing."""

from dataclasses import dataclass

import pytest

from workshop.live import limits
from workshop.live.limits import Limits, Rate

THREE = Rate(name="three", most=3, seconds=30)


@dataclass
class Watch:
    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_so_many_turns_at_once_then_one_a_step(watch: Watch) -> None:
    known = Limits(watch)
    assert [known.take(THREE, "bob") for _ in range(5)] == [0, 0, 0, 10, 10]
    watch.at += 10
    assert [known.take(THREE, "bob") for _ in range(2)] == [0, 10]
    watch.at += 4
    assert known.wait(THREE, "bob") == pytest.approx(6)
    watch.at += 1000
    assert [known.take(THREE, "bob") for _ in range(4)] == [0, 0, 0, 10]


def test_everybody_and_every_rate_has_a_bucket_of_its_own(watch: Watch) -> None:
    known, other = Limits(watch), Rate(name="other", most=1, seconds=30)
    assert [known.take(THREE, "bob") for _ in range(4)][-1] == 10
    assert known.take(THREE, "charlie") == 0
    assert [known.take(other, "bob") for _ in range(2)] == [0, 30]


def test_a_turn_that_was_no_trouble_is_given_back(watch: Watch) -> None:
    known = Limits(watch)
    for _ in range(20):
        assert known.take(THREE, "bob") == 0
        known.give_back(THREE, "bob")
    known.give_back(THREE, "nobody")
    assert [known.take(THREE, "bob") for _ in range(4)] == [0, 0, 0, 10]


def test_a_clock_in_real_seconds_is_exact_enough(watch: Watch) -> None:
    watch.at = 1_795_000_000.0
    known, many = Limits(watch), Rate(name="many", most=1500, seconds=600)
    waits = [known.take(many, "bob") for _ in range(1501)]
    assert waits == [0] * 1500 + [pytest.approx(0.4, rel=0.01)]


def test_what_is_full_again_is_forgotten_and_then_the_oldest(
    watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_BUCKETS", 10)
    monkeypatch.setattr(limits, "FEW", 10)
    known = Limits(watch)
    for number in range(10):
        known.take(THREE, f"before {number}")
    watch.at += 31
    known.take(THREE, "one more")
    assert len(known) == 1
    for number in range(10):
        known.take(THREE, f"now {number}")
    assert len(known) == 5
    assert [known.take(THREE, "now 9") for _ in range(3)] == [0, 0, 10]


def test_a_week_leaves_no_more_behind_than_its_last_hours(watch: Watch) -> None:
    known = Limits(watch)
    for number in range(20 * limits.FEW):
        known.take(THREE, str(number))
        watch.at += 0.1
        assert len(known) <= limits.FEW
