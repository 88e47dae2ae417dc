"""Asking the room who should act: its stages, its steps, and what is put to the room."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from workshop.domain.kind import Kind
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.statement import Statement
from workshop.errors import AskingStands

MOST_ACTORS = 12  # that a phone offers


class Stage(StrEnum):
    """How far it is: hidden until it is revealed, as with a vote."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    REVEALED = "revealed"


class AskingStep(StrEnum):
    """What a host can do; opening again hides what was revealed."""

    OPEN = "open"
    CLOSE = "close"
    REVEAL = "reveal"


_LEADS: Mapping[tuple[Stage, AskingStep], Stage] = MappingProxyType(
    {
        (Stage.DRAFT, AskingStep.OPEN): Stage.OPEN,
        (Stage.CLOSED, AskingStep.OPEN): Stage.OPEN,
        (Stage.REVEALED, AskingStep.OPEN): Stage.OPEN,
        (Stage.OPEN, AskingStep.CLOSE): Stage.CLOSED,
        (Stage.CLOSED, AskingStep.REVEAL): Stage.REVEALED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How it stands in a workshop. `actors` are those that phones offer.

    `helps`: people may offer help. `last_day`: the day on which contacts are deleted that are
    left from now on (`2027-02-20`), empty before the first offers were asked for.
    """

    stage: Stage = Stage.DRAFT
    actors: tuple[str, ...] = ()
    helps: bool = False
    last_day: str = ""

    @property
    def is_open(self) -> bool:
        """Whether answers are taken."""
        return self.stage is Stage.OPEN

    def takes_contacts(self, today: date) -> bool:
        """Whether somebody can leave a contact: not when it would have to be deleted at once."""
        return self.helps and self.last_day > today.isoformat()


def stage_after(stage: Stage, step: AskingStep) -> Stage:
    """Return where a step leads.

    Raises:
        AskingStands: when it leads nowhere.
    """
    if (stage, step) not in _LEADS:
        raise AskingStands
    return _LEADS[stage, step]


def proposals_of(lineage: Lineage) -> tuple[Statement, ...]:
    """Return what the room is asked about: the solutions that were decided on and still stand.

    Where only barriers were decided on, these.
    """
    standing = [each.statement for each in lineage.standings() if each.is_proposal]
    solutions = tuple(each for each in standing if each.kind is Kind.SOLUTION)
    return solutions or tuple(standing)


def actors_of(proposals: Iterable[Statement], every: Iterable[Statement]) -> tuple[str, ...]:
    """Return the actors that phones offer, by name: of all tags of a workshop at most twelve.

    Those of the proposals come first, then whoever is named most often.
    """
    near = Counter(actor for each in proposals for actor in each.actors)
    far = Counter(actor for each in every for actor in each.actors)
    ranked = sorted(near | far, key=lambda name: (-near[name], -far[name], name.casefold()))
    return tuple(sorted(ranked[:MOST_ACTORS], key=str.casefold))


def found(proposals: Sequence[Statement], label: str) -> Statement | None:
    """Return the proposal that people call this."""
    return next((each for each in proposals if each.label == label), None)
