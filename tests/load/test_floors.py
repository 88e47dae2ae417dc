"""The floors are floors: as durable as ours, and the same bytes on the same server."""

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.load.commits import rate
from tests.load.empty import empty_app
from tests.load.process import kept_waiting, memory, processor_seconds


@pytest.mark.parametrize("together", [1, 50])
def test_commits_are_counted_as_they_stand_in_the_file(tmp_path: Path, together: int) -> None:
    path = tmp_path / "floor.sqlite3"
    assert rate(path, together, seconds=0.02) > 0
    with closing(sqlite3.connect(path)) as connection:
        ((stored,),) = connection.execute("select count(*) from votes")
    assert stored > 0
    assert stored % together == 0


def test_an_empty_view_reads_the_form_and_answers_with_so_many_bytes() -> None:
    browser = empty_app(1234).test_client()
    answer = browser.post("/w/ABCD/votes", data={"answer": "agree"})
    assert (answer.status_code, len(answer.data)) == (200, 1234)
    assert answer.headers["Outbox"] == "saved"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells it")
def test_a_process_tells_what_it_used() -> None:
    before = processor_seconds(os.getpid())
    while processor_seconds(os.getpid()) == before:  # it counts in hundredths of a second
        sum(range(10_000))
    assert kept_waiting(os.getpid()) > 0
    assert 5 < memory(os.getpid()) <= memory(os.getpid(), "VmHWM")
