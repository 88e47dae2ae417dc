import dataclasses
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.made import a_part, a_talk
from workshop.domain import timer
from workshop.domain.part import Part
from workshop.domain.round import RoundState

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


def timed(part: Part, seconds: float, *, closes: bool = True) -> Part:
    end = (NOW + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")
    return dataclasses.replace(part, timer_ends_at=end, closes_itself=closes)


def test_without_a_timer_nothing_is_left() -> None:
    assert timer.seconds_left(a_talk(0), now=NOW) is None


@pytest.mark.parametrize(("seconds", "left"), [(90, 90), (0.4, 1), (0, 0), (-5, 0)])
def test_a_second_that_has_begun_counts_and_time_does_not_go_below_nothing(
    seconds: float, left: int
) -> None:
    assert timer.seconds_left(timed(a_talk(0), seconds), now=NOW) == left


@pytest.mark.parametrize(
    ("seconds", "minutes", "planned"),
    [(120, 10, 2), (None, 10, 10), (None, None, 5), (None, 480, 180)],
)
def test_the_timer_of_a_part_says_first_and_the_longest_timer_is_enough(
    seconds: int | None, minutes: int | None, planned: int
) -> None:
    part = dataclasses.replace(a_talk(0), timer_seconds=seconds, minutes=minutes)
    assert timer.planned_minutes(part) == planned


@given(st.integers(-10_000, 10_800), st.sampled_from(timer.STEPS))
def test_more_time_is_counted_from_the_end_or_from_now_and_has_a_limit(
    left: int, more: int
) -> None:
    end = timer.extended((NOW + timedelta(seconds=left)).isoformat(), now=NOW, seconds=more)
    assert end == NOW + timedelta(seconds=min(max(0, left) + more, 180 * 60))


@pytest.mark.parametrize("state", RoundState)
def test_only_an_open_round_that_is_to_close_itself_is_due(state: RoundState) -> None:
    part = a_part(0, state)
    assert timer.is_due(timed(part, 0), now=NOW) is (state is RoundState.OPEN)
    assert not timer.is_due(timed(part, 1), now=NOW)
    assert not timer.is_due(timed(part, 0, closes=False), now=NOW)
    assert not timer.is_due(timed(a_talk(0), 0), now=NOW)


@pytest.mark.parametrize("state", RoundState)
def test_a_timer_runs_in_a_talk_and_while_people_vote(state: RoundState) -> None:
    assert timer.can_run(a_talk(0))
    assert timer.can_run(a_part(0, state)) is (state is RoundState.OPEN)


@pytest.mark.parametrize(
    ("seconds", "minutes"), [(0, 1), (60, 1), (89, 1), (90, 2), (209, 3), (210, 4)]
)
def test_minutes_are_rounded_to_the_nearest(seconds: int, minutes: int) -> None:
    assert timer.minutes_left(seconds) == minutes


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (5, "0:05"), (65, "1:05"), (10_800, "180:00")]
)
def test_a_clock_has_minutes_and_two_digits(seconds: int, shown: str) -> None:
    assert timer.clock(seconds) == shown
