"""What a process has used: the processor's time, and memory. Linux tells it in `/proc`."""

import os
from pathlib import Path

from tests.load.figures import Figure, Floor

UNKNOWN = float("nan")
_NANOSECONDS = 1_000_000_000
_MEGABYTE = 1024  # kilobytes, as /proc counts
_TIMES = 11  # where user and system time stand, behind the name of the program


def processor_seconds(process: int) -> float:
    """The processor's time that all threads of a process have used; nan where nothing tells."""
    path = Path(f"/proc/{process}/stat")
    if not path.exists():
        return UNKNOWN
    fields = path.read_text().rpartition(")")[2].split()
    return (int(fields[_TIMES]) + int(fields[_TIMES + 1])) / os.sysconf("SC_CLK_TCK")


def kept_waiting(process: int) -> float:
    """For how long the main thread of a process was ready, and others had the processor; or nan."""
    path = Path(f"/proc/{process}/schedstat")
    return int(path.read_text().split()[1]) / _NANOSECONDS if path.exists() else UNKNOWN


def memory(process: int, name: str = "VmRSS") -> float:
    """Megabytes that a process holds, or with VmHWM the most it ever held; nan where unknown."""
    path = Path(f"/proc/{process}/status")
    if not path.exists():
        return UNKNOWN
    lines = (line.split() for line in path.read_text().splitlines())
    return next((int(line[1]) / _MEGABYTE for line in lines if line[0] == f"{name}:"), UNKNOWN)


def memory_figures(process: int, about: str, *, at_start: float) -> list[Figure]:
    """What a server holds now, and the most it held, beside what it held before anybody came."""
    floor = Floor("before anybody came", at_start)
    return [
        Figure(f"memory {about}", memory(process), "MB", floor=floor),
        Figure(f"most memory {about}", memory(process, "VmHWM"), "MB", floor=floor),
    ]
