import pytest

from tests.actions.records import acts, all_acts, raised, versions
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from workshop.actions.founding import found_workshop
from workshop.actions.steering import end_workshop, go_to_part, show_on_screen, take_step
from workshop.domain.kind import Kind
from workshop.domain.plan import Plan
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, WorkshopState
from workshop.errors import (
    AnotherRoundIsOpen,
    NotFound,
    RoundIsEmpty,
    StepNotAllowed,
)
from workshop.packs.seeds import seed

OPEN, CLOSE, REVEAL, REOPEN = RoundStep.OPEN, RoundStep.CLOSE, RoundStep.REVEAL, RoundStep.REOPEN
TO = {
    RoundState.DRAFT: (),
    RoundState.OPEN: (OPEN,),
    RoundState.CLOSED: (OPEN, CLOSE),
    RoundState.REVEALED: (OPEN, CLOSE, REVEAL),
}
LEGAL = {
    (RoundState.DRAFT, OPEN),
    (RoundState.OPEN, CLOSE),
    (RoundState.CLOSED, REVEAL),
    (RoundState.CLOSED, REOPEN),
    (RoundState.REVEALED, REOPEN),
}
SEALING = {
    OPEN: ["opening sealed"],
    REOPEN: ["opening sealed"],
    CLOSE: ["votes sealed"],
    REVEAL: ["seal opened"],
}


def end(room: Room) -> None:
    end_workshop(room.hall, workshop=room.now(), actor="alice")


def go_to(room: Room, kind: Kind) -> None:
    go_to_part(room.hall, workshop=room.now(), part_id=room.part_of(kind).id, actor="alice")


def times(room: Room, kind: Kind) -> tuple[str | None, str | None, str | None]:
    round_ = room.round_of(kind)
    return round_.opened_at, round_.closed_at, round_.revealed_at


def test_opening_makes_the_workshop_live_and_shows_the_round(room: Room) -> None:
    assert room.now().state is WorkshopState.DRAFT
    assert room.now().current_part_id is None
    room.step(Kind.BARRIER, OPEN)
    now = room.now()
    assert now.state is WorkshopState.LIVE
    assert now.current_part_id == room.part_of(Kind.BARRIER).id
    assert (now.screen_view, now.screen_page) == (ScreenView.ROUND, 0)


def test_each_step_keeps_its_time(room: Room, clock: Clock) -> None:
    """Source of the form: hall.as_text, UTC to the millisecond."""
    for step in (OPEN, CLOSE, REVEAL):
        room.step(Kind.BARRIER, step)
        clock.pass_by(minutes=5)
    assert times(room, Kind.BARRIER) == (
        "2026-11-26T10:00:00.000Z",
        "2026-11-26T10:05:00.000Z",
        "2026-11-26T10:10:00.000Z",
    )


@pytest.mark.parametrize("before", [(CLOSE,), (CLOSE, REVEAL)])
def test_reopening_keeps_when_it_first_opened_and_forgets_the_rest(
    room: Room, clock: Clock, before: tuple[RoundStep, ...]
) -> None:
    room.step(Kind.BARRIER, OPEN, *before)
    clock.pass_by(minutes=5)
    room.step(Kind.BARRIER, REOPEN)
    assert room.round_of(Kind.BARRIER).state is RoundState.OPEN
    assert times(room, Kind.BARRIER) == ("2026-11-26T10:00:00.000Z", None, None)


@pytest.mark.parametrize("state", RoundState)
@pytest.mark.parametrize("step", RoundStep)
def test_a_step_is_taken_and_recorded_or_refused_without_a_trace(
    room: Room, state: RoundState, step: RoundStep
) -> None:
    room.step(Kind.BARRIER, *TO[state])
    before, told = acts(room), versions(room)
    if (state, step) in LEGAL:
        room.step(Kind.BARRIER, step)
        assert acts(room) == [*before, *SEALING[step], f"round {step}"]
        assert raised(told, versions(room)) == (True, True)
    else:
        with pytest.raises(StepNotAllowed, match=f"the round is {state}"):
            room.step(Kind.BARRIER, step)
        assert room.round_of(Kind.BARRIER).state is state
        assert acts(room) == before
        assert versions(room) == told


def test_the_audit_says_who_did_what_to_which_round(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    round_id = room.round_of(Kind.BARRIER).id
    assert all_acts(room)[-1] == (
        room.workshop.id,
        "alice",
        "round open",
        f'{{"round":"{round_id}"}}',
    )


def test_a_step_that_cannot_be_recorded_is_not_taken(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute(
            """
            create trigger audit_is_full before insert on audit
            begin
              select raise(abort, 'the audit is full');
            end
            """
        )
    with pytest.raises(Exception, match="the audit is full"):
        room.step(Kind.BARRIER, OPEN)
    assert room.round_of(Kind.BARRIER).state is RoundState.DRAFT
    assert room.now() == room.workshop


def test_a_second_round_cannot_be_opened_beside_the_first(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    before = room.now(), acts(room)
    with pytest.raises(AnotherRoundIsOpen, match="People are voting on “Barriers” now"):
        room.step(Kind.SOLUTION, OPEN)
    assert (room.now(), acts(room)) == before
    assert room.round_of(Kind.SOLUTION).state is RoundState.DRAFT


def test_a_round_cannot_be_reopened_beside_an_open_one(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    room.step(Kind.SOLUTION, OPEN)
    with pytest.raises(AnotherRoundIsOpen):
        room.step(Kind.BARRIER, REOPEN)
    assert room.round_of(Kind.BARRIER).state is RoundState.REVEALED


def test_the_second_round_opens_when_the_first_is_closed(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE)
    room.step(Kind.SOLUTION, OPEN)
    assert room.now().current_part_id == room.part_of(Kind.SOLUTION).id


def test_a_facilitator_with_an_old_page_is_judged_by_what_is_stored(room: Room) -> None:
    old = room.now()
    round_id = room.round_of(Kind.BARRIER).id
    room.step(Kind.BARRIER, OPEN, CLOSE)
    end(room)
    with pytest.raises(StepNotAllowed):
        take_step(room.hall, workshop=old, round_id=round_id, step=REOPEN, actor="alice")
    assert room.now().state is WorkshopState.ENDED


def test_a_round_of_another_workshop_is_not_found(room: Room) -> None:
    pack = seed("cedp")
    other = Room(
        room.hall,
        found_workshop(
            room.hall,
            wanted=Plan(title="Other"),
            pack=pack,
            chosen=["B101"],
            code_length=4,
            actor="alice",
        ),
    )
    foreign = other.round_of(Kind.BARRIER).id
    before = acts(room)
    with pytest.raises(NotFound):
        take_step(room.hall, workshop=room.now(), round_id=foreign, step=OPEN, actor="alice")
    with pytest.raises(NotFound):
        go_to_part(
            room.hall, workshop=room.now(), part_id=other.part_of(Kind.BARRIER).id, actor="alice"
        )
    assert other.round_of(Kind.BARRIER).state is RoundState.DRAFT
    assert acts(room) == before


def test_a_round_without_statements_cannot_be_opened(room: Room) -> None:
    with room.hall.store.writing() as database:
        database.execute("delete from statements")
    with pytest.raises(RoundIsEmpty):
        room.step(Kind.BARRIER, OPEN)
    assert room.now().state is WorkshopState.DRAFT


def test_going_on_shows_the_next_round_and_leaves_it_a_draft(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    told = versions(room)
    go_to(room, Kind.SOLUTION)
    assert room.now().current_part_id == room.part_of(Kind.SOLUTION).id
    assert room.round_of(Kind.SOLUTION).state is RoundState.DRAFT
    assert acts(room)[-1] == "part chosen"
    assert raised(told, versions(room)) == (True, True)


def test_nobody_goes_on_while_people_vote(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    with pytest.raises(AnotherRoundIsOpen):
        go_to(room, Kind.SOLUTION)
    assert room.now().current_part_id == room.part_of(Kind.BARRIER).id


def test_the_open_round_itself_can_be_gone_to(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    go_to(room, Kind.BARRIER)
    assert room.now().current_part_id == room.part_of(Kind.BARRIER).id


def test_a_live_workshop_without_an_open_round_can_be_ended(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REVEAL)
    told = versions(room)
    end(room)
    assert room.now().state is WorkshopState.ENDED
    assert acts(room)[-1] == "workshop ended"
    assert raised(told, versions(room)) == (True, True)


def test_a_workshop_does_not_end_while_people_vote(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    before = acts(room)
    with pytest.raises(AnotherRoundIsOpen):
        end(room)
    assert room.now().state is WorkshopState.LIVE
    assert acts(room) == before


@pytest.mark.parametrize("times_ended", [0, 1])
def test_only_a_live_workshop_can_be_ended(room: Room, times_ended: int) -> None:
    if times_ended:
        room.step(Kind.BARRIER, OPEN, CLOSE)
        end(room)
    before = acts(room)
    with pytest.raises(StepNotAllowed):
        end(room)
    assert acts(room) == before


@pytest.mark.parametrize("step", [OPEN, REOPEN])
def test_no_round_opens_after_the_end(room: Room, step: RoundStep) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE)
    end(room)
    with pytest.raises(StepNotAllowed):
        room.step(Kind.SOLUTION if step is OPEN else Kind.BARRIER, step)
    assert room.now().state is WorkshopState.ENDED


def test_a_step_brings_the_screen_back_to_the_round(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN)
    show_on_screen(room.hall, workshop=room.now(), view=ScreenView.BLANK, page=4, actor="alice")
    room.step(Kind.BARRIER, CLOSE)
    assert (room.now().screen_view, room.now().screen_page) == (ScreenView.ROUND, 0)


def test_another_round_is_not_revealed_while_people_vote(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN, RoundStep.CLOSE)
    room.step(Kind.SOLUTION, RoundStep.OPEN)
    with pytest.raises(AnotherRoundIsOpen):
        room.step(Kind.BARRIER, RoundStep.REVEAL)
    assert room.now().current_part_id == room.part_of(Kind.SOLUTION).id


def test_opening_again_after_a_reveal_is_counted_and_after_a_close_is_not(room: Room) -> None:
    room.step(Kind.BARRIER, OPEN, CLOSE, REOPEN, CLOSE)
    assert room.round_of(Kind.BARRIER).reopened == 0
    room.step(Kind.BARRIER, REVEAL, REOPEN, CLOSE, REVEAL, REOPEN)
    assert room.round_of(Kind.BARRIER).reopened == 2
