import subprocess
import sys

import pytest

from tests.packs.workbooks import with_member, workbook
from workshop.packs.spreadsheet import Answer
from workshop.packs.spreadsheet_child import MEMORY_LIMIT, answer_to
from workshop.packs.workbook import read_workbook

LIMITED = "from workshop.packs.spreadsheet_child import limit_this_process as limit; limit(); "


def run_limited(code: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LIMITED + code]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours


def test_the_answer_to_a_workbook_is_its_sheet() -> None:
    assert answer_to(workbook()) == Answer(sheet=read_workbook(workbook()))


def test_the_answer_to_a_refused_workbook_is_the_problem() -> None:
    answer = answer_to(with_member(workbook(), "xl/vbaProject.bin", b"x"))
    assert answer.sheet is None
    assert [str(problem) for problem in answer.problems] == [
        "This workbook has macros. Save it as .xlsx without macros, or as CSV UTF-8."
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of memory")
def test_the_child_cannot_take_more_memory_than_its_limit() -> None:
    child = run_limited(f"bytes({MEMORY_LIMIT})")
    assert child.returncode == 1
    assert child.stderr.rstrip().endswith("MemoryError")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_child_has_five_seconds_of_processor_time_and_leaves_no_core() -> None:
    code = (
        "import resource as r; print(r.getrlimit(r.RLIMIT_CPU)[0], r.getrlimit(r.RLIMIT_CORE)[0])"
    )
    assert run_limited(code).stdout == "5 0\n"
