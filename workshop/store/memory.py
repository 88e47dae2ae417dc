"""What was read already and still holds: everything but votes changes seldom.

A vote asks for its workshop, its agenda and its person; these are kept until something else than a
vote is written. Votes, and all that is counted from them, are never kept here.
"""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from workshop.domain.agenda import Agenda, agenda
from workshop.domain.code import normalise
from workshop.domain.participant import Participant
from workshop.domain.workshop import Workshop
from workshop.store import participants, parts, workshops
from workshop.store.connection import Database, Store

T = TypeVar("T")

MOST = 20_000
_NOTHING = 0, None  # no change has this number

Standing = tuple[Workshop, Agenda]


class Memory:
    """The memory of one process. What reads the same again stays the same object.

    So whoever makes something of it can tell by `is` whether it still holds.
    """

    def __init__(self, store: Store) -> None:
        """Remember nothing yet."""
        self._store = store
        self._kept: dict[Hashable, tuple[int, Any]] = {}

    def get(self, about: Hashable, read: Callable[[Database], T]) -> T:
        """Return what was read, or read it when something has changed.

        Raises:
            NotRead: when the disk or the file refuses.
        """
        changes = self._store.changes  # seen before reading: what is read is at least as new
        seen, kept = self._kept.get(about, _NOTHING)
        if seen == changes:
            return cast("T", kept)
        with self._store.reading() as database:
            found = read(database)
        if seen and kept == found:
            found = cast("T", kept)
        if len(self._kept) >= MOST:
            self._kept.clear()
        self._kept[about] = changes, found
        return found

    def standing(self, code: str) -> Standing | None:
        """The workshop with this code, and where it stands in its agenda; None when none has it."""
        own = normalise(code)
        return self.get(("standing", own), lambda database: _standing(database, own))

    def participant(self, token_hash: str, *, workshop_id: str) -> Participant | None:
        """The participant whose phone holds this token, in this workshop."""
        return self.get(
            ("participant", token_hash, workshop_id),
            lambda database: participants.by_token(database, token_hash, workshop_id=workshop_id),
        )

    def forget(self) -> None:
        """Let go of everything: what is deleted is to be nowhere."""
        self._kept.clear()


def _standing(database: Database, code: str) -> Standing | None:
    workshop = workshops.by_code(database, code)
    if workshop is None:
        return None
    return workshop, agenda(workshop, parts.of_workshop(database, workshop.id))
