"""The clock of one server process, set ahead and back while it runs (libfaketime)."""

import os
from collections.abc import Mapping
from pathlib import Path

LIBRARIES = sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))
DAY = 24 * 3600


class Clock:
    """What time it is for a process that was started with this environment.

    Waiting goes by another clock, which no jump touches, as on a real machine.
    """

    def __init__(self, folder: Path) -> None:
        """It is right, for now."""
        self._file = folder / "clock"
        self.jump(0)

    def jump(self, seconds: int) -> None:
        """Let it be so many seconds ahead of the right time, or behind it."""
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"{seconds:+d}\n")
        fresh.replace(self._file)

    @property
    def environment(self) -> Mapping[str, str]:
        """For the process whose clock it is."""
        return {
            "LD_PRELOAD": os.pathsep.join(map(str, LIBRARIES[:1])),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1",  # second; to read its file at each look is slow
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_RESET": "1",
        }
