"""A simulated audience: people who join and vote over real HTTP, as a browser without scripts does.

They are marked as a rehearsal from the join on, and can be removed with one click on the desk.
"""

import http.client
import random
import re
import time
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

import gevent

from workshop.cli.leaning import Fields, fill_in, name_actors
from workshop.cli.serve import Venue
from workshop.web.rehearsal import rehearsal_sign

LOOK_AGAIN_SECONDS = 2.0
THINKING_SECONDS = 1.2
ARRIVAL_SECONDS = 6.0
COMMENT_CHANCE = 0.02

_GROUP = re.compile(r'name="group" value="(\w+)"><bdi>([^<]*)')

_COMMENTS = (
    ("We see this every week in our street.", "support"),
    ("True ten years ago; the rules have changed since.", "evidence"),
    ("Who would pay for the first year?", "concern"),
    ("Start with one pilot and show that it works.", ""),
    ("This is about people, not only about contracts.", "wording"),
)


@dataclass
class _Person:
    """One simulated browser: it keeps cookies, reads forms and sends them."""

    address: str
    code: str
    sign: str
    chance: random.Random
    cookies: dict[str, str] = field(default_factory=dict)

    def take_part(self) -> None:
        """Join, then answer whatever is asked, until the server stops."""
        time.sleep(self.chance.uniform(0, ARRIVAL_SECONDS))
        self._join()
        while True:
            page = self._get(f"/w/{self.code}/")
            while (fields := fill_in(page, self.chance)) is not None:
                time.sleep(self.chance.uniform(0.3, 2 * THINKING_SECONDS))
                page = self._vote(fields)
            if f'href="{self._who}"' in page:
                self._say_who()
            time.sleep(self.chance.uniform(1, 2 * LOOK_AGAIN_SECONDS))

    @property
    def _who(self) -> str:
        return f"/w/{self.code}/who/"

    def _say_who(self) -> None:
        while (asked := name_actors(self._get(self._who), self.chance)) is not None:
            time.sleep(self.chance.uniform(0.3, 2 * THINKING_SECONDS))
            self._post(*asked)

    def _join(self) -> None:
        offered = [
            value
            for value, name in _GROUP.findall(self._get(f"/j/{self.code}"))
            if "no vote" not in unescape(name)
        ]
        group = self.chance.choice(offered) if offered else "none"
        self._post(f"/j/{self.code}", [("group", group), ("rehearsal", self.sign)])

    def _vote(self, fields: Fields) -> str:
        if "version" in dict(fields) and self.chance.random() < COMMENT_CHANCE:
            text, mark = self.chance.choice(_COMMENTS)
            fields = [*fields, ("comment", text), ("mark", mark)]
        self._post(f"/w/{self.code}/votes", fields)
        return self._get(f"/w/{self.code}/")

    def _get(self, path: str) -> str:
        return self._send("GET", path, None)

    def _post(self, path: str, fields: Fields) -> None:
        self._send("POST", path, urlencode(fields))

    def _send(self, method: str, path: str, body: str | None) -> str:
        connection = http.client.HTTPConnection(self.address, timeout=30)
        try:
            connection.request(method, path, body=body, headers=self._headers())
            response = connection.getresponse()
            self._keep(response)
            return response.read().decode()
        finally:
            connection.close()

    def _headers(self) -> dict[str, str]:
        return {
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()),
        }

    def _keep(self, response: http.client.HTTPResponse) -> None:
        for header in response.headers.get_all("Set-Cookie", []):
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value


def seat(people: int, *, venue: Venue, code: str) -> None:
    """Let this many simulated people take part, each in a greenlet of its own."""
    sign = rehearsal_sign(str(venue.app.secret_key))
    for number in range(people):
        chance = random.Random(number)  # noqa: S311 - a rehearsal, not a secret
        person = _Person(address=urlsplit(venue.here).netloc, code=code, sign=sign, chance=chance)
        gevent.spawn(_until_stopped, person)


def _until_stopped(person: _Person) -> None:
    """Take part; after a cut connection come back, as people do."""
    while True:
        try:
            person.take_part()
        except (OSError, http.client.HTTPException):
            time.sleep(LOOK_AGAIN_SECONDS)
