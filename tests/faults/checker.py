"""Holds a history against what is stored. Pure: it returns what is wrong, in sentences.

1 every vote that was called saved is stored, or replaced by a later one of the same person
2 there is at most one live vote of a person on a statement
3 nobody is told "saved" for a vote that was sent after the close, but who is told that it came in
  the extra seconds, in these seconds, and before the reveal; see `closes`
4 what is counted, what is stored and what is exported are the same
5 the exported file holds by itself: results, digests, seals and the chain of the audit
6 what the screen, the host page and the export show is the same within five seconds

The fifth is what `workshop verify` says; see `play`. The sixth is asked of pages; see `sights`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.faults.closes import after_the_close
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


def wrong(history: Sequence[Event], rows: Sequence[Row], *, grace: float = 0) -> list[str]:
    """Everything that is wrong by the first three. `grace`: the extra seconds after a close."""
    votes = [event for event in history if event.act == "vote"]
    return [
        *lost(votes, rows),
        *unasked(votes, rows),
        *overtaken(votes, rows),
        *doubled(rows),
        *after_the_close(history, grace=grace),
    ]


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
        elif kinds[Kind.FAIL] + kinds[Kind.LATE] == kinds[Kind.INVOKE]:
            found.append(f"stored though refused: {row}")
    return found


def overtaken(votes: Sequence[Event], rows: Sequence[Row]) -> list[str]:
    """Votes whose sender was told that another one stands, and none does."""
    stored = {row.key: row for row in rows}
    return [
        f"nothing overtook: {vote}"
        for vote in votes
        if vote.fate == "superseded"
        and (vote.key not in stored or stored[vote.key].sequence < vote.sequence)
    ]


def doubled(rows: Sequence[Row]) -> list[str]:
    """Keys with more than one live vote."""
    many = Counter(row.key for row in rows)
    return [f"{times} live votes: {key}" for key, times in many.items() if times > 1]


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


def disagreeing(shown: Mapping[str, Mapping[str, object]]) -> list[str]:
    """What two places say differently; each says what it knows, by the name of the fact."""
    said: defaultdict[str, dict[str, object]] = defaultdict(dict)
    for place, facts in shown.items():
        for fact, value in facts.items():
            said[fact][place] = value
    return [f"{fact}: {by}" for fact, by in said.items() if len(set(by.values())) > 1]
