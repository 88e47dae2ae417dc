"""Seats for streams: a few for each browser, never all for strangers."""

from collections.abc import Callable

import pytest

from workshop.live import seats
from workshop.live.seats import Seat, Seats


def sit(
    house: Seats, who: str, *, nameless: bool = False, wake: Callable[[], None] = lambda: None
) -> Seat:
    seat = Seat(house, who, is_nameless=nameless)
    assert seat.refusal == 0
    seat.take(wake)
    return seat


def test_the_oldest_stream_of_a_browser_gets_up_for_a_new_one() -> None:
    house, woken = Seats(), list[str]()
    first = sit(house, "bob", wake=lambda: woken.append("first"))
    rest = [sit(house, "bob") for _ in range(seats.MOST_EACH - 1)]
    other = sit(house, "eve")
    assert (first.is_over, woken) == (False, [])
    newest = sit(house, "bob")
    assert (first.is_over, woken) == (True, ["first"])
    first.leave()
    assert (house.held_by("bob"), house.all) == (seats.MOST_EACH, seats.MOST_EACH + 1)
    assert not any(seat.is_over for seat in (*rest, other, newest))


def test_an_address_has_more_because_screens_have_no_name() -> None:
    house = Seats()
    taken = [sit(house, "192.0.2.1", nameless=True) for _ in range(seats.MOST_AT_AN_ADDRESS)]
    assert Seat(house, "192.0.2.1", is_nameless=True).refusal == 429
    assert Seat(house, "192.0.2.2", is_nameless=True).refusal == 0
    taken[5].leave()
    assert Seat(house, "192.0.2.1", is_nameless=True).refusal == 0


def test_strangers_never_take_the_seats_of_those_who_take_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(seats, "NAMELESS_IN_ALL", 2)
    monkeypatch.setattr(seats, "MOST_IN_ALL", 3)
    house = Seats()
    for number in range(2):
        sit(house, f"192.0.2.{number}", nameless=True)
    assert Seat(house, "192.0.2.9", is_nameless=True).refusal == 503
    sit(house, "bob")
    assert Seat(house, "eve", is_nameless=False).refusal == 503


def test_who_left_is_forgotten() -> None:
    house = Seats()
    seat = sit(house, "bob")
    seat.leave()
    seat.leave()
    assert house == Seats()
