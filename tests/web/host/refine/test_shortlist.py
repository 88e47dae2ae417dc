"""The shortlist: every statement by tier, what was decided, what is owed, and a second vote."""

import pytest
from flask.testing import FlaskClient

from tests.fixtures.decided import refine, standing
from tests.fixtures.pages import parse, words
from tests.fixtures.people import Room
from tests.fixtures.repeats import refined_between
from tests.fixtures.revealed import reveal
from tests.fixtures.rounds import BALLOTS, of, open_round
from tests.web.host.refine.desk import address, focused, read, rows, said
from tests.web.host.test_linked_page import linked, played
from workshop.actions.refinement.noting import note
from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Way
from workshop.domain.round import RoundState
from workshop.store import parts


def headings(browser: FlaskClient, room: Room, kind: Kind) -> list[str]:
    page = parse(browser.get(address(room)))
    half = next(each for each in page.iter("form") if each.get("id") == kind)
    return [read(each) for each in half.iter() if each.tag in {"h3", "h4"}]


def noted(room: Room, label: str, **typed: str) -> None:
    note(
        room.hall,
        workshop=room.now(),
        statement_id=standing(room, label).statement.id,
        typed=typed,
        seen={},
        actor="alice",
    )


def test_statements_stand_by_tier_with_what_the_room_said(alice: FlaskClient, room: Room) -> None:
    played(room, list(room.statements_of(Kind.BARRIER)[:4]), [10, 9, 2, 1], "Barriers")
    shown = rows(alice.get(address(room)))
    assert list(shown)[:4] == ["B1", "B2", "B3", "B4"]
    assert "90 % 9 of 10 who answered Rank 2 of 4; in between Not decided yet" in shown["B2"]
    assert headings(alice, room, Kind.BARRIER) == [
        "Clear in the first two",
        "Clearly not in the first two",
        "No vote speaks of these words",
    ]


def test_the_newest_vote_stands_first_and_tiers_of_two_votes_are_not_mixed(
    alice: FlaskClient, room: Room
) -> None:
    first, _again = refined_between(room)
    kept, same, *_ = (each.label for each in of(room, first))
    shown = headings(alice, room, Kind.SOLUTION)
    assert shown[0] == "Voted on again: Solutions, again"
    assert "Vote: Solutions" in shown
    assert shown[-1] == "No vote speaks of these words"
    assert list(rows(alice.get(address(room, "?show=proposals"))))[-1] == kept  # it fell behind
    listed = list(rows(alice.get(address(room))))
    solutions = [label for label in listed if label.startswith("S")]
    assert set(solutions[:4]) == {kept, same, "S3", "S31"}
    assert set(solutions[4:6]) == {"S4", "S5"}  # merged: only the first vote speaks of them


def test_nothing_of_an_open_round_is_told(alice: FlaskClient, room: Room) -> None:
    open_round(room, BALLOTS["agreement"], kind=Kind.SOLUTION, title="Still open here")
    page = words(alice.get(address(room)))
    assert "Still open here" not in page
    assert "who answered" not in page
    assert "No result has been revealed yet." in page


def test_each_line_says_what_was_decided(alice: FlaskClient, room: Room) -> None:
    refine(room, Way.KEEP, "S1")
    refine(room, Way.MERGE, "S2 S3", "Both of them.")
    refine(room, Way.SPLIT, "S4", "One half.", "The other half.")
    refine(room, Way.PARK, "S5")
    page = alice.get(address(room))
    shown = rows(page)
    for label, decided in {
        "S1": "Kept",
        "S2": "Merged into S31",
        "S31": "Both of them. From S2 and S3",
        "S4": "Split into S32 and S33",
        "S32": "From S4",
        "S5": "Parked",
        "S6": "Not decided yet",
    }.items():
        assert shown[label].endswith(decided)
    assert "5 of 54 are decided. 4 solutions go forward." in words(page)
    refine(room, Way.KEEP, "B1")
    assert "5 statements go forward: 4 solutions, 1 barrier." in words(alice.get(address(room)))


def test_how_it_works_is_open_until_the_first_decision(alice: FlaskClient, room: Room) -> None:
    def is_open() -> bool:
        page = parse(alice.get(address(room)))
        how = next(e for e in page.iter("details") if e.get("class") == "refine-how")
        return how.get("open") is not None

    assert is_open()
    refine(room, Way.KEEP, "S1")
    assert not is_open()


def test_the_words_of_the_list_are_explained_a_tap_away(alice: FlaskClient, room: Room) -> None:
    def explained() -> list[str]:
        page = parse(alice.get(address(room)))
        box = next(e for e in page.iter("div") if e.get("class") == "explained")
        return [read(each) for each in box.iter("summary")]

    assert explained() == ["Something is owed"]
    reveal(room, BALLOTS["agreement"], people=6)
    assert explained() == [
        "Tier",
        "Support",
        "Rank",
        "Much alike, in between, two sides",
        "Consensus",
        "Gap",
        "Something is owed",
    ]


@pytest.mark.parametrize(
    ("show", "found"),
    [
        ("undecided", {"S4", "S5"}),
        ("proposals", {"S1", "S31"}),
        ("nonsense", {"S1", "S2", "S3", "S31", "S4", "S5"}),
    ],
)
def test_a_filter_stands_in_the_address(
    alice: FlaskClient, room: Room, show: str, found: set[str]
) -> None:
    refine(room, Way.KEEP, "S1")
    refine(room, Way.MERGE, "S2 S3", "Both of them.")
    shown = rows(alice.get(address(room, f"?show={show}")))
    assert shown.keys() & {"S1", "S2", "S3", "S31", "S4", "S5"} == found


def test_a_gap_is_open_until_it_is_answered_or_parked_with_a_reason(
    alice: FlaskClient, room: Room
) -> None:
    barriers, solutions = linked(room)
    played(room, barriers, [10, 9, 2], "Barriers")
    played(room, solutions, [8, 3], "Solutions")
    assert "0 of 54 are decided. 1 gap is open." in words(alice.get(address(room)))
    shown = rows(alice.get(address(room, "?show=gaps")))
    assert list(shown) == ["B2"]
    assert "Answer this gap, or park it" in shown["B2"]
    noted(room, "B2", gap="parked")
    shown = rows(alice.get(address(room, "?show=owed")))
    assert "Say how the gap is answered, or why it waits" in shown["B2"]
    noted(room, "B2", gap_reason="It takes a law.")
    page = alice.get(address(room, "?show=gaps"))
    assert "Gap: parked. It takes a law." in rows(page)["B2"]
    assert "is open" not in words(page)
    nothing = alice.get(address(room, "?show=owed"))
    assert rows(nothing) == {}
    assert "Nothing is owed." in words(nothing)


def test_the_way_to_it_stands_at_the_desk_and_at_a_result(alice: FlaskClient, room: Room) -> None:
    desk = f"/host/w/{room.workshop.code}/"
    assert address(room) not in alice.get(desk).text
    round_ = reveal(room, BALLOTS["agreement"], people=6)
    for page in (alice.get(desk), alice.get(f"{desk}results/{round_.id}")):
        assert f'href="{address(room, "#solution")}"' in page.text


def test_proposals_are_voted_on_again(alice: FlaskClient, room: Room) -> None:
    refused = alice.post(address(room, "again"), data={"kind": "solution"})
    assert refused.status_code == 409
    assert said(refused).startswith("There is nothing to vote on yet")
    assert focused(refused) == "said"
    solutions = next(e for e in parse(refused).iter("form") if e.get("id") == "solution")
    assert [e.get("id") for e in solutions.iter("p") if e.get("role") == "alert"] == ["said"]
    reveal(room, BALLOTS["agreement"], people=6)
    refine(room, Way.KEEP, "S1")
    gone = alice.post(address(room, "again"), data={"kind": "solution"})
    with room.hall.store.reading() as database:
        part = parts.of_workshop(database, room.workshop.id)[-1]
    last = part.round
    assert last is not None
    assert (gone.status_code, gone.location) == (303, address(room, f"?made={part.id}"))
    told = words(alice.get(gone.location))
    assert "“Solutions, refined” is at the end of the agenda." in told
    assert "It asks about 1 statement. Looks for the best one." in told
    assert (last.title, last.state, last.size) == ("Solutions, refined", RoundState.DRAFT, 1)
    assert alice.post(address(room, "again"), data={"kind": "person"}).status_code == 422
