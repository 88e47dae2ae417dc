"""A comment: plain text on a statement, which a host can hold back or hide."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.statement import Statement


class Mark(StrEnum):
    """What a comment is, if its author says so with one tap."""

    SUPPORT = "support"
    CONCERN = "concern"
    EVIDENCE = "evidence"
    WORDING = "wording"


class Sight(StrEnum):
    """Who may see a comment: everybody, nobody but its author yet, or no more."""

    SHOWN = "shown"
    HELD = "held"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """`hidden` comments stay in the store and leave the room's sight; `held` ones wait for it."""

    id: str
    round_id: str
    version_id: str
    text: str
    made_at: str
    hidden: bool
    rehearsal: bool = False
    held: bool = False
    mark: Mark | None = None
    me_too: int = 0

    @property
    def sight(self) -> Sight:
        """Who may see it."""
        if self.hidden:
            return Sight.HIDDEN
        return Sight.HELD if self.held else Sight.SHOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A comment with the statement it is about."""

    comment: Comment
    statement: Statement


def read_mark(typed: str) -> Mark | None:
    """The mark in a form; anything else counts as none, for no comment is lost over its mark."""
    return next((mark for mark in Mark if mark == typed), None)
