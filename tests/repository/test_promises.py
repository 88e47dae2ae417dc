"""docs/reliability.md: every promise, fault and attack names a test that exists, or is open."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/reliability.md").read_text()
TABLES = ("Promises", "Security, the shape", "Faults", "Attacks")
OPEN = "**open**"


def lines_of(title: str) -> list[tuple[str, str]]:
    """What is promised and what holds it, line by line."""
    (section,) = re.findall(rf"(?ms)^## {re.escape(title)}$(.*?)(?=^#|\Z)", TEXT)
    rows = [line.strip("| ").split(" | ", 1) for line in section.splitlines() if line[:1] == "|"]
    return [(what, held) for what, held in (row for row in rows[2:] if len(row) == 2)]


def is_there(test: str) -> bool:
    """Whether a file has this test."""
    path, _, name = test.partition("::")
    file = ROOT / path
    return file.is_file() and re.search(rf"(?m)^def {name}\(", file.read_text()) is not None


@pytest.mark.parametrize("title", TABLES)
def test_every_line_names_tests_that_exist_or_says_that_it_is_open(title: str) -> None:
    found = lines_of(title)
    assert len(found) > 10
    named = {what: re.findall(r"`(tests/[^`]+)`", held) for what, held in found}
    assert [what for what, held in found if not named[what] and OPEN not in held] == []
    tests = [test for each in named.values() for test in each]
    assert [test for test in tests if not is_there(test)] == []


def test_a_test_that_was_renamed_is_noticed() -> None:
    assert is_there("tests/faults/test_kill.py::test_kills_lose_no_vote_that_was_called_saved")
    assert not is_there("tests/faults/test_kill.py::test_kills_lose_no_vote")
    assert not is_there("tests/faults/test_gone.py::test_kills_lose_no_vote_that_was_called_saved")


@pytest.mark.parametrize(("title", "most"), [("Promises", 7), ("Attacks", 20)])
def test_every_promise_and_every_attack_has_a_line(title: str, most: int) -> None:
    numbers = {int(number) for what, _ in lines_of(title) for number in re.findall(r"^\d+", what)}
    assert numbers == set(range(1, most + 1))
