"""What a screen shows, with what takes a while to compute: asked for after the read is over."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from workshop.actions.headcount import headcount_of
from workshop.actions.telling import findings_of, links_of
from workshop.domain.workshop import Workshop
from workshop.errors import ResultIsHidden
from workshop.store.headcount import Headcount
from workshop.web.hall import hall
from workshop.web.screen.scene import Scene
from workshop.web.screen.shown import Shown
from workshop.web.screen.sight import Screen

Seen = TypeVar("Seen")

_OF_FINDINGS = frozenset({Scene.RESULTS, Scene.GROUPS, Scene.DIVIDED, Scene.MAP})


def told(screen: Screen, counted: Headcount | None = None) -> Screen:
    """Return the screen with the findings of the round that it is about, and with who takes part.

    No read may be open.

    Raises:
        ResultIsHidden: when voting on it has been opened again since the screen was read.
    """
    counted = counted or headcount_of(hall(), screen.workshop.id, screen.current)
    return replace(screen, shown=_told(screen.shown, screen.workshop), headcount=counted)


def steadily(look: Callable[[], Seen]) -> Seen:
    """Look, and once more when the result that was to be shown has gone in between."""
    try:
        return look()
    except ResultIsHidden:
        return look()


def _told(shown: Shown, workshop: Workshop) -> Shown:
    if shown.scene is Scene.GAPS:
        return replace(shown, links=links_of(hall(), workshop))
    if shown.scene not in _OF_FINDINGS or shown.about is None:
        return shown
    return replace(shown, findings=findings_of(hall(), shown.about))
