"""Workshops and rounds for the tests of the domain, that exist nowhere else."""

from workshop.domain.ballot import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState


def a_workshop(state: WorkshopState, *, current: str | None = None) -> Workshop:
    return Workshop(
        id="w",
        code="ABCD",
        title="Local firms, local jobs",
        purpose="",
        promise="",
        held_on="",
        place="",
        language="en",
        state=state,
        current_round_id=current,
        screen_view=ScreenView.ROUND,
        screen_page=0,
    )


def a_round(position: int, state: RoundState) -> Round:
    return Round(
        id=f"round-{position}",
        workshop_id="w",
        position=position,
        title=f"Round {position}",
        question="Should we do this?",
        kind=Kind.SOLUTION,
        ballot=agreement(),
        state=state,
        size=3,
    )
