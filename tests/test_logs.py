"""Lines of the log, and what is never in them."""

import json
import logging
from collections.abc import Iterator

import pytest

from workshop import logs


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    logger = logging.getLogger("workshop")
    kept = (logger.handlers, logger.level, logger.propagate)
    yield
    logger.handlers, logger.level, logger.propagate = kept


def fails() -> None:
    int("agree by Bob")  # its message quotes what was typed


def caught() -> Exception:
    try:
        fails()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_line_is_one_object_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    logs.start("json")
    logs.say("request", route="/a\n{}\x1b[31m")
    (line,) = capsys.readouterr().err.splitlines()
    told = json.loads(line)
    assert told.pop("at").endswith("Z")
    assert told == {"level": "info", "event": "request", "route": "/a\n{}\x1b[31m"}
    assert "\x1b" not in line


@pytest.mark.parametrize("kind", ["json", "text"])
def test_a_mistake_of_ours_is_told_by_its_class_and_lines(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.start(kind)
    logs.fail("unforeseen", caught(), route="/w/<code>/")
    said = capsys.readouterr().err
    assert "ValueError" in said
    assert "test_logs.py" in said
    assert "fails" in said
    assert "Bob" not in said


def test_text_says_only_what_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    logs.start("text")
    logs.say("request", route="/")
    logs.warn("backup failed", error="OSError")
    assert capsys.readouterr().err == "WARNING backup failed error='OSError'\n"
