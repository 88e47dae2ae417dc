"""18: finding out what somebody answered, by a group of three, at every exit after the reveal.

Three people of a small group change places with three who named none. Whatever is told of groups
must be the same to the letter then. Councillors and residents who change places do change it, which
shows that these exits tell of groups at all.
"""

from collections.abc import Mapping

import pytest
from flask import Flask

from tests.actions.test_hidden_groups import change_places
from tests.attacks.exits import looks, told
from tests.fixtures.decided import refine
from tests.fixtures.doors import House
from tests.fixtures.groups import untouched
from tests.fixtures.people import Room
from tests.fixtures.refined import HIDDEN_GROUP, refined
from tests.fixtures.reported import noted
from tests.repository.test_access import Told, told_at
from workshop.actions.grouping import add_group
from workshop.actions.hall import Hall
from workshop.actions.reporting import publish, save_report
from workshop.actions.steering import show_on_screen
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.report import Part
from workshop.domain.round import Round, RoundStep
from workshop.domain.workshop import ScreenView

ASKING = ("a participant", "a viewer", "the owner")
# These have a row a person, whose number and place are drawn anew for each file: no groups in them.
DRAWN = {"votes.csv", "everything.json", "tables.zip", "workbook.xlsx", "polis.zip"}
TELLING = {
    "/host/w/<code>/export/everything.json",
    "/host/w/<code>/export/tables.zip",
    "/host/w/<code>/export/workbook.xlsx",
    "/host/w/<code>/results/<round_id>",
}


@pytest.fixture
def house(app: Flask, hall: Hall) -> House:
    return House(app, hall, chosen=[f"{kind}10{n}" for kind in "BS" for n in range(1, 7)])


def prepared(house: House) -> tuple[Room, Round]:
    """A room with groups of 12, 9 and 3 whose result is revealed, decided on and published."""
    room = house.rooms[0]
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    for name in ("Councillor", "Union"):
        edit = untouched(room)
        add_group(room.hall, workshop=room.now(), edit=edit, name=name, actor="alice")
    done = refined(room, names=("agreement", "holds-back"))
    refine(room, Way.KEEP, "S101")
    noted(room, "S101", lead="local-authority")
    save_report(
        room.hall,
        workshop=room.now(),
        introduction="",
        parts=[part.value for part in Part],
        seen=0,
        actor="alice",
    )
    show_on_screen(
        room.hall,
        workshop=room.now(),
        view=ScreenView.GROUPS,
        page=0,
        target=done.rounds["agreement"].id,
        actor="alice",
    )
    return room, done.rounds["agreement"]


def exits_of(house: House, who: str, round_: Round) -> dict[str, str]:
    """The pages and files of this workshop that somebody may look at; a round is the one voted on.

    What a viewer may see, the owner need not look at again.
    """
    other = house.rooms[0].round_of(Kind.BARRIER).id
    return {
        rule: house.path(rule).replace(other, round_.id)
        for rule, access in looks()
        if "<code>" in rule
        and told_at(who, rule, access) is Told.IN
        and not (who == "the owner" and told_at("a viewer", rule, access) is Told.IN)
        and not (who == "the owner" and rule.rpartition("/")[2] in DRAWN)
    }


def seen(house: House, exits: Mapping[str, dict[str, str]]) -> dict[tuple[str, str], str]:
    """What each is told, after all of it was worked out and published anew."""
    room = house.rooms[0]
    room.hall.board.changed(room.workshop.id, phones=True)
    publish(room.hall, workshop=room.now(), actor="alice")
    return {
        (who, rule): digest
        for who in ASKING
        for (rule, _), digest in told(house, exits[who], house.known[who], ways=1).items()
    }


def test_no_exit_tells_of_a_group_under_five(house: House) -> None:
    room, round_ = prepared(house)
    house.know(*ASKING)
    exits = {who: exits_of(house, who, round_) for who in ASKING}
    first = seen(house, exits)
    change_places(room, HIDDEN_GROUP, None)
    second = seen(house, exits)
    assert {key for key, said in first.items() if second[key] != said} == set()
    change_places(room, "Resident", "Councillor")
    telling = {who: {r: p for r, p in exits[who].items() if r in TELLING} for who in ASKING}
    third = seen(house, telling)
    assert {rule for who, rule in third if third[who, rule] != second[who, rule]} == TELLING
