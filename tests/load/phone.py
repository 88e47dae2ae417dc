"""A phone that sends what a browser with scripts sends; requests are encoded beforehand."""

import gzip
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from itertools import count, cycle, islice
from types import MappingProxyType
from urllib.parse import urlencode

from tests.fixtures.server import NAME
from tests.load.answers import Answer
from tests.load.line import Line
from tests.load.page import Page, files_of, named_in, read_page

NOTHING: Mapping[str, str] = MappingProxyType({})
ANSWERS = ("agree", "disagree", "not-sure")
_BROWSER = {
    "Connection": "keep-alive",
    "User-Agent": "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/140.0.0.0 Mobile Safari/537.36",
    "Accept-Encoding": "gzip, deflate",
    "Accept-Language": "en-GB,en;q=0.9",
}
_TAKEN = {HTTPStatus.OK, HTTPStatus.NO_CONTENT}
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}

Mark = tuple[str, str]  # which version, and what was answered


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote that is ready to be sent, and what it says."""

    request: bytes
    mark: Mark


class Phone:
    """One phone and what it was told: times, what was saved, and what went wrong."""

    def __init__(self, port: int, code: str) -> None:
        """It knows where the workshop is; see `join`."""
        self.line = Line(port)
        self.stream = Line(port)
        self.code = code
        self.cookies: dict[str, str] = {}
        self.files: set[str] = set()
        self.page: Page | None = None
        self.took: list[float] = []
        self.saved: list[Mark] = []
        self.wrong: Counter[str] = Counter()

    def join(self) -> None:
        """Scan, join, and open the page of the vote."""
        self.get(f"/j/{self.code}")
        self.post(f"/j/{self.code}", {"group": "none"})
        self.page = read_page(text_of(self.get(f"/w/{self.code}/")))

    def arrive(self) -> None:
        """Join as a new browser does: with all files of both pages, and the stream of changes."""
        page = f"/w/{self.code}/"
        self._load(f"/j/{self.code}")
        self.post(f"/j/{self.code}", {"group": "none"})
        self.page = read_page(self._load(page))
        self.stream.say(self.encode("GET", f"/live/{self.code}"))

    def _load(self, path: str) -> str:
        """Open a page with those of its files that this phone does not have yet."""
        text = text_of(self.get(path))
        waiting = list(files_of(text))
        for file in waiting:  # which grows while files name others
            if file not in self.files:
                self.files.add(file)
                content = self.get(file)
                if file.endswith((".css", ".js")):
                    waiting += named_in(file, text_of(content))
        return text

    def close(self) -> None:
        """Hang up."""
        self.line.close()
        self.stream.close()

    def get(self, path: str) -> Answer:
        """Ask for a page or file.

        Raises:
            OSError: when the answer is none, or none that leads on.
        """
        return _good(self.line.send(self.encode("GET", path)))

    def post(self, path: str, fields: Mapping[str, str]) -> Answer:
        """Send a form as a page without scripts does, and keep the cookies.

        Raises:
            OSError: as `get`.
        """
        answer = _good(self.line.send(self.encode("POST", path, fields=fields)))
        for cookie in answer.headers("Set-Cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def votes(self, many: int) -> list[Vote]:
        """The next votes, one on each card in this phone's order, and then from the first again."""
        assert self.page is not None, "it has to join first"
        cards = zip(cycle(self.page.versions), cycle(ANSWERS), count(self.page.sequence))
        return [self._vote(*card) for card in islice(cards, many)]

    def vote(self, votes: Iterable[Vote]) -> None:
        """Send one vote after the other, and note what became of each."""
        for vote in votes:
            began = time.perf_counter()
            try:
                answer = self.line.send(vote.request)
            except OSError as error:
                self.wrong[type(error).__name__] += 1
                continue
            self.took.append(time.perf_counter() - began)
            self._note(vote, answer)

    def encode(
        self,
        method: str,
        path: str,
        *,
        fields: Mapping[str, str] = NOTHING,
        headers: Mapping[str, str] = NOTHING,
    ) -> bytes:
        """A whole request, with all that a browser says."""
        here = f"{NAME}:{self.line.port}"
        body = urlencode(fields).encode()
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        said = {"Host": here, **_BROWSER, "Referer": f"http://{here}/w/{self.code}/", **headers}
        if method == "POST":
            said |= {"Origin": f"http://{here}", "Content-Length": str(len(body)), **_FORM}
        if cookie:
            said |= {"Cookie": cookie}
        lines = [f"{method} {path} HTTP/1.1", *(f"{key}: {value}" for key, value in said.items())]
        return "\r\n".join([*lines, "", ""]).encode() + body

    def _vote(self, version: str, answer: str, sequence: int) -> Vote:
        assert self.page is not None
        fields = {
            "round": self.page.round_id,
            "version": version,
            "sequence": str(sequence),
            "then": "next",
            "answer": answer,
            "comment": "",
            "mark": "",
            "me": self.page.me,
        }
        path = f"/w/{self.code}/votes"
        headers = self._of_htmx(self.page)
        if version != self.page.versions[-1]:
            headers["Goes-On"] = "1"  # it puts the next card itself
        request = self.encode("POST", path, fields=fields, headers=headers)
        return Vote(request, (version, answer))

    def _of_htmx(self, page: Page) -> dict[str, str]:
        return {
            "Accept": "*/*",
            "HX-Request": "true",
            "HX-Trigger": "vote",
            "HX-Target": "now",
            "HX-Current-URL": f"http://{NAME}:{self.line.port}/w/{self.code}/",
            "Outbox": "1",
            "Deck": page.deck,
        }

    def _note(self, vote: Vote, answer: Answer) -> None:
        fate = answer.header("Outbox")
        if answer.status in _TAKEN and fate == "saved":
            self.saved.append(vote.mark)
        else:
            self.wrong[f"{answer.status} {fate}".strip()] += 1


def text_of(answer: Answer) -> str:
    """The words of a page, packed or not."""
    is_packed = answer.header("Content-Encoding") == "gzip"
    return (gzip.decompress(answer.body) if is_packed else answer.body).decode()


def _good(answer: Answer) -> Answer:
    if answer.status >= HTTPStatus.BAD_REQUEST:
        raise OSError(answer.head.decode(), answer.body[:500].decode(errors="replace"))
    return answer
