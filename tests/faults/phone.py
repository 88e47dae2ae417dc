"""A phone over a socket: it joins, votes, and writes down what it asked and what it was told."""

import http.client
import random
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlencode

from itsdangerous import URLSafeSerializer

from tests.faults.history import Event, History, Kind
from workshop.actions.tokens import token_hash

FORM = {"Content-Type": "application/x-www-form-urlencoded", "HX-Request": "true"}
GONE = (OSError, http.client.HTTPException)
PAUSE = 0.05  # before it tries again to reach a server that is not there
FATES = {
    "saved": Kind.OK,
    "saved-late": Kind.OK,
    "late": Kind.LATE,
    "superseded": Kind.FAIL,
    "refused": Kind.FAIL,
    "not-you": Kind.FAIL,
}
UNSURE = {429, 500, 502, 503, 504}  # it may or may not be stored; the phone would send it again


@dataclass
class Line:
    """A connection that is kept, and opened anew when it was cut."""

    port: int
    timeout: float = 30
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    fate: str = ""  # what our header `Outbox` said in the last answer
    _connection: http.client.HTTPConnection | None = None

    def send(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        """Send a request and return status and body.

        Raises:
            OSError, HTTPException: when there is no answer, or only a part of one.
        """
        self._connection = self._connection or http.client.HTTPConnection(
            "127.0.0.1", self.port, timeout=self.timeout
        )
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            self._connection.request(
                method, path, urlencode(fields or {}), FORM | self.headers | {"Cookie": cookie}
            )
            answer = self._connection.getresponse()
            body = answer.read().decode(errors="replace")
        except BaseException:
            self.close()
            raise
        self._keep(answer)
        self.fate = answer.headers.get("Outbox", "")
        away = answer.status == http.client.OK and "HX-Redirect" in answer.headers
        return (http.client.FORBIDDEN if away else answer.status), body

    def close(self) -> None:
        """Hang up."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _keep(self, answer: http.client.HTTPResponse) -> None:
        for header in answer.headers.get_all("Set-Cookie", []):
            name, _, value = header.split(";")[0].partition("=")
            self.cookies[name] = value


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What there is to vote on."""

    code: str
    round: str
    versions: Sequence[str]
    answers: Sequence[str]


class Phone(threading.Thread):
    """Votes without a pause: `votes` times, or until it is told to stop. `seed` makes it choose.

    With `keeps` it keeps each vote until our header says what became of it, as a page with scripts
    does; without, it believes the status, as a page without scripts has to.
    """

    def __init__(
        self,
        port: int,
        asked: Asked,
        history: History,
        *,
        seed: int,
        votes: int = 0,
        keeps: bool = False,
        timeout: float = 30,
    ) -> None:
        """Keep what it needs; `join_in` first, then `start`."""
        super().__init__(daemon=True)
        self.line = Line(port, timeout, headers={"Outbox": "1"} if keeps else {})
        self.keeps = keeps
        self.asked = asked
        self.history = history
        self.votes = votes
        self.stops = threading.Event()
        self.trouble: BaseException | None = None
        self.person = ""
        self.sequence = 0
        self._chance = random.Random(seed)  # noqa: S311 - to repeat a run, not a secret

    def join_in(self) -> None:
        """Join the workshop, and note as whom it will be known (the hash of the token)."""
        status, body = self.line.send("POST", f"/j/{self.asked.code}", {"group": "none"})
        assert status < 400, (status, body)
        signed = self.line.cookies[f"workshop-{self.asked.code}"]
        self.person = token_hash(str(URLSafeSerializer("").loads_unsafe(signed)[1]))

    def run(self) -> None:
        """Vote; an answer that did not come is asked for again, as the same vote."""
        try:
            while not self.stops.is_set() and (not self.votes or self.sequence < self.votes):
                self._vote()
        except BaseException as error:  # noqa: BLE001 - the test looks at it
            self.trouble = error
        finally:
            self.line.close()

    def once_more(self) -> None:
        """Vote once, after its run."""
        self._vote()
        self.line.close()

    def _next(self) -> Event:
        self.sequence += 1
        return Event(
            kind=Kind.INVOKE,
            person=self.person,
            round=self.asked.round,
            version=self._chance.choice(self.asked.versions),
            answer=self._chance.choice(self.asked.answers),
            sequence=self.sequence,
        )

    def _vote(self) -> None:
        vote = self._next()
        while self.send(vote) is Kind.INFO and not self.stops.wait(PAUSE):
            pass

    def send(self, vote: Event) -> Kind:
        """Send a vote once, and note what was said."""
        self.history.add(vote)
        fields = {
            "round": vote.round,
            "version": vote.version,
            "sequence": str(vote.sequence),
            "answer": vote.answer,
            "then": "next",
        }
        try:
            status, _ = self.line.send("POST", f"/w/{self.asked.code}/votes", fields)
        except GONE:
            status = 0
        fate = self.line.fate if status else ""
        kind = FATES.get(fate, Kind.INFO) if self.keeps else _told(status)
        self.history.add(replace(vote, kind=kind, status=status, fate=fate))
        return kind


def _told(status: int) -> Kind:
    if status == http.client.OK:
        return Kind.OK
    return Kind.INFO if not status or status in UNSURE else Kind.FAIL


def start(phones: Sequence[Phone]) -> None:
    """Let them vote."""
    for phone in phones:
        phone.start()


def finish(phones: Sequence[Phone], *, stop: bool = True, seconds: float = 60) -> None:
    """Tell them to stop, or let them come to their end; each must have."""
    for phone in phones:
        if stop:
            phone.stops.set()
    for phone in phones:
        phone.join(timeout=seconds)
    assert [phone for phone in phones if phone.is_alive()] == []
    assert [phone.trouble for phone in phones if phone.trouble] == []
