import dataclasses
from collections.abc import Sequence

import pytest

from tests.actions.records import all_acts, count, raised, versions
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.founding import change_plan, found_workshop
from workshop.actions.hall import Hall
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.domain.code import normalise
from workshop.domain.kind import Kind
from workshop.domain.pack import Pack, PackStatement
from workshop.domain.plan import DEFAULT_GROUPS, Plan, stamp
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import BadKeepUntil, ForgottenTooEarly, PlanHasChanged
from workshop.packs.seeds import seed
from workshop.store import groups, rounds, statements, workshops

CED = seed("mainstreaming-ced")


def found(hall: Hall, *, pack: Pack = CED, chosen: Sequence[str] | None = None) -> Room:
    names = [statement.id for statement in pack.statements] if chosen is None else chosen
    workshop = found_workshop(
        hall,
        wanted=Plan(title="Local firms", groups=("Resident", "Press (no vote)")),
        pack=pack,
        chosen=names,
        code_length=6,
        actor="alice",
    )
    return Room(hall, workshop)


def statements_in(room: Room) -> tuple[Statement, ...]:
    with room.hall.store.reading() as database:
        return statements.newest_versions(database, room.workshop.id)


def rounds_in(room: Room) -> tuple[Round, ...]:
    with room.hall.store.reading() as database:
        return rounds.of_workshop(database, room.workshop.id)


def links_in(room: Room) -> set[tuple[str, str]]:
    """Every link as (solution, barrier), by what people call them."""
    called = {statement.id: statement.label for statement in statements_in(room)}
    with room.hall.store.reading() as database:
        stored = statements.links(database, room.workshop.id)
    return {(called[solution], called[barrier]) for solution, barrier in stored}


def links_of(pack: Pack, chosen: Sequence[str]) -> set[tuple[str, str]]:
    return {
        (called(entry.id), called(barrier))
        for entry in pack.statements
        for barrier in entry.addresses
        if entry.id in chosen and barrier in chosen
    }


def called(name: str) -> str:
    """`B07` is called B7."""
    return f"{name[0]}{int(name[1:])}"


def test_a_workshop_starts_as_a_draft_with_what_the_plan_says(hall: Hall) -> None:
    room = found(hall)
    assert room.now() == room.workshop
    assert room.workshop == Workshop(
        id=room.workshop.id,
        code=room.workshop.code,
        title="Local firms",
        purpose="",
        promise="",
        held_on="",
        place="",
        language="en",
        state=WorkshopState.DRAFT,
        current_part_id=None,
        screen_view=ScreenView.ROUND,
        screen_page=0,
        caution="\n".join(CED.cautions),
        keep_until="2027-11-26",
    )


def test_its_code_has_the_length_that_was_asked_for(hall: Hall) -> None:
    code = found(hall).workshop.code
    assert len(code) == 6
    assert normalise(code) == code


def test_groups_keep_their_order_and_say_who_observes(hall: Hall) -> None:
    room = found(hall)
    with hall.store.reading() as database:
        offered = groups.of_workshop(database, room.workshop.id)
    assert [(group.name, group.observes) for group in offered] == [
        ("Resident", False),
        ("Press (no vote)", True),
    ]


def test_the_usual_groups_can_all_be_stored(room: Room) -> None:
    with room.hall.store.reading() as database:
        offered = groups.of_workshop(database, room.workshop.id)
    assert tuple(group.name for group in offered) == DEFAULT_GROUPS


def test_every_statement_of_the_pack_is_there_with_every_column(hall: Hall) -> None:
    stored = statements_in(found(hall))
    assert len(stored) == 54
    assert [
        (s.label, s.text, s.theme, s.case_study, s.scale, s.actors, s.source, s.basis,
         s.source_url, s.tier, s.note, s.language)
        for s in stored
    ] == [
        (called(p.id), p.text, p.theme, p.case_study, p.scale, p.actors, p.source, p.basis,
         p.source_url, p.tier, p.note, "en")
        for p in CED.statements
    ]  # fmt: skip


def test_every_link_of_the_pack_is_there(hall: Hall) -> None:
    wanted = links_of(CED, [statement.id for statement in CED.statements])
    assert {("S1", "B1"), ("S1", "B2"), ("S23", "B13")} <= wanted
    assert links_in(found(hall)) == wanted


def test_only_chosen_statements_come_and_keep_their_numbers(hall: Hall) -> None:
    room = found(hall, chosen=["S23", "B20", "B02", "not in the pack"])
    assert [statement.label for statement in statements_in(room)] == ["B2", "B20", "S23"]


def test_links_lead_only_to_chosen_statements(hall: Hall) -> None:
    room = found(hall, chosen=["S23", "S01", "B20", "B02"])
    assert links_in(room) == {("S23", "B20"), ("S1", "B2")}


def test_there_are_two_draft_rounds_each_with_its_ballot(hall: Hall) -> None:
    first, second = rounds_in(found(hall))
    assert (first.kind, first.title, first.question, first.size) == (
        Kind.BARRIER,
        "Barriers",
        "Does this hold us back here?",
        24,
    )
    assert (second.kind, second.title, second.question, second.size) == (
        Kind.SOLUTION,
        "Solutions",
        "Should we do this?",
        30,
    )
    assert (first.ballot, second.ballot) == (holds_back(), agreement())
    assert [round_.state for round_ in (first, second)] == [RoundState.DRAFT] * 2
    assert first.position < second.position


@pytest.mark.parametrize("kind", Kind)
def test_a_pack_with_one_kind_gives_one_round(hall: Hall, kind: Kind) -> None:
    room = found(hall, chosen=[statement.id for statement in CED.of_kind(kind)])
    (only,) = rounds_in(room)
    assert only.kind is kind
    assert [s.number for s in room.statements_of(kind)] == list(range(1, only.size + 1))


def test_without_statements_there_is_a_workshop_without_rounds(hall: Hall) -> None:
    room = found(hall, chosen=[])
    assert rounds_in(room) == ()
    assert statements_in(room) == ()


def test_a_link_cannot_lead_from_a_barrier_or_to_a_solution(hall: Hall) -> None:
    pack = Pack(
        slug="odd",
        title="Odd",
        statements=(
            PackStatement(id="B1", kind=Kind.BARRIER, text="a", addresses=("S1",)),
            PackStatement(id="S1", kind=Kind.SOLUTION, text="b", addresses=("S1", "B9", "B1")),
        ),
    )
    assert links_in(found(hall, pack=pack)) == {("S1", "B1")}


def test_two_workshops_from_one_pack_share_nothing(hall: Hall) -> None:
    first, second = found(hall), found(hall)
    assert first.workshop.code != second.workshop.code
    ids = [{statement.version_id for statement in statements_in(room)} for room in (first, second)]
    assert len(ids[0] | ids[1]) == 108
    assert links_in(first) == links_in(second)


def test_the_founding_is_recorded_for_its_workshop(hall: Hall) -> None:
    room = found(hall)
    assert all_acts(room) == [
        (room.workshop.id, "alice", "workshop made", '{"pack":"mainstreaming-ced"}')
    ]


@pytest.mark.parametrize("day", ["2020-01-01", "2026-12-10", "9999-12-31"])
def test_a_workshop_is_not_founded_with_a_day_that_its_plan_would_refuse(
    hall: Hall, day: str
) -> None:
    wanted = Plan(title="x", held_on="2026-12-10", keep_until=day)
    with pytest.raises((BadKeepUntil, ForgottenTooEarly)):
        found_workshop(hall, wanted=wanted, pack=CED, chosen=[], code_length=4, actor="alice")


def test_a_founding_that_fails_leaves_nothing(hall: Hall) -> None:
    room = found(hall)
    before = {name: count(room, name) for name in ("workshops", "statements", "audit", "groups")}
    broken = PackStatement(id="B99", kind=Kind.BARRIER, text="\ud800")
    with pytest.raises(UnicodeEncodeError):
        found(hall, pack=dataclasses.replace(CED, statements=(*CED.statements, broken)))
    assert {name: count(room, name) for name in before} == before


def test_a_changed_plan_is_stored_and_everybody_is_told(hall: Hall) -> None:
    room = found(hall)
    told = versions(room)
    wanted = Plan(
        title="New", purpose="p", promise="q", held_on="2026-12-01", place="Leeds", groups=()
    )
    change_plan(hall, workshop=room.workshop, wanted=wanted, actor="alice")
    assert room.now() == dataclasses.replace(
        room.workshop,
        title="New",
        purpose="p",
        promise="q",
        held_on="2026-12-01",
        place="Leeds",
    )
    assert all_acts(room)[-1][:3] == (room.workshop.id, "alice", "plan changed")
    assert raised(told, versions(room)) == (True, True)


def test_a_plan_that_somebody_changed_meanwhile_is_not_overwritten(hall: Hall) -> None:
    room = found(hall)
    seen = stamp(room.workshop)
    change_plan(hall, workshop=room.workshop, wanted=Plan(title="Theirs"), actor="bob", seen=seen)
    before = room.now(), all_acts(room)
    with pytest.raises(PlanHasChanged, match="Nothing was overwritten"):
        change_plan(
            hall, workshop=room.workshop, wanted=Plan(title="Mine"), actor="alice", seen=seen
        )
    assert (room.now(), all_acts(room)) == before
    assert room.now().title == "Theirs"


def test_the_newest_workshop_is_listed_first(hall: Hall, clock: Clock) -> None:
    rooms = []
    for _ in range(3):
        rooms.append(found(hall, chosen=["B01"]))
        clock.pass_by(seconds=1)
    with hall.store.reading() as database:
        listed = workshops.newest_first(database)
    assert listed == tuple(room.workshop for room in reversed(rooms))
