"""The words that a refined pack allows: those of the pack it came from, and what was added."""

from collections.abc import Iterable, Sequence

from workshop.domain.pack import ClosedLists, PackStatement
from workshop.packs.limits import LIST_LIMIT


def lists_with(known: ClosedLists, statements: Sequence[PackStatement]) -> ClosedLists:
    """Return these lists in their order, and behind it the other words of these statements.

    A list that allows any word still does, and so does one that would become too long for a pack.
    """
    return ClosedLists(
        themes=_with(known.themes, (each.theme for each in statements)),
        scales=_with(known.scales, (each.scale for each in statements)),
        actors=_with(known.actors, (actor for each in statements for actor in each.actors)),
        case_studies=_with(known.case_studies, (each.case_study for each in statements)),
    )


def _with(known: tuple[str, ...], used: Iterable[str]) -> tuple[str, ...]:
    words = tuple(dict.fromkeys((*known, *filter(None, used)))) if known else ()
    return words if len(words) <= LIST_LIMIT else ()
