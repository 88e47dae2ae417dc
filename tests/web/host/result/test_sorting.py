"""Any column sorts, either way; what has no value stays last; nonsense in an address is ignored."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.pages import parse
from tests.fixtures.people import Room
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, add_round, take
from tests.web.host.result.pages import (
    GROUPS,
    RANKING,
    column,
    results,
    sorted_by,
    table,
)
from workshop.actions.casting import cast_ballot
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep

SHOW = (RoundStep.CLOSE, RoundStep.REVEAL)
DASH = "\N{EN DASH}"


def test_tiers_come_first_and_inside_them_ranks(alice: FlaskClient, room: Room) -> None:
    page = results(alice, room, reveal(room, BALLOTS["agreement"]))
    tiers = column(page, "Tier")
    order = ["Clear", "Still open", "Clearly not"]
    assert tiers == sorted(tiers, key=order.index)
    assert len(set(tiers)) > 1
    assert sorted_by(page) == []


@pytest.mark.parametrize(("way", "said"), [("up", "ascending"), ("down", "descending")])
def test_a_column_sorts_both_ways_and_says_so(
    alice: FlaskClient, room: Room, way: str, said: str
) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    page = results(alice, room, round_, f"set=answers&sort=score&way={way}")
    scores = [float(each.replace("−", "-")) for each in column(page, "Score")]
    assert scores == sorted(scores, reverse=way == "down")
    assert len(set(scores)) > 3
    assert sorted_by(page) == [("Score", said)]


def test_every_heading_leads_to_an_order_of_its_own(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"])
    page = results(alice, room, round_, "set=sure")
    for head in next(table(page, RANKING).iter("tr")):
        link = next(head.iter("a"))
        sorted_page = alice.get(link.get("href", ""))
        [(words, way)] = sorted_by(sorted_page)
        assert words in "".join(head.itertext())
        again = next(a for a in parse(sorted_page).iter("a") if a.get("id") == link.get("id"))
        assert sorted_by(alice.get(again.get("href", ""))) == [
            (words, "descending" if way == "ascending" else "ascending")
        ]


@pytest.mark.parametrize("way", ["up", "down"])
def test_what_has_no_value_stays_last(alice: FlaskClient, room: Room, way: str) -> None:
    round_ = take(room, add_round(room, agreement(), size=6), RoundStep.OPEN)
    known = room.statements_of(Kind.BARRIER)
    for number in range(6):
        given = {(known[0].version_id, ""): "agree", (known[2].version_id, ""): "disagree"}
        if number < 3:
            given[known[1].version_id, ""] = "agree"
        cast_ballot(
            room.hall, round_=round_, participant_id=room.somebody().id, given=given, sequence=1
        )
    round_ = take(room, round_, *SHOW)
    for asked in ("set=answers&sort=score", "set=sure&sort=ranks", "sort=tier", "sort=rank"):
        page = results(alice, room, round_, f"{asked}&way={way}")
        assert [name in {"B1", "B2", "B3"} for name in labels(column(page, "Name"))] == [
            *[True] * 3,
            *[False] * 3,
        ]


def labels(names: list[str]) -> list[str]:
    return [name.split()[-1] for name in names]


@pytest.mark.parametrize(
    "asked",
    [
        "sort=nonsense&way=sideways&set=none&page=x",
        "page=-3",
        "page=99999999999999999999",
        "theme=no-such-theme&kind=idea&tier=clearest&actor=%00&scale=%F0%9F%99%82",
        "colour=red&sort=",
        "sort=" + "a" * 5000,
    ],
)
def test_what_the_page_does_not_know_is_ignored(alice: FlaskClient, room: Room, asked: str) -> None:
    round_ = reveal(room, BALLOTS["agreement"], people=8, most=5)
    plain = results(alice, room, round_)
    page = results(alice, room, round_, asked)
    assert column(page, "Name") == column(plain, "Name")
    assert sorted_by(page) == []
    assert "colour=red" not in page.text


def test_the_table_of_groups_sorts_by_itself(alice: FlaskClient, room: Room) -> None:
    round_ = reveal(room, BALLOTS["agreement"], people=32, sizes=(12, 8, 7, 3), most=24)
    page = results(alice, room, round_, "groups-sort=group-3&groups-way=down&sort=name")
    shares = column(page, "Combined authority", GROUPS)
    known = [int(each.split()[0]) for each in shares if "%" in each]
    assert known == sorted(known, reverse=True)
    assert shares[len(known) :] == ["hidden"] * (len(shares) - len(known))
    assert 0 < len(known) < len(shares)
    assert sorted_by(page) == [("Name", "ascending")]
    assert sorted_by(page, GROUPS) == [("Combined authority", "descending")]
