"""Steer a workshop: open, close, reveal, go on, end; and say what the screen shows."""

from contextlib import suppress

from workshop.actions import targets
from workshop.actions.alarm import arm
from workshop.actions.hall import Hall, today
from workshop.actions.opening import open_timer, prepare_to_open
from workshop.actions.refilling import refill_drafts
from workshop.actions.sealing import seal_step
from workshop.actions.telling import foresee
from workshop.domain.agenda import agenda
from workshop.domain.part import Part
from workshop.domain.round import Round, RoundState, RoundStep, state_after
from workshop.domain.timer import is_due
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import (
    AgendaIsOver,
    AnotherRoundIsOpen,
    NotFound,
    NotSaved,
    Refused,
    RoomIsAsked,
    RoundHasChanged,
    StepNotAllowed,
)
from workshop.store import askings, parts, rounds, workshops
from workshop.store.connection import Database

TIMER = "timer"  # the actor of a round that closes itself


def take_step(
    hall: Hall,
    *,
    workshop: Workshop,
    round_id: str,
    step: RoundStep,
    actor: str,
    seen: str | None = None,
    only_when_due: bool = False,
) -> None:
    """Open, close, reveal or re-open a round, and put it on the screen.

    Opening freezes its statements and starts its timer; closing stops it, and a backup begins.
    `only_when_due` refuses a close for which it is not time, because somebody has given more.
    `seen` is the stamp of the round on the page where the step was pressed; None asks for no check.

    Raises:
        NotFound: when this workshop has no such round.
        RoundHasChanged: when the round is not any more what was seen.
        StepNotAllowed, AnotherRoundIsOpen, RoomIsAsked, RoundIsEmpty: when it is not possible now.
        DayHasPassed: when people of this draft would have to be anonymous already.
        EarlierRoundNotRevealed, BallotDoesNotFit: when its statements cannot be voted on.
    """
    with hall.act(
        f"round {step}", actor=actor, workshop_id=workshop.id, detail={"round": round_id}
    ) as database:
        part = _part(database, workshop, round_id)
        if only_when_due and not is_due(part, now=hall.clock()):
            raise StepNotAllowed(state=_round(part).state)
        state = state_after(_round(part).state, step)
        if seen is not None and seen != _round(part).stamp:
            raise RoundHasChanged
        _refuse_a_second_open_round(database, workshop, part.round)
        if state is RoundState.OPEN:
            prepare_to_open(database, workshop, part, today=today(hall))
        rounds.set_state(database, round_id, state, now=hall.now())
        refill_drafts(database, workshop.id)
        _show(database, workshop, part)
        open_timer(database, part, step=step, now=hall.clock())
        seal_step(database, workshop, round_id, step=step, now=hall.now())
    hall.board.changed(workshop.id, phones=True)
    set_alarm(hall, workshop_id=workshop.id)
    if step is RoundStep.CLOSE:
        hall.keeper.keep(then=lambda: _after_the_close(hall, workshop, _round(part)))


def _after_the_close(hall: Hall, workshop: Workshop, round_: Round) -> None:
    """Say how the backup went, and be ready for the reveal."""
    hall.board.changed(workshop.id, phones=False)
    foresee(hall, round_)


def close_when_due(hall: Hall, *, workshop_id: str) -> bool:
    """Close the round of a workshop whose time is up, as a pressed Close would; say whether.

    Then, or when it is not time yet, the alarm is set anew.
    """
    workshop, part = _due(hall, workshop_id)
    closed = False
    if workshop and part and part.round:
        with suppress(Refused, NotSaved):  # a host was faster, gave more time; or the disk is full
            take_step(
                hall,
                workshop=workshop,
                round_id=part.round.id,
                step=RoundStep.CLOSE,
                actor=TIMER,
                only_when_due=True,
            )
            closed = True
    set_alarm(hall, workshop_id=workshop_id)
    return closed


def set_alarm(hall: Hall, *, workshop_id: str) -> None:
    """Let the workshop's alarm ring when its open round is to close by itself."""
    arm(
        hall,
        workshop_id=workshop_id,
        ring=lambda: close_when_due(hall, workshop_id=workshop_id),
    )


def set_every_alarm(hall: Hall) -> None:
    """Set the alarms of every workshop: for the start of a process."""
    with hall.store.reading() as database:
        waiting = parts.closing_times(database)
    for workshop_id in waiting:
        set_alarm(hall, workshop_id=workshop_id)


def go_to_part(
    hall: Hall, *, workshop: Workshop, part_id: str, actor: str, seen: str | None = None
) -> None:
    """Make another part of the agenda the current one; a round in it waits to be opened.

    `seen` is the stamp of the agenda on the page where it was pressed; None asks for no check.

    Raises:
        NotFound: when this workshop has no such part.
        RoundHasChanged: when the workshop does not stand any more where it was seen.
        AgendaIsOver: when the workshop has ended.
        AnotherRoundIsOpen, RoomIsAsked: when people are voting in another one, or say who acts.
    """
    with hall.act(
        "part chosen", actor=actor, workshop_id=workshop.id, detail={"part": part_id}
    ) as database:
        known = {part.id: part for part in parts.of_workshop(database, workshop.id)}
        if part_id not in known:
            raise NotFound
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise AgendaIsOver
        if seen is not None and seen != agenda(now, tuple(known.values())).stamp:
            raise RoundHasChanged
        _refuse_a_second_open_round(database, workshop, known[part_id].round)
        _show(database, workshop, known[part_id])
    hall.board.changed(workshop.id, phones=True)


def end_workshop(hall: Hall, *, workshop: Workshop, actor: str) -> None:
    """End a workshop that is live and has no open round.

    Raises:
        StepNotAllowed: when it is not live.
        AnotherRoundIsOpen, RoomIsAsked: when people are voting, or say who should act.
    """
    with hall.act("workshop ended", actor=actor, workshop_id=workshop.id) as database:
        current = workshops.by_code(database, workshop.code)
        if current is None or current.state is not WorkshopState.LIVE:
            raise StepNotAllowed(state=workshop.state)
        _refuse_a_second_open_round(database, workshop, None)
        workshops.set_state(database, workshop.id, WorkshopState.ENDED)
        workshops.set_screen(database, workshop.id, view=ScreenView.ROUND, page=0)
    hall.board.changed(workshop.id, phones=True)


def show_on_screen(
    hall: Hall, *, workshop: Workshop, view: ScreenView, page: int, actor: str, target: str = ""
) -> None:
    """Put a view on the screen, at this page of it; `target` is what STATEMENT and so on show.

    Raises:
        NotFound: when this workshop has no such target.
        CommentIsHidden, CommentsComeLater, ResultIsHidden: when the room may not see it now.
        NothingToCompare: when a round repeats no revealed one.
        NobodyDisagrees, NothingLinked: when a round, or the workshop, has no such side.
    """
    with hall.act(
        "screen changed",
        actor=actor,
        workshop_id=workshop.id,
        detail={"view": view, "page": page, "target": target},
    ) as database:
        kept = targets.checked(database, workshop, view=view, target=target)
        workshops.set_screen(database, workshop.id, view=view, page=max(0, page), target=kept)
    hall.board.changed(workshop.id, phones=False)


def _part(database: Database, workshop: Workshop, round_id: str) -> Part:
    for part in parts.of_workshop(database, workshop.id):
        if part.round and part.round.id == round_id:
            return part
    raise NotFound


def _round(part: Part) -> Round:
    if part.round is None:
        raise NotFound
    return part.round


def _show(database: Database, workshop: Workshop, part: Part) -> None:
    workshops.show_part(database, workshop.id, part.id)
    parts.stop_other_timers(database, workshop.id, part.id)


def _due(hall: Hall, workshop_id: str) -> tuple[Workshop | None, Part | None]:
    """The workshop, and its part that is to close by itself now."""
    with hall.store.reading() as database:
        found = workshops.by_id(database, workshop_id)
        known = parts.of_workshop(database, workshop_id)
    return found, next((part for part in known if is_due(part, now=hall.clock())), None)


def _refuse_a_second_open_round(
    database: Database, workshop: Workshop, round_: Round | None
) -> None:
    if askings.of_workshop(database, workshop.id).is_open:
        raise RoomIsAsked
    for other in rounds.of_workshop(database, workshop.id):
        itself = round_ is not None and other.id == round_.id
        if other.state is RoundState.OPEN and not itself:
            raise AnotherRoundIsOpen(title=other.title)
