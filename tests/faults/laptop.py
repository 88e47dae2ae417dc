"""The computer that serves: started, stopped, killed, and started again by the same command."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import IO, Self

from tests.fixtures.server import ROOT, free_port

READY = ("Set up here", "Hosts log in")
NOTHING: Mapping[str, str] = MappingProxyType({})


class Laptop:
    """One database, one port, and a server process that comes and goes.

    What it says in its log is in `log`. `inside` are words before the command, to run it elsewhere.
    """

    def __init__(
        self,
        database: Path,
        *,
        environment: Mapping[str, str] = NOTHING,
        inside: Sequence[str] = (),
    ) -> None:
        """Nothing is started yet."""
        self.database = database
        self.port = free_port()
        self.log = database.with_suffix(".log")
        self._environment = {**os.environ, "PYTHONUNBUFFERED": "1", **environment}
        self._inside = inside
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        """Start it."""
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End what still runs."""
        if self._process is not None and self._process.poll() is None:
            self.kill()

    @property
    def process(self) -> subprocess.Popen[str]:
        """The process that serves now."""
        assert self._process is not None
        return self._process

    def command(self) -> list[str]:
        """The command that starts it, each time the same."""
        return [
            *self._inside,
            *(sys.executable, "-m", "workshop", "serve", "--host", "127.0.0.1"),
            *("--port", str(self.port), "--database", str(self.database)),
            *("--base-url", f"http://127.0.0.1:{self.port}"),
        ]

    def start(self) -> None:
        """Start it, and wait until it can answer."""
        with self.log.open("a") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own server
                self.command(),
                cwd=ROOT,
                env=self._environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._read_until_ready()

    def tell(self, told: signal.Signals) -> None:
        """Send a signal to the process, which goes on reading it in its own time."""
        self.process.send_signal(told)

    def stop(self, told: signal.Signals = signal.SIGTERM, *, seconds: float = 30) -> int:
        """Tell it to stop; return how it ended."""
        self.tell(told)
        return self.ended(seconds=seconds)

    def ended(self, *, seconds: float = 30) -> int:
        """Wait for its end; return how it ended."""
        self.process.communicate(timeout=seconds)
        return self.process.returncode

    def kill(self) -> None:
        """Kill it in the middle of whatever it does."""
        self.process.kill()
        self.process.communicate(timeout=30)

    def until_logged(self, event: str, *, many: int = 1) -> None:
        """Wait until the log says this so many times; it wants WORKSHOP_LOG=json."""
        looks = threading.Event()
        give_up_at = time.monotonic() + 60
        while self.log.read_text().count(f'"event": "{event}"') < many:
            assert time.monotonic() < give_up_at, self.log.read_text()[-2000:]
            looks.wait(0.02)

    def _read_until_ready(self) -> None:
        out: IO[str] | None = self.process.stdout
        assert out is not None
        for line in out:
            if line.startswith(READY):
                return
        raise AssertionError(self.log.read_text())
