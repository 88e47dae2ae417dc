"""Seats for streams: a few for each browser, never all for strangers."""

import pytest

from workshop.live import seats
from workshop.live.seats import Seat, Seats


def test_a_browser_has_so_many_and_gets_one_again_when_one_is_left() -> None:
    house = Seats()
    mine, other = Seat(house, "bob", is_nameless=False), Seat(house, "eve", is_nameless=False)
    for _ in range(seats.MOST_EACH):
        assert mine.refusal == 0
        mine.take()
    assert (mine.refusal, other.refusal) == (429, 0)
    mine.leave()
    assert mine.refusal == 0


def test_an_address_has_more_because_screens_have_no_name() -> None:
    house = Seats()
    here = Seat(house, "192.0.2.1", is_nameless=True)
    for _ in range(seats.MOST_AT_AN_ADDRESS):
        assert here.refusal == 0
        here.take()
    assert here.refusal == 429
    assert Seat(house, "192.0.2.2", is_nameless=True).refusal == 0


def test_strangers_never_take_the_seats_of_those_who_take_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(seats, "NAMELESS_IN_ALL", 2)
    monkeypatch.setattr(seats, "MOST_IN_ALL", 3)
    house = Seats()
    for number in range(2):
        Seat(house, f"192.0.2.{number}", is_nameless=True).take()
    assert Seat(house, "192.0.2.9", is_nameless=True).refusal == 503
    bob = Seat(house, "bob", is_nameless=False)
    assert bob.refusal == 0
    bob.take()
    assert Seat(house, "eve", is_nameless=False).refusal == 503


def test_who_left_is_forgotten() -> None:
    house = Seats()
    bob = Seat(house, "bob", is_nameless=False)
    bob.take()
    bob.leave()
    assert house == Seats()
