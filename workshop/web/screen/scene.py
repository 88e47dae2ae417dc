"""Which of the things that the screen can show it shows now."""

from enum import StrEnum

from workshop.domain.agenda import Agenda
from workshop.domain.round import RoundState
from workshop.domain.workshop import ScreenView, Workshop


class Scene(StrEnum):
    """One idea at a time."""

    LOBBY = "lobby"
    TALK = "talk"
    VOTING = "voting"
    CLOSED = "closed"
    RESULTS = "results"
    MOVES = "moves"
    GROUPS = "groups"
    DIVIDED = "divided"
    GAPS = "gaps"
    MAP = "map"
    WHO = "who"
    PROGRESS = "progress"
    STATEMENT = "statement"
    COMMENTS = "comments"
    COMMENT = "comment"
    TIMER = "timer"
    ENDED = "ended"
    BLANK = "blank"


_BY_STATE = {
    RoundState.DRAFT: Scene.LOBBY,
    RoundState.OPEN: Scene.VOTING,
    RoundState.CLOSED: Scene.CLOSED,
    RoundState.REVEALED: Scene.RESULTS,
}
_BY_VIEW = {
    ScreenView.CODE: Scene.LOBBY,
    ScreenView.STATEMENT: Scene.STATEMENT,
    ScreenView.COMMENT: Scene.COMMENT,
    ScreenView.COMMENTS: Scene.COMMENTS,
    ScreenView.PROGRESS: Scene.PROGRESS,
    ScreenView.TIMER: Scene.TIMER,
    ScreenView.RESULTS: Scene.RESULTS,
    ScreenView.MOVES: Scene.MOVES,
    ScreenView.GROUPS: Scene.GROUPS,
    ScreenView.DIVIDED: Scene.DIVIDED,
    ScreenView.GAPS: Scene.GAPS,
    ScreenView.MAP: Scene.MAP,
    ScreenView.WHO: Scene.WHO,
}
SIDES = frozenset({Scene.GROUPS, Scene.DIVIDED, Scene.GAPS, Scene.MAP})
_AFTER_THE_END = {
    *(Scene.STATEMENT, Scene.COMMENT, Scene.COMMENTS, Scene.RESULTS, Scene.MOVES),
    *SIDES,
    Scene.WHO,
}


def scene(workshop: Workshop, view: ScreenView, plan: Agenda) -> Scene:
    """Return what to show. Nobody can join a workshop that is over, so it never shows the code."""
    if view is ScreenView.BLANK:
        return Scene.BLANK
    wanted = _BY_VIEW.get(view)
    if workshop.is_over:
        return wanted if wanted in _AFTER_THE_END else Scene.ENDED
    return wanted or _of_the_part(workshop, plan)


def _of_the_part(workshop: Workshop, plan: Agenda) -> Scene:
    """What follows the agenda; before anything has begun it is the way in, also before a talk."""
    if plan.part is None or (workshop.current_part_id is None and plan.part.round is None):
        return Scene.LOBBY
    return _BY_STATE[plan.part.round.state] if plan.part.round else Scene.TALK
