"""What can be read on the projected page."""

import re
from dataclasses import dataclass

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

HTMX = {"HX-Request": "true"}
SHOWN = (RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL)


@dataclass(frozen=True)
class Row:
    """One row of the table under the chart."""

    rank: str
    label: str
    text: str
    counts: tuple[int, ...]
    tier: str = ""
    range: str = ""


@dataclass(frozen=True)
class Projector:
    """A projector that stands in the room and follows."""

    browser: FlaskClient
    room: Room

    def page(self, **query: str) -> TestResponse:
        found = self.browser.get(f"/screen/{self.room.workshop.code}/", query_string=query)
        assert found.status_code == 200
        return found

    def says(self, **query: str) -> str:
        return words(self.page(**query))

    def html(self, **query: str) -> str:
        return self.page(**query).get_data(as_text=True)

    def refresh(self, shown: TestResponse) -> TestResponse:
        """Fetch what the page that is shown would fetch on "changed"."""
        address = stage(shown)["data-hx-get"]
        return self.browser.get(address, headers=HTMX)

    def press(self, shown: TestResponse, key: str) -> TestResponse:
        """Follow the link of a key, as htmx does."""
        links = (each for each in parse(shown).iter() if each.get("data-key") == key)
        return self.browser.get(str(next(links).get("data-hx-get")), headers=HTMX)

    def rows(self, **query: str) -> list[Row]:
        return rows(self.page(**query))


def stage(shown: TestResponse) -> dict[str, str]:
    """The attributes of the part that changes."""
    return next(each.attrib for each in parse(shown).iter("div") if each.get("id") == "stage")


def rows(shown: TestResponse) -> list[Row]:
    """The rows of the table under the chart."""
    lines = [
        ["".join(cell.itertext()).strip() for cell in line] for line in parse(shown).iter("tr")
    ]
    return [_row(dict(zip(lines[0][3:], line[3:], strict=True)), line) for line in lines[1:]]


def _row(named: dict[str, str], line: list[str]) -> Row:
    """The first cells of a line, then what stands under each of the other headings."""
    tier = named.pop("Tier", "")
    ranges = [named.pop(head) for head in list(named) if head.startswith("Likely")]
    counts = tuple(int(cell) for cell in named.values())
    rank, label, text = line[:3]
    return Row(rank, label, text, counts, tier, "".join(ranges))


def heading(shown: TestResponse) -> str:
    """The one great sentence."""
    (found,) = list(parse(shown).iter("h1"))
    return " ".join("".join(found.itertext()).split())


def without_turnout(html: str) -> str:
    """A page without what may differ: the number who voted, its size, and the version.

    The characters of a seal differ each time: they are salted (`tests/actions/test_sealing.py`).
    """
    html = re.sub(r"(Seal <b>)[A-Z2-7]{4}-[A-Z2-7]{4}</b>", r"\1</b>", html)
    html = re.sub(r"version=[\w-]+|data-version=\"[\w-]+\"", "", html)
    html = re.sub(r"<b>\d+</b>|count size-\d", "", html)
    return re.sub(r"\bha(s|ve) (voted|begun)", "", html)


def answer_all(room: Room, kind: Kind, *answers: str) -> None:
    """One new person for each answer, who gives it to every statement of the kind."""
    for answer in answers:
        who = room.somebody()
        for statement in room.statements_of(kind):
            room.vote(who, statement, answer)
