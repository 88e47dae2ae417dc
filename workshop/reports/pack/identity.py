"""What statements are called in a pack: what did not change keeps its name, the rest gets one."""

from collections.abc import Iterable, Iterator
from itertools import count

from workshop.domain.pack import ID_LIMIT
from workshop.reports.refinement.book import Entry

_ROOM_BEHIND = 6  # characters for what is put behind a name


def ids_of(entries: Iterable[Entry]) -> dict[str, str]:
    """Return a name for each statement, by statement id; no two differ only in capitals.

    B01 stays B01; in other words it is B01.2; what is new has its number in the workshop.
    """
    ordered = sorted(entries, key=lambda each: _own(each) is None or each.was_reworded)
    taken: set[str] = set()
    found: dict[str, str] = {}
    for entry in ordered:
        name = next(each for each in _names(entry) if each.casefold() not in taken)
        taken.add(name.casefold())
        found[entry.statement.id] = name
    return found


def _names(entry: Entry) -> Iterator[str]:
    """Yield names for a statement, the best one first, without end."""
    own = _own(entry)
    if own and not entry.was_reworded:
        yield own
    stem = (own or entry.statement.label)[: ID_LIMIT - _ROOM_BEHIND]
    if not own:
        yield stem
    for number in count(entry.path[-1].position if own else 2):
        yield f"{stem}.{number}"


def _own(entry: Entry) -> str | None:
    """Return what its pack calls a statement; None where no pack had it."""
    origin = entry.path[-1].origin
    return None if origin is None or origin.is_conversation else origin.name
