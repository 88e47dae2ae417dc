"""A round: one question put to the room, and the steps it may take."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.ballot import Ballot
from workshop.domain.kind import Kind
from workshop.domain.pick import ALL, Pick
from workshop.domain.reading import USUAL, Reading
from workshop.errors import StepNotAllowed


class RoundState(StrEnum):
    """Draft, open, closed, revealed; and back to open from closed or revealed."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"


class RoundStep(StrEnum):
    """What a facilitator can do to a round."""

    OPEN = "open"
    CLOSE = "close"
    REVEAL = "reveal"
    REOPEN = "reopen"


_STEPS = {
    (RoundState.DRAFT, RoundStep.OPEN): RoundState.OPEN,
    (RoundState.OPEN, RoundStep.CLOSE): RoundState.CLOSED,
    (RoundState.CLOSED, RoundStep.REVEAL): RoundState.REVEALED,
    (RoundState.CLOSED, RoundStep.REOPEN): RoundState.OPEN,
    (RoundState.REVEALED, RoundStep.REOPEN): RoundState.OPEN,
}


def state_after(state: RoundState, step: RoundStep) -> RoundState:
    """Return the state that a step leads to.

    Raises:
        StepNotAllowed: when this state does not allow the step.
    """
    try:
        return _STEPS[state, step]
    except KeyError:
        raise StepNotAllowed(state=state) from None


class Weighting(StrEnum):
    """Whose voice counts how much: each person the same, or each group the same."""

    PERSON = "person"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One question to the room. Times are UTC text, None until it happened.

    `kind` is None when it puts barriers and solutions side by side. `parent_id` is the round that
    a re-vote repeats. `pick` says where its statements come from; opening freezes what it gave.
    `reading` says how its result is read; it freezes, too.
    `openings` counts how often voting was opened, `reopened` how often after a reveal.
    `grace_seconds` is frozen at the opening: so long after a close, kept answers count.
    """

    id: str
    workshop_id: str
    position: int
    title: str
    question: str
    kind: Kind | None
    ballot: Ballot
    state: RoundState
    size: int
    weighting: Weighting = Weighting.PERSON
    reading: Reading = USUAL
    pick: Pick = ALL
    parent_id: str | None = None
    opened_at: str | None = None
    closed_at: str | None = None
    revealed_at: str | None = None
    openings: int = 0
    reopened: int = 0
    grace_seconds: int = 0

    @property
    def has_closed(self) -> bool:
        """Whether voting on it is over, and was not opened again: others' comments may be read."""
        return self.state in {RoundState.CLOSED, RoundState.REVEALED}

    @property
    def was_held_here(self) -> bool:
        """Whether people could vote on it here; an imported one was opened and closed at once."""
        return self.opened_at is None or self.opened_at != self.closed_at

    @property
    def stamp(self) -> str:
        """What a page saw of this round: another one after each step that it takes."""
        happened = self.revealed_at or self.closed_at or self.opened_at or ""
        return f"{self.state} {self.openings} {happened}".strip()
