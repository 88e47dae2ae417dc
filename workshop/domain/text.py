"""Text at the border: what people type or upload becomes clean text, or is refused with a reason.

Kept: letters of every script, joiners that Arabic, Persian and Indic scripts need, emoji.
Removed: control characters, bidi overrides and isolates, zero-width and tag characters, lone
surrogates, and combining marks beyond four on one letter.
"""

import unicodedata

from workshop.errors import FieldMissing, FieldTooLong

_MOST_MARKS = 4
_JOINERS = {"\u200c", "\u200d"}
_MARKS = {"Mn", "Me"}  # by category: Thai marks stack too, and their combining class is 0
_NONCHARACTER = 0xFFFE
_SPACES = {"\n", "\t"}


def clean(text: str) -> str:
    """Return the text in NFC without what could deceive or break a page; never raises.

    A text of which nothing can be seen becomes empty.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(char for char in lines if _is_kept(char))
    cleaned = _few_marks(unicodedata.normalize("NFC", kept)).strip()
    return cleaned if any(_is_seen(char) for char in cleaned) else ""


def one_line(text: str) -> str:
    """Clean text on one line, with single spaces."""
    return " ".join(clean(text).split())


def required(text: str, *, field: str, limit: int) -> str:
    """One clean line of 1 to `limit` characters.

    Raises:
        FieldMissing: when nothing is left.
        FieldTooLong: when it is longer than `limit`.
    """
    line = optional(text, field=field, limit=limit)
    if not line:
        raise FieldMissing(field=field)
    return line


def optional(text: str, *, field: str, limit: int) -> str:
    """One clean line of at most `limit` characters, possibly empty.

    Raises:
        FieldTooLong: when it is longer than `limit`.
    """
    line = one_line(text)
    if len(line) > limit:
        raise FieldTooLong(field=field, length=len(line), limit=limit)
    return line


def _few_marks(text: str) -> str:
    """Leave at most four marks on a letter; joiners are not counted, and begin no new letter."""
    few: list[str] = []
    marks = 0
    for char in text:
        if unicodedata.category(char) in _MARKS:
            marks += 1
        elif char not in _JOINERS:
            marks = 0
        if marks <= _MOST_MARKS or char in _JOINERS:
            few.append(char)
    return "".join(few)


def _is_seen(char: str) -> bool:
    return not char.isspace() and char not in _JOINERS


def _is_kept(char: str) -> bool:
    if char in _JOINERS or char in _SPACES:
        return True
    if ord(char) & _NONCHARACTER == _NONCHARACTER:  # noncharacters, which XML refuses
        return False
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"}
