import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.timetable import read_start, timetable, total
from workshop.errors import BadTime


@pytest.mark.parametrize(
    ("typed", "kept"), [("18:30", "18:30"), (" 9.05 ", "09:05"), ("", ""), ("00:00", "00:00")]
)
def test_a_start_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert read_start(typed) == kept


@pytest.mark.parametrize("typed", ["24:00", "18", "18:60", "half past six", "\u0661\u0668:30"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(BadTime):
        read_start(typed)


def test_minutes_add_up_and_a_part_without_any_takes_none() -> None:
    assert timetable("18:30", [10, None, 35]) == ("18:30", "18:40", "18:40", "19:15")
    assert total([10, None, 35]) == 45


def test_past_midnight_the_clock_begins_anew() -> None:
    assert timetable("23:50", [20]) == ("23:50", "00:10")


def test_without_a_start_there_are_no_times() -> None:
    assert timetable("", [10, 20]) == ()


@given(st.lists(st.one_of(st.none(), st.integers(1, 480)), max_size=12))
def test_the_last_time_is_the_start_and_the_total(minutes: list[int | None]) -> None:
    times = timetable("00:00", minutes)
    assert len(times) == len(minutes) + 1
    spent = total(minutes) % (24 * 60)
    assert times[-1] == f"{spent // 60:02}:{spent % 60:02}"
