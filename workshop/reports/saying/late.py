"""Answers that came after the close: how many people's, and how many of these count."""

from workshop.domain.late import LateCount
from workshop.reports.saying.tongue import Tongue


def late_sentence(count: LateCount, tongue: Tongue) -> str:
    """Return how many people's answers came after the close, "" when none did."""
    if not count.people:
        return ""
    return tongue.ngettext(
        "%(num)s person's answers came after the close, %(counted)s counted.",
        "%(num)s people's answers came after the close, %(counted)s counted.",
        count.people,
        counted=count.counted,
    )
