"""A participant: one phone, one turn at a shared tablet, or one paper ballot. Nothing personal."""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """How somebody takes part."""

    PHONE = "phone"
    TABLET = "tablet"
    PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """`rehearsal` marks simulated people, who can be removed with one click.

    `holds_budget`: whether they hold or advise on a budget, None when they did not say. `number`
    is the running number of a paper ballot.
    """

    id: str
    workshop_id: str
    group_id: str | None
    channel: Channel
    observes: bool = False
    rehearsal: bool = False
    holds_budget: bool | None = None
    number: int | None = None
