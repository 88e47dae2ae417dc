"""What fails is told and does not hide the others; what cannot be measured says why."""

import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.load.figures import NONE, Figure, at_least
from tests.load.floors import commits
from tests.load.measuring import measure
from tests.load.run import Run, Skipped
from tests.load.slow_disk import MILLISECONDS, slowed


def good(run: Run) -> Iterator[Figure]:
    yield Figure("phones", run.phones(300), wanted=at_least(20))


def bad(run: Run) -> Iterator[Figure]:
    yield Figure("errors", 0, wanted=NONE)
    raise OSError(run.fresh().name)


def left_out(_: Run) -> Iterable[Figure]:
    words = "there is no compiler"
    raise Skipped(words)


def test_all_runs_are_told_though_one_scenario_fails(tmp_path: Path) -> None:
    scenarios = {"bad": bad, "left out": left_out, "good": good}
    found = measure(scenarios, tmp_path, runs=2, most_phones=20)
    assert [(row.name, row.values, row.is_met) for row in found.rows] == [
        ("errors", [0, 0], True),
        ("phones", [20, 20], True),
    ]
    assert found.failed == ["bad failed: OSError('0')"] * 2
    assert list(found.skipped) == ["left out is left out: there is no compiler"]
    assert not found.is_met


@pytest.mark.parametrize(("most", "is_met"), [(20, True), (19, False)])
def test_it_is_met_when_each_figure_is(tmp_path: Path, most: int, is_met: bool) -> None:
    found = measure({"good": good, "left out": left_out}, tmp_path, runs=1, most_phones=most)
    assert found.is_met is is_met


def test_programs_can_read_it(tmp_path: Path) -> None:
    found = measure({"good": good}, tmp_path, runs=1, most_phones=20)
    (figure,) = json.loads(json.dumps(found.as_json()))["figures"]
    assert figure == {
        "name": "phones",
        "unit": "",
        "wanted": {"side": "at least", "bound": 20},
        "floor": None,
        "measured": [20],
        "met": True,
    }


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("cc") is None,
    reason="the library that makes a disk slow is built by a C compiler on Linux",
)
def test_a_slow_disk_is_slow(tmp_path: Path) -> None:
    floor = commits(tmp_path, seconds=0.1, environment=slowed(tmp_path))
    assert floor.each <= 1000 / MILLISECONDS


def test_without_a_compiler_a_slow_disk_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Skipped, match="compiler"):
        slowed(tmp_path)
