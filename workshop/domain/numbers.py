"""Numbers that people type."""

from workshop.errors import BadNumber


def whole(typed: str, *, field: str, most: int) -> int:
    """Return a whole number from 1 to `most`.

    Raises:
        BadNumber: for anything else, naming the field.
    """
    typed = typed.strip()
    if not (typed.isascii() and typed.isdigit() and len(typed) <= len(str(most))):
        raise BadNumber(field=field, most=most)
    if not 1 <= int(typed) <= most:
        raise BadNumber(field=field, most=most)
    return int(typed)


def whole_or_none(typed: str, *, field: str, most: int) -> int | None:
    """The same; None when nothing was typed."""
    return whole(typed, field=field, most=most) if typed.strip() else None
