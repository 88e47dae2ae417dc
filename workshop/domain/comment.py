"""A comment: plain text on a statement, which a host can hide."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """`hidden` comments stay in the store and leave the room's sight."""

    id: str
    round_id: str
    version_id: str
    text: str
    made_at: str
    hidden: bool
    rehearsal: bool = False
