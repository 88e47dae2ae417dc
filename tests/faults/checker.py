"""Holds a history against what is stored. Pure: it returns what is wrong, in sentences.

1 every vote that was called saved is stored, or replaced by a later one of the same person
2 there is at most one live vote of a person on a statement
3 nobody is told "saved" for a vote that was sent after the close
4 what is counted, what is stored and what is exported are the same
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.faults.history import Event, Kind

Counts = Mapping[tuple[str, str], int]  # (statement, answer) -> how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A vote as it is stored."""

    person: str
    round: str
    version: str
    criterion: str
    answer: str
    sequence: int

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Of what there may be only one live vote."""
        return (self.person, self.round, self.version, self.criterion)


def wrong(history: Sequence[Event], rows: Sequence[Row]) -> list[str]:
    """Everything that is wrong by the first three."""
    votes = [event for event in history if event.act == "vote"]
    return [*lost(votes, rows), *unasked(votes, rows), *doubled(rows), *after_the_close(history)]


def lost(votes: Sequence[Event], rows: Sequence[Row]) -> list[str]:
    """Votes that were called saved, and are neither stored nor replaced by a later one."""
    stored = {row.key: row for row in rows}
    found = []
    for vote in votes:
        row = stored.get(vote.key)
        if vote.kind is Kind.OK and (row is None or row.sequence < vote.sequence):
            found.append(f"lost: {vote}, stored is {row}")
    return found


def unasked(votes: Sequence[Event], rows: Sequence[Row]) -> list[str]:
    """Stored votes that nobody gave like this, or whose sender was told each time: not saved."""
    given: defaultdict[tuple[object, ...], Counter[Kind]] = defaultdict(Counter)
    for vote in votes:
        given[*vote.key, vote.answer, vote.sequence][vote.kind] += 1
    found = []
    for row in rows:
        kinds = given[*row.key, row.answer, row.sequence]
        if not kinds[Kind.INVOKE]:
            found.append(f"nobody gave: {row}")
        elif kinds[Kind.FAIL] == kinds[Kind.INVOKE]:
            found.append(f"stored though refused: {row}")
    return found


def doubled(rows: Sequence[Row]) -> list[str]:
    """Keys with more than one live vote."""
    many = Counter(row.key for row in rows)
    return [f"{times} live votes: {key}" for key, times in many.items() if times > 1]


def after_the_close(history: Sequence[Event]) -> list[str]:
    """Votes that were sent when a round was closed, and called saved all the same."""
    closed: set[str] = set()
    sent: dict[tuple[object, ...], bool] = {}
    found = []
    for event in history:
        about = (*event.key, event.sequence)
        if event.act == "close" and event.kind is Kind.OK:
            closed.add(event.round)
        elif event.act == "reopen" and event.kind is Kind.INVOKE:
            closed.discard(event.round)  # from here on it may be open
        elif event.act == "vote" and event.kind is Kind.INVOKE:
            sent[about] = event.round in closed
        elif event.act == "vote" and event.kind is Kind.OK and sent.get(about):
            found.append(f"saved after the close: {event}")
    return found


def recount(rows: Sequence[Row], labels: Mapping[str, str]) -> Counts:
    """Count what is stored; `labels` are the statements of the versions."""
    return Counter((labels[row.version], row.answer) for row in rows)


def different(stored: Counts, **others: Counts) -> list[str]:
    """Where what was counted or exported differs from what is stored."""
    return [
        f"{name} says {counts.get(key, 0)} for {key}, stored are {stored.get(key, 0)}"
        for name, counts in others.items()
        for key in sorted({*stored, *counts})
        if counts.get(key, 0) != stored.get(key, 0)
    ]
