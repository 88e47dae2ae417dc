"""Audit: one row a deed of hosts and of the program, the oldest first, as a chain of hashes."""

from collections.abc import Sequence

from workshop.domain.chain import Link
from workshop.reports.tables.table import Field, Table, columns_of, rows_of, text, whole_number

_ = str  # marks words for translation

AUDIT: tuple[Field[Link], ...] = (
    whole_number("position", _("Row"), lambda link: link.position),
    text("at", _("At"), lambda link: link.at, about=_("In UTC.")),
    text("actor", _("Who"), lambda link: link.actor, about=_("A part and an id, no name.")),
    text("action", _("What"), lambda link: link.action),
    text("detail", _("Detail"), lambda link: link.detail, about=_("JSON, as it was hashed.")),
    text("previous", _("Hash before"), lambda link: link.previous),
    text(
        "hash",
        _("Hash"),
        lambda link: link.hash,
        about=_("SHA-256 of the row as JSON, the hash before it included."),
    ),
)


def audit_table(links: Sequence[Link]) -> Table:
    """Return every row of the audit; no answer and no name is in it."""
    return Table(
        key="audit",
        title=_("Audit"),
        columns=columns_of(AUDIT),
        rows=rows_of(AUDIT, links),
        note=_("What was done, and by whom. Rows can be added and not changed."),
        fixed=1,
    )
