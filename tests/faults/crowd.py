"""Many connections that are slow, silent, or only listen; held by one thread, over sockets."""

import selectors
import socket
import time
from collections.abc import Callable, Sequence
from pathlib import Path


class Crowd:
    """Connections to one port, closed together."""

    def __init__(self, port: int) -> None:
        """Nobody is there yet."""
        self._port = port
        self.sockets: list[socket.socket] = []

    def close(self) -> None:
        """Everybody hangs up."""
        for each in self.sockets:
            each.close()

    def say(self, many: int, words: bytes, *, reads: int = 0) -> Sequence[socket.socket]:
        """Open so many connections and say this on each. `reads`: how much each takes in."""
        fresh = []
        for _ in range(many):
            each = socket.socket()
            self.sockets.append(each)
            if reads:
                each.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, reads)
            each.settimeout(30)
            each.connect(("127.0.0.1", self._port))
            each.sendall(words)
            fresh.append(each)
        return fresh

    def drip(
        self, slow: Sequence[socket.socket], words: bytes, *, turn: Callable[[], None]
    ) -> None:
        """Let each say these words, a byte at a time, all in turn; `turn` is waited for before."""
        for byte in words:
            turn()
            for each in slow:
                each.sendall(bytes([byte]))


def heard(listening: Sequence[socket.socket], word: bytes, *, seconds: float = 60) -> int:
    """How many of these have heard a word by then; it stops when all have."""
    missing = dict.fromkeys(listening, b"")
    give_up_at = time.monotonic() + seconds
    with selectors.DefaultSelector() as ready:
        for one in listening:
            ready.register(one, selectors.EVENT_READ, data=one)
        while missing and time.monotonic() < give_up_at:
            for key, _ in ready.select(timeout=1):
                each: socket.socket = key.data
                known = missing.get(each, b"") + each.recv(4096)
                missing[each] = known[-200:]
                if word in known:
                    del missing[each]
                    ready.unregister(each)
    return len(listening) - len(missing)


def memory_of(process: int) -> int:
    """How much memory a process holds, in bytes (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    (held,) = (line.split()[1] for line in lines if line.startswith("VmRSS"))
    return int(held) * 1024
