"""Which of the six things the screen shows."""

from enum import StrEnum

from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import ScreenView, Workshop


class Scene(StrEnum):
    """One idea at a time."""

    LOBBY = "lobby"
    VOTING = "voting"
    CLOSED = "closed"
    RESULTS = "results"
    ENDED = "ended"
    BLANK = "blank"


_BY_STATE = {
    RoundState.DRAFT: Scene.LOBBY,
    RoundState.OPEN: Scene.VOTING,
    RoundState.CLOSED: Scene.CLOSED,
    RoundState.REVEALED: Scene.RESULTS,
}


def scene(workshop: Workshop, view: ScreenView, current: Round | None) -> Scene:
    """Return what to show. Nobody can join a workshop that is over, so it never shows the code."""
    if view is ScreenView.BLANK:
        return Scene.BLANK
    if workshop.is_over:
        return Scene.ENDED
    if view is ScreenView.CODE or current is None:
        return Scene.LOBBY
    return _BY_STATE[current.state]
