"""The rules the statements of a pack keep, whatever file they came from.

Every problem of every row is found, not only the first.
"""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.kind import Kind
from workshop.domain.pack import ClosedLists, PackStatement
from workshop.packs.cell_checks import cell_problems
from workshop.packs.limits import LIST_LIMIT
from workshop.packs.problems import Problem, shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

SAME_ID = _("%(id)s is already the id of row %(other)s. Give each statement its own id.")
SAME_TEXT = _("This is the same statement as in row %(other)s. Keep one of them.")
BARRIER_ADDRESSES = _("Only a solution can address barriers. Leave this empty for a barrier.")
NO_SUCH_BARRIER = _("There is no barrier with the id %(id)s. Put | between two ids.")
NOT_A_BARRIER = _("%(id)s is a solution. A solution can only address barriers.")

_AT_THE_ENDS = ("P", "Z")  # Unicode categories: punctuation and spaces


@dataclass(frozen=True, slots=True)
class Numbered:
    """A statement and the row it stands in."""

    row: int
    statement: PackStatement


def statement_problems(numbered: Sequence[Numbered], lists: ClosedLists) -> tuple[Problem, ...]:
    """What is wrong with the statements, row by row. Ids and texts that repeat are named there."""
    ids = _first_rows(numbered, lambda statement: statement.id.casefold())
    texts = _first_rows(numbered, lambda statement: same_text_key(statement.text))
    kinds = {each.statement.id: each.statement.kind for each in reversed(numbered)}
    return tuple(
        problem
        for each in numbered
        for problem in (
            *cell_problems(each.row, each.statement, lists),
            *_repeats(each, ids, texts),
            *_link_problems(each, kinds),
        )
    )


def same_text_key(text: str) -> str:
    """What two texts share when they differ only in capitals, or in marks at their ends."""
    start, end = 0, len(text)
    while end > start and unicodedata.category(text[end - 1]).startswith(_AT_THE_ENDS):
        end -= 1
    while start < end and unicodedata.category(text[start]).startswith(_AT_THE_ENDS):
        start += 1
    return (text[start:end] or text).casefold()


def _first_rows(
    numbered: Iterable[Numbered], key: Callable[[PackStatement], str]
) -> dict[str, int]:
    rows: dict[str, int] = {}
    for each in numbered:
        rows.setdefault(key(each.statement), each.row)
    return rows


def _repeats(each: Numbered, ids: Mapping[str, int], texts: Mapping[str, int]) -> Iterator[Problem]:
    row, statement = each.row, each.statement
    id_row = ids[statement.id.casefold()]
    text_row = texts[same_text_key(statement.text)]
    if id_row != row:
        yield Problem(row, "id", SAME_ID, {"id": shortened(statement.id), "other": id_row})
    if text_row != row and statement.text:
        yield Problem(row, "text", SAME_TEXT, {"other": text_row})


def _link_problems(each: Numbered, kinds: Mapping[str, Kind]) -> Iterator[Problem]:
    statement = each.statement
    if statement.kind is Kind.BARRIER:
        if statement.addresses:
            yield Problem(each.row, "addresses", BARRIER_ADDRESSES)
        return
    for name in statement.addresses[:LIST_LIMIT]:
        if kinds.get(name) is not Kind.BARRIER:
            sentence = NOT_A_BARRIER if name in kinds else NO_SUCH_BARRIER
            yield Problem(each.row, "addresses", sentence, {"id": shortened(name)})
