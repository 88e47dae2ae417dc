"""Workshops and rounds for the tests of the domain, that exist nowhere else."""

from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.part import Part
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
        current_part_id=current,
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


def a_part(position: int, state: RoundState) -> Part:
    """A part with the round of the same number."""
    return Part(
        id=f"part-{position}",
        workshop_id="w",
        position=position,
        round=a_round(position, state),
    )


def a_talk(position: int) -> Part:
    return Part(id=f"part-{position}", workshop_id="w", position=position, title="Tables discuss")
