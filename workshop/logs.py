"""The log: what happened, as JSON lines or as text. It names nobody.

No path (links and codes stand in them), no form field, no cookie, no message of an error (it may
quote what was typed): routes by their rule, errors by their class and the lines of code.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

_LOGGER = logging.getLogger("workshop")
_FIELDS = "workshop_fields"


class _Json(logging.Formatter):
    """One object a line: a newline in a value cannot forge another line."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {
            "at": at.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "event": record.msg,
        }
        return json.dumps(line | getattr(record, _FIELDS, {}))


class _Text(logging.Formatter):
    """A line for people, the lines of code below it."""

    def format(self, record: logging.LogRecord) -> str:
        fields = dict(getattr(record, _FIELDS, {}))
        where = fields.pop("where", [])
        said = " ".join(f"{name}={value!r}" for name, value in fields.items())
        return "\n  ".join([f"{record.levelname} {record.msg} {said}".rstrip(), *where])


def start(kind: str) -> None:
    """Write to the standard error from now on: everything as `json`, only trouble as `text`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if kind == "json" else _Text())
    _LOGGER.handlers = [handler]
    _LOGGER.propagate = False
    _LOGGER.setLevel(logging.INFO if kind == "json" else logging.WARNING)


def say(event: str, **fields: object) -> None:
    """Log what happened as it should."""
    _LOGGER.info(event, extra={_FIELDS: fields})


def warn(event: str, **fields: object) -> None:
    """Log what was refused, and was told to somebody."""
    _LOGGER.warning(event, extra={_FIELDS: fields})


def fail(event: str, error: BaseException, **fields: object) -> None:
    """Log a mistake of ours: its class and the lines of code, never its message."""
    lines = traceback.extract_tb(error.__traceback__)
    where = [f"{line.filename}:{line.lineno} {line.name}" for line in lines]
    about = {"error": type(error).__name__, "where": where}
    _LOGGER.error(event, extra={_FIELDS: fields | about})
