"""Dates as people write them, in the reader's language."""

from datetime import date

from flask_babel import format_date

from workshop.languages import ENGLISH
from workshop.web.language import chosen


def day(text: str) -> str:
    """Return a date that stands by itself: `Thursday 26 November 2026`; empty stays empty."""
    style = "EEEE d MMMM y" if chosen() == ENGLISH else "full"
    return format_date(date.fromisoformat(text), style) if text else ""


def day_within(text: str) -> str:
    """Return a date inside a sentence: `26 November 2026`. A weekday would bend with the words."""
    style = "d MMMM y" if chosen() == ENGLISH else "long"
    return format_date(date.fromisoformat(text), style) if text else ""
