"""A shared tablet: people take turns at it, and each turn is one participant."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tablet:
    """`taken`: somebody is in the middle of a turn. Times are UTC text."""

    id: str
    workshop_id: str
    made_at: str
    ended_at: str | None = None
    taken: bool = False
