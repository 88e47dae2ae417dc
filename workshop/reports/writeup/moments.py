"""Days and times as a report writes them."""

from datetime import UTC, date, datetime

from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_MONTHS = (
    *(_("January"), _("February"), _("March"), _("April"), _("May"), _("June")),
    *(_("July"), _("August"), _("September"), _("October"), _("November"), _("December")),
)


def day(written: str, tongue: Tongue) -> str:
    """A day, of a date or of a time as the store keeps it: `26 November 2026`; empty stays so."""
    if not written:
        return ""
    found = date.fromisoformat(written[:10])
    month = tongue.gettext(_MONTHS[found.month - 1])
    return tongue.gettext("%(day)s %(month)s %(year)s", day=found.day, month=month, year=found.year)


def moment(written: str | None, tongue: Tongue) -> str:
    """A time as the store keeps it, to the minute: `26 November 2026, 10:35 UTC`."""
    if not written:
        return ""
    found = datetime.fromisoformat(written).astimezone(UTC)
    clock = f"{found:%H:%M}"
    return tongue.gettext("%(day)s, %(clock)s UTC", day=day(written, tongue), clock=clock)
