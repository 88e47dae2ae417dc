"""What the projecting machine asks for with its own keys, until the facilitator does something.

A cue says what the facilitator had put on when the wish was made. When the cue is another one now,
the wish is over and the screen follows again: nobody has to remember that a key was pressed.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import ScreenView, Workshop

_LONGEST_PAGE = 3
_VIEWS = {
    view.value: view
    for view in (ScreenView.CODE, ScreenView.ROUND, ScreenView.BLANK, ScreenView.TIMER)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A view and a page (from 0) to show instead of the facilitator's, and since which cue."""

    view: ScreenView | None = None
    page: int | None = None
    cue: str = ""

    def under(self, cue: str) -> "Wish":
        """Return the wish while its cue stands, and none under another cue."""
        return self if self.cue in {"", cue} else Wish(cue=self.cue)

    @property
    def leads(self) -> bool:
        """Whether something else is shown than what the facilitator put on."""
        return self.view is not None or self.page is not None


def read_wish(query: Mapping[str, str]) -> Wish:
    """Return the wish in a query. What cannot be read is not wished for; pages count from 1."""
    return Wish(
        view=_VIEWS.get(query.get("view", "")),
        page=_page(query.get("page", "")),
        cue=query.get("cue", ""),
    )


def cue_of(workshop: Workshop, current: Round | None) -> str:
    """What the facilitator has put on: it changes with every step, turn of page or view."""
    view = f"{workshop.screen_view}-{workshop.screen_page}-{workshop.screen_target}"
    return f"{workshop.state}-{workshop.current_part_id}-{view}-{_stage_of(current)}"


def saw_the_reveal(cue: str, current: Round) -> bool:
    """Whether a machine with this cue has shown the result of this round before.

    One that has just been opened has no cue: for it the reveal is over, too.
    """
    return not cue or cue.endswith(f"-{current.id}-{RoundState.REVEALED}")


def _stage_of(current: Round | None) -> str:
    return f"{current.id}-{current.state}" if current else "none"


def _page(typed: str) -> int | None:
    if not (typed.isascii() and typed.isdigit()) or len(typed) > _LONGEST_PAGE:
        return None
    return max(0, int(typed) - 1)
