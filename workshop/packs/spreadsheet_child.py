"""The child process that opens a workbook: little memory, little time, nothing to lose.

`python -m workshop.packs.spreadsheet_child` reads a workbook from its standard input and writes
one `Answer` as JSON to its standard output. It may die on a hostile file; the parent lives on.
"""

import sys
from collections.abc import Callable
from contextlib import suppress

import msgspec
import openpyxl

from workshop.packs.problems import PackHasProblems
from workshop.packs.spreadsheet import Answer
from workshop.packs.workbook import read_workbook

MEMORY_LIMIT = 512 * 1024 * 1024  # bytes
SECONDS_LIMIT = 5  # of processor time


def answer_to(data: bytes) -> Answer:
    """Read a workbook; what is wrong with it becomes part of the answer."""
    try:
        return Answer(sheet=read_workbook(data))
    except PackHasProblems as error:
        return Answer(problems=error.problems)


def limit_this_process(*, seconds: int = SECONDS_LIMIT) -> None:
    """Give up memory and time beyond what a workbook needs, where the system can (not Windows)."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    wanted = {
        resource.RLIMIT_AS: MEMORY_LIMIT,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_CORE: 0,
    }
    for kind, limit in wanted.items():
        hard = resource.getrlimit(kind)[1]
        lowest = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        with suppress(ValueError, OSError):  # macOS refuses some of them
            resource.setrlimit(kind, (lowest, hard))


def serve(answer: Callable[[bytes], object], *, seconds: int = SECONDS_LIMIT) -> None:
    """Answer what stands on the standard input, with no more than this much processor time."""
    limit_this_process(seconds=seconds)
    if not openpyxl.DEFUSEDXML or openpyxl.LXML:
        sys.exit("openpyxl must read XML through defusedxml")
    found = answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(msgspec.json.encode(found))


if __name__ == "__main__":
    serve(answer_to)
