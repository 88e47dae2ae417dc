"""The statistics of a server leave the other processors to whoever votes."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.server import ROOT

_COUNTS = """
import os
import workshop.cli
from workshop.app import create_app
import numpy
numpy.ones((600, 600)) @ numpy.ones((600, 600))
print(len(os.listdir("/proc/self/task")))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux tells its threads")
def test_products_of_matrices_start_no_thread_of_their_own() -> None:
    told = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", _COUNTS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["1"]
