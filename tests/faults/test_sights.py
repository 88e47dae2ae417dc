"""Host page and screen loaded again at every state: they say the same, and so does the file."""

from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.history import History
from tests.faults.laptop import Laptop
from tests.faults.phone import finish, start
from tests.faults.play import Desk, seat, set_up, verdict
from tests.faults.sights import Facts, everywhere, until_agreed

pytestmark = pytest.mark.faults

PHONES = 4
STATES = (("close", "closed"), ("reopen", "open"), ("reveal", "revealed"))


def after_a_kill(laptop: Laptop, desk: Desk) -> dict[str, Facts]:
    laptop.kill()
    desk.close()
    laptop.start()
    return everywhere(desk)


def test_screen_host_page_and_export_agree_at_every_state_and_after_a_kill(tmp_path: Path) -> None:
    history = History()
    with Laptop(tmp_path / "shown.sqlite3") as laptop:
        asked, link = set_up(laptop.database)
        phones = seat(PHONES, laptop, asked, history, votes=12)
        with closing(Desk(laptop, asked, link)) as desk:
            assert until_agreed(desk)["screen"] == {"state": "open", "voted": 0, "joined": PHONES}
            start(phones)
            finish(phones, stop=False)
            for step, state in STATES:
                if step == "reveal":
                    desk.step("close", history)
                desk.step(step, history)
                shown = until_agreed(desk)
                assert shown["desk"]["state"] == shown["screen"]["state"] == state
                assert shown["desk"]["voted"] == shown["screen"]["voted"] == PHONES
                if step != "reopen":
                    assert after_a_kill(laptop, desk) == shown
            assert set(shown) == {"desk", "screen", "result", "export"}
            counted = shown["export"].keys() & shown["screen"].keys() & shown["result"].keys()
            assert len(counted) == len(asked.versions) * len(asked.answers)
            assert shown["desk"]["seal"] == shown["screen"]["seal"] == shown["export"]["seal"]
        assert laptop.stop() == 0
    assert verdict(laptop.database, asked, history) == []
