"""One thing in a file that does not fit, and what it is about."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What of a file is checked; OTHER: a table as such, or something from elsewhere."""

    VOTES = "votes"
    RESULTS = "results"
    RULES = "rules"
    SEALS = "seals"
    CHAIN = "chain"
    RECORDS = "records"
    TABLES = "tables"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mismatch:
    """A sentence; `round` and `statement` as the file calls them, "" when it is about all of them.

    `is_chance`: it may come from what is drawn.
    """

    words: str
    part: Part = Part.OTHER
    round: str = ""
    statement: str = ""
    is_chance: bool = False


def as_mismatches(
    sentences: Iterable[str], part: Part = Part.OTHER, *, of: str = ""
) -> Iterator[Mismatch]:
    """Yield each sentence as a finding about the round with this title."""
    return (Mismatch(words=words, part=part, round=of) for words in sentences)
