"""A page that listens and fetches its own fragment, as `static/js/live.js` does."""

import html
import random
import re
import time
from collections import Counter
from http import HTTPStatus
from typing import NamedTuple

import gevent

from tests.load.phone import Phone, text_of
from tests.load.stream import Stream

_ROOT = re.compile(r"<\w+ [^>]*data-live=[^>]*>")
_WAITS = re.compile(r'<div id="told"[^>]*>')
_COUNT = re.compile(r'<p class="count[^"]*"><b>(\d+)</b>')
_MILLISECONDS = 1000


class Seen(NamedTuple):
    """A fragment that has come, and when."""

    at: float
    text: str

    @property
    def number(self) -> int:
        """The great number on a screen; 0 without one."""
        found = _COUNT.search(self.text)
        return int(found[1]) if found else 0


class Watcher:
    """One page. `seen` are its fragments, the page it was opened with is the first."""

    def __init__(self, phone: Phone, path: str, *, desk: bool = False) -> None:
        """Nothing is opened yet; the cookies are those of `phone`."""
        self.phone = phone
        self.stream = Stream(phone, desk=desk, hear=self._hear)
        self.seen: list[Seen] = []
        self.bytes = 0
        self.wrong: Counter[str] = Counter()
        self._path = path
        self._shown = self._heard = self._holds = ""
        self._spread = 0.0
        self._is_busy = False

    def open(self) -> None:
        """Load the page and listen."""
        self._take(text_of(self.phone.get(self._path)))
        self.stream.open()

    def _hear(self, name: str, data: str) -> None:
        if name == "spread":
            self._spread = float(data) / _MILLISECONDS
        if name == "changed":
            self._heard = data
            if data != self._shown and not self._is_busy:
                self._is_busy = True
                gevent.spawn_later(random.random() * self._spread, self._refresh)  # noqa: S311 - spreads

    def _refresh(self) -> None:
        heard = ""
        while self._heard not in {heard, self._shown}:
            heard = self._heard
            self._fetch()
        self._is_busy = False

    def _fetch(self) -> None:
        headers = {"Accept": "*/*", "HX-Request": "true", "HX-Trigger": "now", "HX-Target": "now"}
        if self._holds:
            headers["Holds"] = self._holds
        request = self.phone.encode("GET", self._path, headers=headers)
        try:
            answer = self.phone.line.send(request)
        except OSError as error:
            self.wrong[type(error).__name__] += 1
            return
        self.bytes += answer.size
        if answer.header("HX-Retarget"):
            self._take_half(text_of(answer), answer.header("Version"))
        elif answer.status == HTTPStatus.OK:
            self._take(text_of(answer))
        elif answer.status != HTTPStatus.NO_CONTENT:
            self.wrong[str(answer.status)] += 1

    def _take_half(self, text: str, version: str) -> None:
        """The rest of the page stays, with one's own answers, as `static/js/told.js` has it."""
        self.seen.append(Seen(time.perf_counter(), text))
        self._shown, self._holds = version, ""

    def _take(self, text: str) -> None:
        self.seen.append(Seen(time.perf_counter(), text))
        waits = _WAITS.search(text)
        self._holds = _attribute(waits[0], "data-holds") if waits else ""
        root = _ROOT.search(text)
        if root is None:
            self.wrong["no page"] += 1
            return
        self._shown = _attribute(root[0], "data-version")
        self._path = _attribute(root[0], "data-hx-get")
        self._spread = (
            self._spread or float(_attribute(root[0], "data-jitter") or 0) / _MILLISECONDS
        )


def _attribute(element: str, name: str) -> str:
    found = re.search(rf' {name}="([^"]*)"', element)
    return html.unescape(found[1]) if found else ""
