"""On what was measured: figures of another machine are other figures."""

import os
import platform
import sys

import gevent
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one that the server uses


def described() -> dict[str, str]:
    """The machine and the programs, and how busy it is with other things."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        "busy": f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown",
        "Python": sys.version.split()[0],
        "SQLite": sqlite3.sqlite_version,
        "gevent": gevent.__version__,
    }
