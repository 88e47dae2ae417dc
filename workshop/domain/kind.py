"""The two kinds of statement."""

from enum import StrEnum


class Kind(StrEnum):
    """A barrier holds a place back; a solution addresses one or more barriers."""

    BARRIER = "barrier"
    SOLUTION = "solution"

    @property
    def letter(self) -> str:
        """The letter people say aloud: B7, S12."""
        return self.value[0].upper()


def label(kind: Kind, number: int) -> str:
    """What people call a statement: `B7`."""
    return f"{kind.letter}{number}"
