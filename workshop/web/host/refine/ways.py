"""The six decisions as the form offers them: their words, and what each means."""

from dataclasses import dataclass

from workshop.domain.refinement.refinement import Way
from workshop.reports.refinement.book import Entry
from workshop.web.language import gettext

_ = str  # marks words for translation

_WORDS = {
    Way.KEEP: (_("Keep"), _("It goes into the report as it is.")),
    Way.REWORD: (_("Reword"), _("Same statement, other words. The old ones are kept beside them.")),
    Way.MERGE: (_("Merge"), _("One new statement takes the place of several.")),
    Way.SPLIT: (_("Split"), _("Several new statements take its place.")),
    Way.PARK: (_("Park"), _("Not now: it waits, and the report says why.")),
    Way.DROP: (_("Drop"), _("It goes no further, and the report says why.")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One way a statement can go."""

    way: Way
    words: str
    hint: str


def ways_for(entry: Entry) -> tuple[Choice, ...]:
    """Return the ways that are open to a statement: none where others stand in its place."""
    if is_gone(entry):
        return ()
    return tuple(
        Choice(way=way, words=gettext(words), hint=gettext(hint))
        for way, (words, hint) in _WORDS.items()
    )


def is_gone(entry: Entry) -> bool:
    """Whether it was merged or split: nothing can be decided on it until that is undone."""
    return not entry.standing.is_made and entry.standing.way in {Way.MERGE, Way.SPLIT}
