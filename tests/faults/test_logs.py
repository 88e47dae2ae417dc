"""The log of a played workshop: it tells how the server did, and nothing about anybody."""

import json
import re
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.history import History
from tests.faults.laptop import Laptop
from tests.faults.phone import Line, finish, start
from tests.faults.play import TITLE, Desk, seat, set_up

pytestmark = pytest.mark.faults

WORDS = "Nobody at the ferry dock was ever asked"
PASSWORD = "a horse, a staple and a battery"  # noqa: S105 - of made-up people


def play(laptop: Laptop) -> list[str]:
    """Play a short workshop; return everything in it that is nobody's business."""
    history = History()
    asked, link = set_up(laptop.database)
    phones = seat(3, laptop, asked, history, votes=5)
    start(phones)
    finish(phones, stop=False)
    secrets = [link, asked.code, asked.round, *asked.versions, *asked.answers, TITLE, WORDS]
    for phone in phones:
        secrets += [phone.person, *phone.line.cookies.values()]
    with closing(Desk(laptop, asked, link)) as desk, closing(phones[0].line) as line:
        comment = {"round": asked.round, "version": asked.versions[0], "comment": WORDS}
        assert line.send("POST", f"/w/{asked.code}/comments", comment)[0] == 200
        desk.step("close")
        desk.step("reveal")
        for path in ("results/" + asked.round, "export/everything.json", "export/votes.csv"):
            assert desk.line.send("GET", f"/host/w/{asked.code}/{path}")[0] == 200
        people = {"role": "helper", "name": "Hana Vik"}
        assert desk.line.send("POST", f"/host/w/{asked.code}/people", people)[0] < 400
        secrets += ["Hana", *desk.line.cookies.values()]
    with closing(Line(laptop.port)) as stranger:
        wrong = {"name": "Mallory", "password": PASSWORD}
        assert stranger.send("POST", "/host/login", wrong)[0] >= 400
        assert stranger.send("GET", f"/nowhere/{link}?q={WORDS.split()[3]}")[0] == 404
    return [*secrets, "Mallory", PASSWORD, "ferry"]


def test_the_log_of_a_played_workshop_names_nobody_and_nothing(tmp_path: Path) -> None:
    with Laptop(tmp_path / "told.sqlite3", environment={"WORKSHOP_LOG": "json"}) as laptop:
        secrets = play(laptop)
        laptop.until_logged("backup written")
        assert laptop.stop() == 0
    text = laptop.log.read_text()
    assert [secret for secret in secrets if secret in text] == []
    lines = [json.loads(line) for line in text.splitlines()]
    assert {line["event"] for line in lines} == {
        "started", "request", "backup written", "stopping", "stopped"
    }  # fmt: skip
    requests = [line for line in lines if line["event"] == "request"]
    assert len(requests) > 25
    assert {tuple(line) for line in requests} == {
        ("at", "level", "event", "method", "route", "status", "ms")
    }
    assert {line["route"] for line in requests} >= {"/j/<code>", "/w/<code>/votes", ""}
    assert all(re.fullmatch(r"|/[\w<>:/.-]*", line["route"]) for line in requests)


def test_as_text_only_trouble_is_logged(tmp_path: Path) -> None:
    with Laptop(tmp_path / "quiet.sqlite3") as laptop:
        play(laptop)
        assert laptop.stop() == 0
    assert laptop.log.read_text() == ""
