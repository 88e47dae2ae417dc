"""Comments: beside the statements they are about, as in the file of comments."""

from collections.abc import Sequence
from dataclasses import replace

from workshop.domain.comment import Comment
from workshop.reports.comments import HEADER, comment_rows
from workshop.reports.record import Record
from workshop.reports.tables.table import Column, ColumnKind, Table, plain

_ = str  # marks words for translation

_WORDS = {
    "round": _("Round"),
    "statement": _("No."),
    "text": _("Statement"),
    "comment": _("Comment"),
    "hidden": _("Hidden"),
    "simulated": _("Simulated"),
    "mark": _("Mark"),
    "me_too": _("Me too"),
}
_ABOUT = {
    "hidden": _("“hidden”: a host took it out of sight. “held”: it waits to be checked."),
    "simulated": _("Written by a rehearsal, not by a person."),
    "mark": _("What its author says it is."),
    "me_too": _("How many others say the same."),
}


def comments_table(record: Record, comments: Sequence[Comment]) -> Table:
    """Return the comments on revealed rounds, by round and number; nothing says who or when."""
    titles = record.titles
    rounds = {each.id: replace(each, title=titles[each.id]) for each in record.rounds}
    found = comment_rows(comments, rounds=rounds, statements=record.statements)
    return Table(
        key="comments",
        title=_("Comments"),
        columns=tuple(
            Column(
                key=key,
                words=_WORDS[key],
                kind=ColumnKind.WHOLE if key == "me_too" else ColumnKind.TEXT,
                about=_ABOUT.get(key, ""),
            )
            for key in HEADER
        ),
        rows=tuple(tuple(plain(cell) for cell in row) for row in found),
        fixed=2,
    )
