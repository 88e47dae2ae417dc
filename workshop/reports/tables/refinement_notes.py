"""The columns of the refinement that writers filled in: a column a note, and what is owed."""

from functools import partial

from workshop.domain.refinement import notes
from workshop.reports.csv_file import Cell
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.refinement_row import Row
from workshop.reports.tables.table import Field, text

_ = str  # marks words for translation


def _note(field: notes.Field) -> Field[Row]:
    about = field.hint or _("As writers noted it.")
    return text(field.key, field.words, partial(_noted, field), about=about)


def _noted(field: notes.Field, row: Row) -> Cell:
    """Return a note in words; a choice has a key and its words."""
    value = row.entry.note(field.key)
    words = (field.choices or {}).get(value)
    return ENGLISH.gettext(words) if words else value or None


NOTES: tuple[Field[Row], ...] = (
    *(_note(field) for field in notes.FIELDS),
    text(
        "differs",
        _("Priority differs from the vote"),
        lambda row: "yes" if row.entry.differs else None,
        about=_("First in writing and clearly not in the top, or put off and clear in it."),
    ),
    text(
        "owed",
        _("Still owed"),
        lambda row: "|".join(notes.BY_KEY[key].words for key in row.entry.owes),
        about=_("What somebody still has to write: a reason, or an answer to a gap."),
    ),
)
