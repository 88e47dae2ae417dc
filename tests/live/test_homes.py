"""Which workshops are at home at an address."""

import pytest

from workshop.live import homes
from workshop.live.homes import Homes


def test_a_workshop_is_at_home_where_it_was_opened() -> None:
    known = Homes()
    known.note("192.0.2.1", "w1")
    assert known.has("192.0.2.1", "w1")
    assert not known.has("192.0.2.2", "w1")
    assert not known.has("192.0.2.1", "w2")


def test_the_longest_unseen_makes_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(homes, "MOST_HOMES", 2)
    known = Homes()
    for place in ("a", "b", "a", "c"):
        known.note(place, "w")
    assert [known.has(place, "w") for place in "abc"] == [True, False, True]
