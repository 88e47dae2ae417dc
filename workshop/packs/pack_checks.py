"""The rules a pack keeps as a whole: its cover, which is all but its statements, and the rest."""

import re
from collections.abc import Iterator
from dataclasses import fields

from workshop.domain.pack import ClosedLists, Pack
from workshop.packs.cell_checks import text_problems
from workshop.packs.checks import Numbered, statement_problems
from workshop.packs.limits import (
    CELL_LIMIT,
    LIST_LIMIT,
    MOST_ROWS,
    SLUG_LIMIT,
    TITLE_LIMIT,
    WORD_LIMIT,
)
from workshop.packs.manifest import place
from workshop.packs.problems import Problem

_ = str  # marks a sentence for translation; it is translated where it is shown

NO_STATEMENTS = _("There are no statements yet. Add at least one row below the header.")
TOO_MANY_STATEMENTS = _("The pack has more than %(limit)s statements. Split it.")
BAD_SLUG = _("The folder needs a name of small letters, digits and single dashes.")
BAD_LANGUAGE = _("This must be a language code, such as en, cy or pt-BR.")
NEEDED = _("Please fill this in.")
EMPTY_WORD = _("One of the texts in this list is empty.")
TOO_MANY_WORDS = _("This list is too long: %(count)s texts. At most %(limit)s are allowed.")

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def pack_problems(pack: Pack) -> tuple[Problem, ...]:
    """Everything that is wrong with a pack. Statements are numbered from row 2, as in its CSV."""
    numbered = [Numbered(row, each) for row, each in enumerate(pack.statements, start=2)]
    if len(numbered) > MOST_ROWS:
        return (Problem(None, "", TOO_MANY_STATEMENTS, {"limit": MOST_ROWS}),)
    empty = () if numbered else (Problem(None, "", NO_STATEMENTS),)
    return (*cover_problems(pack), *empty, *statement_problems(numbered, pack.lists))


def cover_problems(pack: Pack) -> Iterator[Problem]:
    """What is wrong with what a pack says of itself, in the order of `pack.toml`."""
    if len(pack.slug) > SLUG_LIMIT or not _SLUG.fullmatch(pack.slug):
        yield Problem(None, "", BAD_SLUG)
    if not pack.title:
        yield Problem(None, place("title"), NEEDED)
    if not _LANGUAGE.fullmatch(pack.language):
        yield Problem(None, place("language"), BAD_LANGUAGE)
    for name, limit in (("title", TITLE_LIMIT), ("licence", WORD_LIMIT), ("version", WORD_LIMIT)):
        yield from text_problems(None, place(name), getattr(pack, name), limit=limit)
    yield from _word_problems("cautions", pack.cautions, CELL_LIMIT)
    for closed in fields(ClosedLists):
        words = getattr(pack.lists, closed.name)
        yield from _word_problems(f"lists.{closed.name}", words, WORD_LIMIT)


def _word_problems(name: str, words: tuple[str, ...], limit: int) -> Iterator[Problem]:
    if len(words) > LIST_LIMIT:
        values = {"count": len(words), "limit": LIST_LIMIT}
        yield Problem(None, place(name), TOO_MANY_WORDS, values)
    if not all(words):
        yield Problem(None, place(name), EMPTY_WORD)
    for word in words:
        yield from text_problems(None, place(name), word, limit=limit)
