"""The facilitator's one button: which step comes next, from the state of the workshop."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.part import Part
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop


class MainStep(StrEnum):
    """What the big button does. DONE means there is nothing left to press."""

    OPEN = "open"
    CLOSE = "close"
    REVEAL = "reveal"
    NEXT = "next"
    END = "end"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The parts in order, the one that is current, and the step that comes next."""

    parts: tuple[Part, ...]
    part: Part | None
    next_part: Part | None
    step: MainStep

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds in order, without the talks between them."""
        return tuple(part.round for part in self.parts if part.round)

    @property
    def current(self) -> Round | None:
        """The round that is current; None during a talk."""
        return self.part.round if self.part else None

    @property
    def stamp(self) -> str:
        """What a page saw of where the workshop stands: the part, and its round."""
        place = self.part.id if self.part else ""
        return f"{place} {self.current.stamp if self.current else ''}".strip()

    @property
    def following(self) -> Round | None:
        """The next round after the current part, past any talk."""
        if self.part is None:
            return None
        position = self.part.position
        return next((p.round for p in self.parts if p.round and p.position > position), None)

    @property
    def latest(self) -> Round | None:
        """The round that was opened last: the current one, or the nearest before it that was."""
        if self.part is None:
            return None
        before = (p for p in reversed(self.parts) if p.position <= self.part.position)
        return next((p.round for p in before if p.round and p.round.opened_at), None)

    def repeated(self, round_: Round) -> Round | None:
        """The round that this one repeats, when both are revealed and can be compared."""
        earlier = next((each for each in self.rounds if each.id == round_.parent_id), None)
        states = {earlier.state, round_.state} if earlier else set()
        return earlier if states == {RoundState.REVEALED} else None

    def part_of(self, round_id: str) -> Part | None:
        """The part that is this round."""
        return next((p for p in self.parts if p.round and p.round.id == round_id), None)


_BY_STATE = {
    RoundState.DRAFT: MainStep.OPEN,
    RoundState.OPEN: MainStep.CLOSE,
    RoundState.CLOSED: MainStep.REVEAL,
}


def agenda(workshop: Workshop, parts: Sequence[Part]) -> Agenda:
    """Return where the workshop stands. Without a current part the first one is current."""
    ordered = tuple(sorted(parts, key=lambda part: part.position))
    current = next(
        (part for part in ordered if part.id == workshop.current_part_id),
        ordered[0] if ordered else None,
    )
    following = _after(ordered, current)
    return Agenda(
        parts=ordered,
        part=current,
        next_part=following,
        step=_step(workshop, current, following),
    )


def _after(parts: tuple[Part, ...], current: Part | None) -> Part | None:
    if current is None:
        return None
    return next((part for part in parts if part.position > current.position), None)


def _step(workshop: Workshop, current: Part | None, following: Part | None) -> MainStep:
    if current is None or workshop.is_over:
        return MainStep.DONE
    if current.round is None or current.round.state is RoundState.REVEALED:
        return MainStep.NEXT if following else MainStep.END
    return _BY_STATE[current.round.state]
