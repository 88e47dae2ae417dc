"""A network that cuts: every request that is lost is sent again, and counts once."""

import random
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.history import Event, History, Kind
from tests.faults.laptop import Laptop
from tests.faults.phone import finish, start
from tests.faults.play import Desk, rows, seat, set_up, verdict
from tests.faults.sights import until_agreed
from tests.faults.wire import Cut, Wire

pytestmark = pytest.mark.faults

PHONES = 8
PATIENCE = 1.0  # of a phone, in seconds


def test_votes_through_a_network_that_cuts_everywhere_count_once(tmp_path: Path) -> None:
    """Before, in the middle of and after the request and the answer; and half-open."""
    history = History()
    chance = random.Random(7)  # noqa: S311 - to repeat a run, not a secret
    with (
        Laptop(tmp_path / "cut.sqlite3") as laptop,
        closing(Wire(laptop.port, chance=chance)) as wire,
    ):
        asked, link = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history)
        for phone in phones:
            phone.line.close()
            phone.line.port, phone.line.timeout = wire.port, PATIENCE
        start(phones)
        history.until(Kind.OK, many=200)
        history.until(Kind.INFO, many=60)
        wire.healed.set()
        with closing(Desk(laptop, asked, link)) as desk:
            desk.step("close", history)
            history.until(Kind.FAIL, many=PHONES)
            finish(phones)
            desk.step("reveal", history)
            shown = until_agreed(desk)
        assert shown["export"]["voted"] == PHONES
        assert laptop.stop() == 0
    assert set(wire.cuts) == set(Cut)
    assert verdict(laptop.database, asked, history) == []


def test_doubled_and_reordered_requests_leave_the_last_answer_standing(tmp_path: Path) -> None:
    """One phone's twenty votes on one statement arrive twice and in any order."""
    history = History()
    chance = random.Random(3)  # noqa: S311 - to repeat a run, not a secret
    with Laptop(tmp_path / "order.sqlite3") as laptop:
        asked, _ = set_up(laptop.database)
        plain, keeping = phones = seat(2, laptop, asked, history)
        for phone in phones:
            votes = [
                Event(
                    kind=Kind.INVOKE,
                    person=phone.person,
                    round=asked.round,
                    version=asked.versions[0],
                    answer=asked.answers[number % len(asked.answers)],
                    sequence=number,
                )
                for number in range(1, 21)
            ] * 2
            chance.shuffle(votes)
            for vote in votes:
                phone.send(vote)
            phone.line.close()
        assert laptop.stop() == 0
    (one, other) = sorted(rows(laptop.database), key=lambda row: row.person != plain.person)
    assert (one.person, other.person) == (plain.person, keeping.person)
    assert {(row.sequence, row.answer) for row in (one, other)} == {(20, asked.answers[0])}
    fates = {event.fate for event in history.events() if event.person == keeping.person}
    assert fates == {"", "saved", "superseded"}
    assert verdict(laptop.database, asked, history) == []
