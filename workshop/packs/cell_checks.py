"""The rules a statement keeps on its own, cell by cell."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from workshop.domain.pack import ID_LIMIT, TEXT_LIMIT, ClosedLists, PackStatement
from workshop.packs.cells import tidy
from workshop.packs.limits import CELL_LIMIT, LIST_LIMIT, WORD_LIMIT
from workshop.packs.problems import Problem, shortened

_ = str  # marks a sentence for translation; it is translated where it is shown

NO_TEXT = _("Please write the statement here.")
TOO_LONG = _("This is too long: %(length)s characters. At most %(limit)s are allowed.")
NOT_CLEAN = _("This holds characters that cannot be shown.")
BAD_ID = _(
    "%(id)s cannot be an id. Use letters a to z, digits, dots, dashes and underscores, "
    "and start with a letter or a digit."
)
WORD_TWICE = _("%(word)s is listed twice.")
TOO_MANY_WORDS = _("This list has %(count)s words. At most %(limit)s are allowed.")
NOT_IN_LIST = _("%(word)s is not a word of this pack. Use one of these: %(allowed)s.")
BAD_URL = _("This must be a web address that starts with http:// or https://.")

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_LIMITS = {
    "id": ID_LIMIT,
    "text": TEXT_LIMIT,
    "theme": WORD_LIMIT,
    "case_study": WORD_LIMIT,
    "scale": WORD_LIMIT,
    "actors": WORD_LIMIT,
    "addresses": ID_LIMIT,
    "source": CELL_LIMIT,
    "basis": WORD_LIMIT,
    "source_url": CELL_LIMIT,
    "tier": WORD_LIMIT,
    "note": CELL_LIMIT,
}


def cell_problems(row: int, statement: PackStatement, lists: ClosedLists) -> Iterator[Problem]:
    """Everything that is wrong with the cells of one statement, from left to right."""
    if not statement.text:
        yield Problem(row, "text", NO_TEXT)
    if not _ID.fullmatch(statement.id):
        yield Problem(row, "id", BAD_ID, {"id": shortened(statement.id)})
    for column, limit in _LIMITS.items():
        for text in _texts(statement, column):
            yield from text_problems(row, column, text, limit=limit)
    yield from _list_problems(row, "actors", statement.actors)
    yield from _list_problems(row, "addresses", statement.addresses)
    yield from _closed_list_problems(row, statement, lists)
    if not all(map(_is_web_address, statement.source_url.split())):
        yield Problem(row, "source_url", BAD_URL)


def text_problems(row: int | None, column: str, text: str, *, limit: int) -> Iterator[Problem]:
    """Whether one text is too long, or not clean."""
    if len(text) > limit:
        yield Problem(row, column, TOO_LONG, {"length": len(text), "limit": limit})
    elif tidy(text) != text:
        yield Problem(row, column, NOT_CLEAN)


def _texts(statement: PackStatement, column: str) -> tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(statement, column)
    return (value,) if isinstance(value, str) else value[:LIST_LIMIT]


def _list_problems(row: int, column: str, listed: tuple[str, ...]) -> Iterator[Problem]:
    if len(listed) > LIST_LIMIT:
        values = {"count": len(listed), "limit": LIST_LIMIT}
        yield Problem(row, column, TOO_MANY_WORDS, values)
        return
    for word in dict.fromkeys(word for word in listed if listed.count(word) > 1):
        yield Problem(row, column, WORD_TWICE, {"word": shortened(word)})


def _closed_list_problems(
    row: int, statement: PackStatement, lists: ClosedLists
) -> Iterator[Problem]:
    allowed_words = {
        "theme": lists.themes,
        "case_study": lists.case_studies,
        "scale": lists.scales,
        "actors": lists.actors,
    }
    for column, allowed in allowed_words.items():
        for word in filter(None, _texts(statement, column)):
            if allowed and word not in allowed:
                values = {"word": shortened(word), "allowed": ", ".join(allowed)}
                yield Problem(row, column, NOT_IN_LIST, values)


def _is_web_address(text: str) -> bool:
    try:
        address = urlsplit(text)
    except ValueError:
        return False
    return address.scheme in {"http", "https"} and bool(address.hostname) and " " not in text
