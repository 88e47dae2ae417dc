"""What people may write in a workshop, and who reads it when."""

from dataclasses import dataclass, field
from enum import StrEnum

from workshop.domain.word_list import WordList


class Suggesting(StrEnum):
    """What becomes of a participant's own statement."""

    OFF = "off"
    HELD = "held"
    STRAIGHT = "straight"


class Commenting(StrEnum):
    """What becomes of a comment."""

    STRAIGHT = "straight"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """The choices of one workshop. `readable`: others' comments are read after the close."""

    suggestions: Suggesting = Suggesting.OFF
    comments: Commenting = Commenting.STRAIGHT
    readable: bool = True
    word_list: WordList = field(default_factory=WordList)

    def holds_comment(self, typed: str) -> bool:
        """Whether a comment waits until a helper has looked at it."""
        return self.comments is Commenting.HELD or self.word_list.holds(typed)

    def holds_suggestion(self, typed: str) -> bool:
        """Whether a suggestion waits until a helper has looked at it."""
        return self.suggestions is not Suggesting.STRAIGHT or self.word_list.holds(typed)
