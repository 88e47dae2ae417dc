"""What a note may say: one of the answers that are offered, a date, names, or some words."""

from datetime import date

from workshop.domain import text
from workshop.domain.refinement.notes import Field, Sort
from workshop.errors import BadDate, BadNote, FieldTooLong

SEPARATOR = "|"  # as in the lists of a pack


def written(field: Field, typed: str) -> str:
    """Return a note as it is stored; an empty one is a note that was taken back.

    Raises:
        BadNote: when it is none of what can be chosen. BadDate: when it is no date.
        FieldTooLong: when it is too long.
    """
    if field.sort is Sort.TEXT:
        return _lines(field, typed)
    line = text.optional(typed, field=field.words, limit=field.limit)
    if field.sort is Sort.CHOICE and line and line not in (field.choices or {}):
        raise BadNote(field=field.words)
    if field.sort is Sort.DATE and line:
        _check_date(line)
    if field.sort in {Sort.ACTORS, Sort.SCALES}:
        return SEPARATOR.join(names(line))
    return line


def names(value: str) -> tuple[str, ...]:
    """Return the names in a list, each once, in the order in which they were written."""
    return tuple(dict.fromkeys(part for each in value.split(SEPARATOR) if (part := each.strip())))


def _lines(field: Field, typed: str) -> str:
    cleaned = text.clean(typed)
    if len(cleaned) > field.limit:
        raise FieldTooLong(field=field.words, length=len(cleaned), limit=field.limit)
    return cleaned


def _check_date(line: str) -> None:
    try:
        date.fromisoformat(line)
    except ValueError:
        raise BadDate from None
