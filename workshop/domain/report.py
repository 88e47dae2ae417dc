"""The report of a workshop: what its hosts choose for it, and when it was published."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain import text
from workshop.domain.round import Round
from workshop.errors import FieldTooLong, NoSectionChosen

_ = str  # marks words for translation

INTRODUCTION_LIMIT = 4000


class Part(StrEnum):
    """The sections that a report can have."""

    SUMMARY = "summary"
    PEOPLE = "people"
    RESULTS = "results"
    AGREEMENT = "agreement"
    GAPS = "gaps"
    PROPOSALS = "proposals"
    CHANGES = "changes"
    MINORITY = "minority"
    METHOD = "method"
    EVIDENCE = "evidence"
    ANNEX = "annex"
    COLOPHON = "colophon"


ALWAYS = (Part.METHOD, Part.COLOPHON)  # without them nobody can judge the rest


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What hosts chose. `position` counts how often it was saved; 0: these are the usual choices.

    `by` is the name of who saved it last.
    """

    introduction: str = ""
    parts: tuple[Part, ...] = tuple(Part)
    position: int = 0
    by: str = ""

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The introduction, paragraph by paragraph."""
        found = (" ".join(each.split()) for each in self.introduction.split("\n\n"))
        return tuple(each for each in found if each)


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One act of publishing. `content` is the report as it was then; None: it was withdrawn.

    `rounds`: the stamps of the rounds that it rests on, by their ids.
    """

    sequence: int
    content: bytes | None
    rounds: Mapping[str, str]
    actor: str
    at: str

    def outdated(self, now: Iterable[Round]) -> tuple[Round, ...]:
        """The rounds that it rests on and that were opened again since, as they stand now."""
        return tuple(each for each in now if self.rounds.get(each.id, each.stamp) != each.stamp)


def read_introduction(typed: str) -> str:
    """Return the introduction as it is stored.

    Raises:
        FieldTooLong: when it is too long.
    """
    cleaned = text.clean(typed)
    if len(cleaned) > INTRODUCTION_LIMIT:
        raise FieldTooLong(
            field=_("The introduction"), length=len(cleaned), limit=INTRODUCTION_LIMIT
        )
    return cleaned


def read_parts(chosen: Iterable[str]) -> tuple[Part, ...]:
    """Return the sections in a form, with those that no report goes without.

    Raises:
        NoSectionChosen: when nothing else was chosen. Unknown ones are left out.
    """
    known = {part for part in Part if part.value in set(chosen)}
    if not known - set(ALWAYS):
        raise NoSectionChosen
    return tuple(part for part in Part if part in known | set(ALWAYS))
