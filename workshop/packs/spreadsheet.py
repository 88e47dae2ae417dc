"""Reads a workbook in a child process, so that a hostile file harms nobody."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec

import workshop
from workshop.packs.archive import DAMAGED
from workshop.packs.problems import FileNotReadable, PackHasProblems, Problem
from workshop.packs.sheet import Sheet

_ = str  # marks a sentence for translation; it is translated where it is shown

TOO_MUCH_WORK = _("This workbook asks for too much time or memory. Save the sheet as CSV UTF-8.")

_CHILD = "workshop.packs.spreadsheet_child"
_WALL_SECONDS = 15
_IMPORTABLE = str(Path(workshop.__file__).resolve().parent.parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the child says: the sheet, or why there is none."""

    sheet: Sheet | None = None
    problems: tuple[Problem, ...] = ()


def read_spreadsheet(data: bytes) -> Sheet:
    """Read the first sheet of an .xlsx workbook; a hub of greenlets keeps running meanwhile.

    Raises:
        PackHasProblems: when the child refuses the file, or dies of it.
    """
    answer = _answer(ask_child(_CHILD, data))
    if answer.sheet is None:
        raise PackHasProblems(answer.problems)
    return answer.sheet


def ask_child(module: str, data: bytes, *, seconds: int = _WALL_SECONDS) -> bytes:
    """Return what a child wrote that runs this module and limits itself.

    Raises:
        FileNotReadable: when it was stopped or failed.
    """
    try:
        child = subprocess.run(  # noqa: S603 - the command is ours; the file goes to its input
            (sys.executable, "-P", "-m", module),
            input=data,
            capture_output=True,
            env=_environment(),
            timeout=seconds,
            check=True,
        )
    except subprocess.TimeoutExpired as error:
        raise FileNotReadable(TOO_MUCH_WORK) from error
    except subprocess.CalledProcessError as error:
        killed = error.returncode < 0 or b"MemoryError" in error.stderr
        raise FileNotReadable(TOO_MUCH_WORK if killed else DAMAGED) from error
    return child.stdout


def _answer(written: bytes) -> Answer:
    try:
        return msgspec.json.decode(written, type=Answer)
    except msgspec.DecodeError as error:
        raise FileNotReadable(DAMAGED) from error


def _environment() -> dict[str, str]:
    """Our environment without our secrets: plain XML, one thread, and where the package is."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
    return ours | {
        "PYTHONPATH": _IMPORTABLE,
        "OPENPYXL_LXML": "False",
        "OPENPYXL_DEFUSEDXML": "True",
        "OPENBLAS_NUM_THREADS": "1",  # openpyxl loads numpy where it finds it
    }
