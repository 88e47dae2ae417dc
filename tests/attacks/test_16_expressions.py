"""16: every regular expression of the program against long texts made to trip it.

Processor time of this thread counts, so that a busy machine changes nothing. A pattern that goes
back and forth over 100,000 characters takes minutes, not milliseconds.
"""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest

import workshop

LONG = 100_000
MOST_SECONDS = 0.05
TEXTS = {
    "spaces": " " * LONG + "!",
    "letters": "a" * LONG + "!",
    "digits": "1" * LONG + "x",
    "words": "ab " * (LONG // 3) + "!",
    "stars": "*" * LONG + "a",
    "openings": "<" * LONG,
    "braces": "{{" * (LONG // 2),
    "dashes": "a-" * (LONG // 2) + "!",
    "dots": "a." * (LONG // 2) + "@",
    "lines": "\n" * LONG + "x",
    "marks": "a\u0301" * (LONG // 2),
    "bars": "a|" * (LONG // 2),
    "colons": "1:" * (LONG // 2),
}


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of text that stands in a module."""
    for found in pkgutil.walk_packages(workshop.__path__, "workshop."):
        if found.name in {"workshop.wsgi", "workshop.__main__"} or "_child" in found.name:
            continue  # these start something when they are read
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield f"{found.name}.{name}", value


FOUND = dict(patterns())


def quickest(pattern: re.Pattern[str], text: str) -> float:
    taken = []
    for _ in range(3):
        begun = time.thread_time()
        pattern.search(text)
        pattern.fullmatch(text)
        pattern.sub("", text)
        taken.append(time.thread_time() - begun)
    return min(taken)


def test_there_are_patterns_to_try() -> None:
    assert len(FOUND) > 10


@pytest.mark.parametrize("name", sorted(FOUND))
def test_no_text_keeps_a_pattern_busy(name: str) -> None:
    slow = {
        text: taken
        for text, typed in TEXTS.items()
        if (taken := quickest(FOUND[name], typed)) > MOST_SECONDS
    }
    assert slow == {}
