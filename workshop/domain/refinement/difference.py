"""What changed between two wordings, word by word."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class Change(StrEnum):
    """Whether words stand in both wordings, in the old one, or in the new one."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in a row, and where they stand."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Return both wordings as one row of pieces: the words of OLD and BOTH are the old wording.

    Source: longest matching blocks after Ratcliff and Obershelp (1988), as difflib has them.
    """
    before, after = old.split(), new.split()
    found: list[Piece] = []
    matched = SequenceMatcher(a=before, b=after, autojunk=False)
    for tag, a1, a2, b1, b2 in matched.get_opcodes():
        if tag == "equal":
            found.append(Piece(Change.BOTH, " ".join(before[a1:a2])))
            continue
        found += [Piece(Change.OLD, " ".join(before[a1:a2]))] if a2 > a1 else []
        found += [Piece(Change.NEW, " ".join(after[b1:b2]))] if b2 > b1 else []
    return tuple(found)
