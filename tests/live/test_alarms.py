"""Alarms ring in a thread of their own, once, and not after they were dropped."""

import threading

from workshop.live.alarms import Alarms

LONG = 3600
PATIENCE = 10


def test_an_alarm_rings_by_itself() -> None:
    alarms, rung = Alarms(), threading.Event()
    alarms.set("w", seconds=-5, ring=rung.set)
    assert rung.wait(PATIENCE)


def test_setting_it_again_replaces_it() -> None:
    alarms, rung = Alarms(), threading.Event()
    alarms.set("w", seconds=LONG, ring=rung.set)
    alarms.set("w", seconds=0, ring=rung.set)
    assert rung.wait(PATIENCE)


def test_a_cancelled_alarm_waits_no_more() -> None:
    alarms = Alarms()
    alarms.set("w", seconds=LONG, ring=lambda: None)
    alarms.set("other", seconds=LONG, ring=lambda: None)
    assert alarms.waiting == {"w", "other"}
    alarms.cancel("w")
    alarms.cancel("unknown")
    assert alarms.waiting == {"other"}
    alarms.stop()


def test_after_the_end_no_alarm_is_taken() -> None:
    alarms, rung = Alarms(), threading.Event()
    alarms.set("w", seconds=LONG, ring=rung.set)
    alarms.stop()
    alarms.set("w", seconds=0, ring=rung.set)
    assert alarms.waiting == frozenset()
    assert not rung.is_set()
