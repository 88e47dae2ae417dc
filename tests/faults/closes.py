"""What may be said to a vote that was sent after the close of its round."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tests.faults.history import Event, Kind


@dataclass(frozen=True, slots=True)
class _Sent:
    """How long after the answer to the close a vote was sent, None before; and whether revealed."""

    after: float | None
    revealed: bool


@dataclass
class _Round:
    """What is known of a round at one place of the history; a close counts once it is answered.

    `first` and `last`: when a vote was sent for the first time, and when for the last.
    """

    closed_at: float | None = None
    revealed: bool = False
    first: dict[tuple[object, ...], _Sent] = field(default_factory=dict)
    last: dict[tuple[object, ...], _Sent] = field(default_factory=dict)

    def step(self, event: Event) -> None:
        """Take a step of the host; a reopening counts from the moment at which it is asked."""
        if event.act == "close" and event.kind is Kind.OK:
            self.closed_at = event.at
        elif event.act == "reveal" and event.kind is Kind.OK:
            self.revealed = True
        elif event.act == "reopen" and event.kind is Kind.INVOKE:
            self.closed_at, self.revealed = None, False
            self.first.clear()
            self.last.clear()

    def send(self, event: Event) -> None:
        """Note when it was sent."""
        after = None if self.closed_at is None else event.at - self.closed_at
        sent = _Sent(after, self.revealed)
        self.first.setdefault(_about(event), sent)
        self.last[_about(event)] = sent

    def why_not(self, event: Event, *, grace: float) -> str:
        """Why it must not have been called saved; nothing when it may."""
        last = self.last.get(_about(event))
        if last is None or last.after is None:
            return ""
        first = self.first[_about(event)]
        if first.after is None:  # it may have been stored, and only the answer to it lost
            return "" if event.fate else "after the close"
        if event.fate != "saved-late":
            return "after the close"
        if first.after > grace:
            return "after the extra seconds"
        return "after the reveal" if first.revealed else ""


def _about(event: Event) -> tuple[object, ...]:
    return (*event.key, event.sequence)


def after_the_close(history: Sequence[Event], *, grace: float) -> list[str]:
    """Votes that were called saved though they were sent too late."""
    return list(_walk(history, grace=grace))


def _walk(history: Sequence[Event], *, grace: float) -> Iterator[str]:
    rounds = {event.round: _Round() for event in history}
    for event in history:
        round_ = rounds[event.round]
        if event.act != "vote":
            round_.step(event)
        elif event.kind is Kind.INVOKE:
            round_.send(event)
        elif event.kind is Kind.OK:
            why = round_.why_not(event, grace=grace)
            if why:
                yield f"saved {why}: {event}"


def miscounted(history: Sequence[Event], *, people: int, counted: int) -> list[str]:
    """What a host is told of late answers, where phones were told something else.

    A phone without an answer may have come late or not: so it is counted as either.
    """
    late, saved, unsure = _told_late(history)
    found = []
    for name, told, known in (("came", people, late), ("count", counted, saved)):
        if not len(known) <= told <= len(known | unsure):
            found.append(f"late: {told} {name}, and {len(known)} phones were told so")
    return found


def _told_late(history: Sequence[Event]) -> tuple[set[str], set[str], set[str]]:
    """Since the last close: who was told late, whose of them counts, and who was told nothing."""
    late: set[str] = set()
    saved: set[str] = set()
    unsure: set[str] = set()
    for event in history:
        if event.act == "reopen":
            late, saved, unsure = set(), set(), set()
        elif event.act == "vote" and event.kind is Kind.INFO:
            unsure.add(event.person)
        elif event.kind is Kind.LATE or event.fate == "saved-late":
            late.add(event.person)
            saved |= {event.person} if event.fate == "saved-late" else set()
    return late, saved, unsure
