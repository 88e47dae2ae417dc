"""1 to 3: markup, htmx attributes and templates in all that people write: text everywhere.

One workshop is full of it; every page, fragment and picture is then looked at by whoever may. What
a browser does with it, and that it reports no violation, is in `tests/browser/`.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

import html5lib
import pytest
from flask import Flask

from tests.attacks.exits import looks
from tests.fixtures.doors import House
from tests.fixtures.hosts import role_link
from tests.fixtures.people import Room
from tests.fixtures.planned import add_talk, every_statement, write_over
from tests.fixtures.voices import propose, say
from tests.repository.test_access import Told, told_at
from workshop.actions.hall import Hall
from workshop.actions.organising import rename_organiser
from workshop.domain.host import Role
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.store import hosts

EVIL = (  # in pairs, because each walk takes a while
    "<script>evil()</script><img src=x onerror=evil()>",
    '<svg onload=evil()>"><b data-hx-get=/evil>',
    "' onfocus='evil() {{ 7*7 }}{% evil %}${7*7} %_' or 1=1 --",
)
ASKING = ("a stranger", "a participant", "the owner", "the keeper")


def poison(house: House, evil: str) -> None:
    """Write this wherever somebody may write."""
    room = house.rooms[0]
    write_over(room, lambda each: f"{each.label} {evil}")
    say(room, room.somebody(), evil)
    propose(room, room.somebody(), f"Idea {evil}")
    add_talk(room, evil[:60])
    with room.hall.store.writing() as database:
        for column in ("title", "purpose", "promise", "place"):
            database.execute(f"update workshops set {column} = ?", [evil])  # noqa: S608 - a literal above
        database.execute("update groups set name = ?", [evil[:40]])
    with room.hall.store.reading() as database:
        olga = next(each.host for each in hosts.organisers(database) if each.name == "Olga")
    rename_organiser(room.hall, host=olga, name=evil)
    role_link(room.hall, room.workshop, Role.HELPER)


def reveal(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.CLOSE, RoundStep.REVEAL)
    assert every_statement(room)


def attributes(root: Element) -> Iterator[tuple[str, str, str]]:
    for element in root.iter():
        for name, value in element.attrib.items():
            yield str(element.tag), name.lower(), value


def is_harmless(root: Element) -> bool:
    """Whether nothing of it became an element, a script's text, or an attribute."""
    for element in root.iter():
        is_script = str(element.tag).rpartition("}")[2] == "script"
        if is_script and "evil" in "".join(element.itertext()):
            return False
        if element.tag == "b" and "data-hx-get" in element.attrib:
            return False
    return not any(
        name.startswith("on") or (name.endswith("-get") and "evil" in value)
        for _, name, value in attributes(root)
    )


@pytest.mark.parametrize("evil", EVIL)
def test_what_people_write_is_text_everywhere(app: Flask, hall: Hall, evil: str) -> None:
    house = House(app, hall)
    house.know(*ASKING)
    poison(house, evil)
    reveal(house.rooms[0])
    met = 0
    for rule, access in looks():
        who = next((each for each in ASKING if told_at(each, rule, access) is Told.IN), "")
        answer = house.ask(house.known.get(who, {}), "GET", house.path(rule), buffered=False)
        assert answer.status_code < 500, rule
        if answer.mimetype in {"text/html", "image/svg+xml"}:
            met += "evil" in answer.text or "7*7" in answer.text or "1=1" in answer.text
            parser = html5lib.HTMLParser(namespaceHTMLElements=False)
            is_page = answer.mimetype == "text/html"
            root = parser.parse(answer.text) if is_page else fromstring(answer.text)  # noqa: S314 - ours
            assert is_harmless(root), rule
            assert " 49{" not in answer.text, rule
        answer.close()
    assert met >= 10
