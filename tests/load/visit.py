"""What a real Chromium fetches and shows on a slow network, from the scan to the first card.

    python -m tests.load.visit http://venue.test:8000 K7QM

Prints JSON. A process of its own, because the browser's library and gevent cannot share one. The
network is 400 kbit/s with 400 ms to each answer, as the browser itself can slow it down.
"""

import json
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Any

from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.fixtures.browsers import ARGUMENTS, chromium

LATENCY_MS = 400
BYTES_A_SECOND = 400_000 / 8
PATIENCE_SECONDS = 20
_SLOW = {
    "offline": False,
    "latency": LATENCY_MS,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": BYTES_A_SECOND,
}
_READABLE = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"
_NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => done()))"
_BLOCKING = """() => performance.getEntriesByType("resource")
  .filter((file) => file.renderBlockingStatus === "blocking" && file.transferSize > 0).length"""


Event = dict[str, Any]  # as the browser says it


@dataclass(frozen=True, slots=True)
class Visit:
    """One page: bytes on the wire by file, when it could be read, and what held that up."""

    fetched: dict[str, int]
    readable: float  # seconds
    blocking: int


@dataclass  # no slots: the browser's library notes on it whom it calls
class Wire:
    """What a page fetches over the network, and what it waits for."""

    fetched: dict[str, int] = field(default_factory=dict)
    _named: dict[str, str] = field(default_factory=dict)

    def listen(self, page: Page) -> None:
        """Slow the network of this page down, and hear what comes over it."""
        browser = page.context.new_cdp_session(page)
        browser.send("Network.enable")
        browser.send("Network.emulateNetworkConditions", _SLOW)
        browser.on("Network.requestWillBeSent", self.asked)
        browser.on("Network.requestServedFromCache", self.kept)
        browser.on("Network.responseReceived", self.answered)
        browser.on("Network.loadingFinished", self.came)

    @property
    def is_quiet(self) -> bool:
        """Whether all that was asked for is here; a stream of events never is."""
        return not self._named

    def asked(self, event: Event) -> None:
        """A request leaves; a redirect before it is over with it."""
        before = event.get("redirectResponse")
        if before:
            self._add(before["url"], before["encodedDataLength"])
        if event["type"] != "EventSource":
            self._named[event["requestId"]] = event["request"]["url"]

    def kept(self, event: Event) -> None:
        """The browser has it already."""
        self._over(event["requestId"])

    def answered(self, event: Event) -> None:
        """An answer begins; one out of the cache on the disk came over no network."""
        if event["response"]["fromDiskCache"]:
            self._over(event["requestId"])

    def came(self, event: Event) -> None:
        """An answer is whole."""
        url = self._over(event["requestId"])
        if url:
            self._add(url, event["encodedDataLength"])

    def _over(self, request: str) -> str:
        return self._named.pop(request, "")

    def _add(self, url: str, size: int) -> None:
        path = "/" + url.split("/", 3)[3]
        self.fetched[path] = self.fetched.get(path, 0) + size


def visits(context: BrowserContext, address: str, code: str) -> dict[str, Visit]:
    """Scan, join, and come back later in a new tab."""
    wire, page = Wire(), context.new_page()
    wire.listen(page)
    page.goto(f"{address}/j/{code}")
    first = _seen(page, wire)
    wire.fetched = {}
    page.locator("form button").last.click()
    page.wait_for_selector("#vote")
    card = _seen(page, wire)
    page.close()
    wire, page = Wire(), context.new_page()
    wire.listen(page)
    page.goto(f"{address}/w/{code}/")
    return {"first": first, "card": card, "again": _seen(page, wire)}


def _seen(page: Page, wire: Wire) -> Visit:
    """Wait until all is here and shown.

    Raises:
        TimeoutError: when it does not come.
    """
    page.wait_for_load_state("load")
    page.wait_for_function(_READABLE)
    give_up_at = time.monotonic() + PATIENCE_SECONDS
    while not wire.is_quiet:
        if time.monotonic() > give_up_at:
            raise TimeoutError
        page.evaluate(_NEXT_FRAME)  # what has come meanwhile is heard before its answer
    return Visit(wire.fetched, page.evaluate(_READABLE) / 1000, page.evaluate(_BLOCKING))


def main() -> None:
    """Visit, and print."""
    address, code = sys.argv[1:]
    with sync_playwright() as playwright:
        path = chromium()
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        context = browser.new_context(viewport={"width": 375, "height": 667})
        found = visits(context, address, code)
        browser.close()
    print(json.dumps({name: asdict(visit) for name, visit in found.items()}))


if __name__ == "__main__":
    main()
