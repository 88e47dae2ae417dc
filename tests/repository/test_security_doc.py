"""docs/security.md names tests that exist, and says so of every attack."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs/security.md").read_text()


def test_every_test_that_is_named_exists() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", TEXT))
    assert len(named) > 40
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_every_test_of_an_attack_is_named() -> None:
    known = {f"tests/attacks/{path.name}" for path in (ROOT / "tests/attacks").glob("test_*.py")}
    assert known <= set(re.findall(r"`(tests/[\w/]+\.py)`", TEXT))


def test_every_attack_has_a_line() -> None:
    numbers = re.findall(r"(?m)^\| (\d+)(?:-(\d+))? ", TEXT)
    covered = {n for low, high in numbers for n in range(int(low), int(high or low) + 1)}
    assert set(range(1, 21)) <= covered
