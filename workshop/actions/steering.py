"""Steer a workshop: open, close, reveal, go on, end; and say what the screen shows."""

from workshop.actions import targets
from workshop.actions.hall import Hall
from workshop.domain.round import Round, RoundState, RoundStep, state_after
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import AnotherRoundIsOpen, NotFound, RoundIsEmpty, StepNotAllowed
from workshop.store import parts, rounds, workshops
from workshop.store.connection import Database


def take_step(
    hall: Hall, *, workshop: Workshop, round_id: str, step: RoundStep, actor: str
) -> None:
    """Open, close, reveal or re-open a round, and put it on the screen.

    Raises:
        NotFound: when this workshop has no such round.
        StepNotAllowed, AnotherRoundIsOpen, RoundIsEmpty: when it is not possible now.
    """
    with hall.act(
        f"round {step}", actor=actor, workshop_id=workshop.id, detail={"round": round_id}
    ) as database:
        round_ = _round(database, workshop, round_id)
        state = state_after(round_.state, step)
        _refuse_a_second_open_round(database, workshop, round_)
        if state is RoundState.OPEN:
            _prepare_to_open(database, workshop, round_)
        rounds.set_state(database, round_.id, state, now=hall.now())
        _show_round(database, workshop, round_)
    hall.board.changed(workshop.id, phones=True)


def go_to_part(hall: Hall, *, workshop: Workshop, part_id: str, actor: str) -> None:
    """Make another part of the agenda the current one; a round in it waits to be opened.

    Raises:
        NotFound: when this workshop has no such part.
        AnotherRoundIsOpen: when people are voting in another one.
    """
    with hall.act(
        "part chosen", actor=actor, workshop_id=workshop.id, detail={"part": part_id}
    ) as database:
        known = {part.id: part for part in parts.of_workshop(database, workshop.id)}
        if part_id not in known:
            raise NotFound
        _refuse_a_second_open_round(database, workshop, known[part_id].round)
        workshops.show_part(database, workshop.id, part_id)
    hall.board.changed(workshop.id, phones=True)


def end_workshop(hall: Hall, *, workshop: Workshop, actor: str) -> None:
    """End a workshop that is live and has no open round.

    Raises:
        StepNotAllowed: when it is not live.
        AnotherRoundIsOpen: when people are voting.
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
        CommentIsHidden, ResultIsHidden: when the room may not see it now.
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


def _round(database: Database, workshop: Workshop, round_id: str) -> Round:
    round_ = rounds.by_id(database, round_id, workshop_id=workshop.id)
    if round_ is None:
        raise NotFound
    return round_


def _show_round(database: Database, workshop: Workshop, round_: Round) -> None:
    for part in parts.of_workshop(database, workshop.id):
        if part.round and part.round.id == round_.id:
            workshops.show_part(database, workshop.id, part.id)


def _prepare_to_open(database: Database, workshop: Workshop, round_: Round) -> None:
    current = workshops.by_code(database, workshop.code)
    if current is None or current.state not in {WorkshopState.DRAFT, WorkshopState.LIVE}:
        raise StepNotAllowed(state=round_.state)
    if round_.size == 0:
        raise RoundIsEmpty
    workshops.set_state(database, workshop.id, WorkshopState.LIVE)


def _refuse_a_second_open_round(
    database: Database, workshop: Workshop, round_: Round | None
) -> None:
    for other in rounds.of_workshop(database, workshop.id):
        itself = round_ is not None and other.id == round_.id
        if other.state is RoundState.OPEN and not itself:
            raise AnotherRoundIsOpen(title=other.title)
