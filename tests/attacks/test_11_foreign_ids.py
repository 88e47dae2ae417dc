"""11: ids of another workshop, in every address that names a thing: not found, nothing changed.

A form is read before the thing that it is about is looked for. So a form may be told something else
than "not found", but never anything else than for an id that nobody has.

The asker may do everything in the workshop whose code stands in the address. Ids in forms are in
the tables of their pages; `docs/security.md` names them.
"""

import re

from flask import Flask

from tests.fixtures.doors import PLACE, House, cookies_of
from tests.fixtures.state import digest
from tests.repository.route_table import ROUTES
from workshop.actions.hall import Hall

# These are not things of a workshop: slugs of packs, names of charts and of actors.
OF_NO_WORKSHOP = {"code", "slug", "name", "actor"}
WHO = {"participant": "a participant", "tablet": "a tablet", "anyone": "a stranger"}
# People call statements B1 and B2 in every workshop: a label finds the one of this workshop.
BY_LABEL = {"label"}


def nobodys(rule: str, house: House) -> str:
    """The same address with an id that nothing has."""
    with_code = rule.replace("<code>", house.rooms[0].workshop.code).replace("<slug>", "cedp")
    return PLACE.sub("0123456789abcdef0123", with_code)


def plain(text: str) -> str:
    """A page without the ids in it."""
    return re.sub(r"[0-9a-f]{20}|part-[0-9a-f]+|[0-9a-f]{6}-\d+", "", text)


def test_an_id_of_another_workshop_finds_nothing(app: Flask, hall: Hall) -> None:
    house = House(app, hall)
    known = {who: cookies_of(house, who) for who in {*WHO.values(), "the owner"}}
    named = [
        (method, rule, access)
        for method, rule, access in sorted(ROUTES)
        if "<code>" in rule and set(PLACE.findall(rule)) - OF_NO_WORKSHOP - BY_LABEL
    ]
    assert len(named) > 25
    wrong = []
    for method, rule, access in named:
        path = house.path(rule, things_of=house.rooms[1])
        before = digest(hall)
        answer = house.ask(known[WHO.get(access, "the owner")], method, path)
        invented = house.ask(known[WHO.get(access, "the owner")], method, nobodys(rule, house))
        none = nobodys(rule, house)  # a page may lead back to itself
        is_found = plain(answer.text.replace(path, none)) != plain(invented.text) or (
            method == "GET" and answer.status_code != (403 if "/tablet/" in rule else 404)
        )
        if is_found or answer.status_code != invented.status_code or digest(hall) != before:
            wrong.append((method, rule, answer.status_code, digest(hall) != before))
    assert not wrong, "\n".join(map(str, wrong))
