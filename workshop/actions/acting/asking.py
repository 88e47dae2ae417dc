"""Ask the room who should act on each proposal: open, close, reveal."""

from workshop.actions.hall import Hall
from workshop.domain.acting.asking import (
    AskingStep,
    Stage,
    actors_of,
    proposals_of,
    stage_after,
)
from workshop.domain.round import RoundState
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import AnotherRoundIsOpen, NoProposals, NotGoingOn
from workshop.store import askings, rounds, workshops
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def take_asking_step(hall: Hall, *, workshop: Workshop, step: AskingStep, actor: str) -> None:
    """Open, close or reveal it, and put it on the screen. Opening settles what is asked about.

    Opened again, it asks about the proposals as they stand then; what was answered before stays.

    Raises:
        AskingStands: when the step is not possible now.
        NotGoingOn, AnotherRoundIsOpen, NoProposals: when it cannot be opened.
    """
    with hall.act(f"who {step}", actor=actor, workshop_id=workshop.id) as database:
        stage = stage_after(askings.of_workshop(database, workshop.id).stage, step)
        if stage is Stage.OPEN:
            _refuse_when_busy(database, workshop)
            _settle(database, workshop)
        askings.set_stage(database, workshop.id, stage, now=hall.now())
        workshops.set_screen(database, workshop.id, view=ScreenView.WHO, page=0)
    hall.board.changed(workshop.id, phones=True)


def _refuse_when_busy(database: Database, workshop: Workshop) -> None:
    now = workshops.by_code(database, workshop.code)
    if now is None or now.state is not WorkshopState.LIVE:
        raise NotGoingOn
    for round_ in rounds.of_workshop(database, workshop.id):
        if round_.state is RoundState.OPEN:
            raise AnotherRoundIsOpen(title=round_.title)


def _settle(database: Database, workshop: Workshop) -> None:
    lineage = lineage_of(database, workshop.id)
    proposals = proposals_of(lineage)
    if not proposals:
        raise NoProposals
    actors = actors_of(proposals, [each.statement for each in lineage.newest])
    askings.set_asked(database, workshop.id, proposals=proposals, actors=actors)
