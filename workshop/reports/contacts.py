"""The contacts that people left, as the one table that has them."""

from collections.abc import Iterable

from workshop.domain.acting.contact import Contact
from workshop.reports.csv_file import csv_file

HEADER = ("name", "contact", "can_help_with", "delete_on")


def contacts_csv(contacts: Iterable[Contact]) -> bytes:
    """Return the contacts by name; `delete_on` says until when the file may be kept."""
    return csv_file(
        HEADER, ([each.name, each.reach, each.about, each.last_day] for each in contacts)
    )
