"""The facilitator's one button: which step comes next, from the state of the workshop."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

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
    """The rounds in order, the one that is current, and the step that comes next."""

    rounds: tuple[Round, ...]
    current: Round | None
    following: Round | None
    step: MainStep


_BY_STATE = {
    RoundState.DRAFT: MainStep.OPEN,
    RoundState.OPEN: MainStep.CLOSE,
    RoundState.CLOSED: MainStep.REVEAL,
}


def agenda(workshop: Workshop, rounds: Sequence[Round]) -> Agenda:
    """Return where the workshop stands. Without a current round the first one is current."""
    ordered = tuple(sorted(rounds, key=lambda round_: round_.position))
    current = next(
        (round_ for round_ in ordered if round_.id == workshop.current_round_id),
        ordered[0] if ordered else None,
    )
    following = _following(ordered, current)
    return Agenda(
        rounds=ordered,
        current=current,
        following=following,
        step=_step(workshop, current, following),
    )


def _following(rounds: tuple[Round, ...], current: Round | None) -> Round | None:
    if current is None:
        return None
    return next((round_ for round_ in rounds if round_.position > current.position), None)


def _step(workshop: Workshop, current: Round | None, following: Round | None) -> MainStep:
    if current is None or workshop.is_over:
        return MainStep.DONE
    if current.state is RoundState.REVEALED:
        return MainStep.NEXT if following else MainStep.END
    return _BY_STATE[current.state]
