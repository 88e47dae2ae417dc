"""Refinement: one row a statement, with what the room said and what writers made of it."""

from workshop.domain.kind import Kind
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.reports.csv_file import Cell
from workshop.reports.refinement.book import Book
from workshop.reports.refinement.kin import became, came_from, origin_of
from workshop.reports.tables.refinement_notes import NOTES
from workshop.reports.tables.refinement_row import Row, labels
from workshop.reports.tables.refinement_vote import VOTE, voices
from workshop.reports.tables.table import Field, Table, columns_of, rows_of, text, whole_number

_ = str  # marks words for translation

KEY = "refinement"


def _decision(row: Row) -> Refinement | None:
    return row.entry.standing.refinement


def _way(row: Row) -> Cell:
    decided = _decision(row)
    return decided.way.value if decided and not row.entry.standing.is_made else None


def _of(row: Row, name: str) -> Cell:
    decided = _decision(row)
    return str(getattr(decided, name)) if decided else None


def _day(row: Row) -> Cell:
    decided = _decision(row)
    return decided.at[:10] if decided else None


def _linked(row: Row, kind: Kind) -> Cell:
    """Return what it is linked with, if it is of this kind."""
    if row.statement.kind is not kind:
        return None
    return labels(sorted(row.entry.linked, key=lambda each: each.number))


_DECISION: tuple[Field[Row], ...] = (
    text("statement", _("No."), lambda row: row.statement.label),
    text("text", _("Statement"), lambda row: row.statement.text, about=_("In its newest words.")),
    text(
        "proposal",
        _("Proposal"),
        lambda row: "yes" if row.entry.standing.is_proposal else None,
        about=_("It was decided on and goes into the report."),
    ),
    text(
        "decision",
        _("Decision"),
        _way,
        about=_(
            "keep, reword, merge, split, park or drop. Empty: none yet, or it was made by one and"
            " stands as it was made."
        ),
    ),
    text(
        "reason",
        _("Reason"),
        lambda row: _of(row, "reason"),
        about=_("For the last decision on it, or for the one that made it."),
    ),
    text("decided_by", _("Decided by"), lambda row: _of(row, "by")),
    text("decided_on", _("Decided on"), _day),
)
_IDENTITY: tuple[Field[Row], ...] = (
    whole_number("version", _("Version"), lambda row: row.entry.path[-1].position),
    text(
        "original",
        _("Original words"),
        lambda row: "\n".join(each.statement.text for each in row.entry.roots),
        about=_(
            "Those of the pack or of the imported conversation, or of the person in the room; of"
            " several, one a line."
        ),
    ),
    text(
        "origin",
        _("Name where it comes from"),
        lambda row: "|".join(origin_of(each) for each in row.entry.roots),
        about=_(
            "What its pack calls each of these, or its number in the imported conversation. “room”:"
            " somebody there suggested it."
        ),
    ),
    text(
        "comes_from",
        _("Comes from"),
        lambda row: labels(came_from(row.book, row.entry)),
        about=_("The statements that it was merged or split out of."),
    ),
    text(
        "merged_into", _("Merged into"), lambda row: labels(became(row.book, row.entry, Way.MERGE))
    ),
    text("split_into", _("Split into"), lambda row: labels(became(row.book, row.entry, Way.SPLIT))),
    text("kind", _("Kind"), lambda row: row.statement.kind.value),
    text("theme", _("Theme"), lambda row: row.statement.theme),
    text("case_study", _("Case study"), lambda row: row.statement.case_study),
    text(
        "scale",
        _("Scale"),
        lambda row: row.statement.scale,
        about=_("As the pack has it; “At which scale” has what writers say."),
    ),
    text("actors", _("Actors"), lambda row: "|".join(row.statement.actors)),
    text("addresses", _("Addresses"), lambda row: _linked(row, Kind.SOLUTION)),
    text("addressed_by", _("Addressed by"), lambda row: _linked(row, Kind.BARRIER)),
    text(
        "is_gap",
        _("Gap"),
        lambda row: "gap" if row.entry.gap else None,
        about=_("It is clear in the top, and no solution for it has half of the answers."),
    ),
    text(
        "named",
        _("Named by the room"),
        lambda row: "|".join(f"{actor} ({people})" for actor, people in row.entry.named),
        about=_("Who should act, each with the people who named them; from five answers on."),
    ),
    whole_number("named_of", _("Answered who should act"), lambda row: row.entry.named_of or None),
    whole_number("offers", _("Offers of help"), lambda row: row.entry.offers or None),
    whole_number(
        "simulated_people",
        _("Simulated people"),
        lambda row: row.book.record.simulated or None,
        about=_("A rehearsal: so many of the people in these numbers are not real."),
    ),
    text("source", _("Source"), lambda row: row.statement.source),
    text("source_url", _("Address of the source"), lambda row: row.statement.source_url),
    text("basis", _("Basis"), lambda row: row.statement.basis),
    text("tier", _("Tier of evidence"), lambda row: row.statement.tier),
    text("pack_note", _("Note of the pack"), lambda row: row.statement.note),
)


def refinement_table(book: Book) -> Table:
    """Return the record of every statement; without leave for comments it has no column of them."""
    said = () if book.record.comments is None else voices()
    fields = (*_DECISION, *_IDENTITY, *VOTE, *said, *NOTES)
    return Table(
        key=KEY,
        title=_("Refinement"),
        columns=columns_of(fields),
        rows=rows_of(fields, (Row(book=book, entry=entry) for entry in book.entries)),
        note=_("The room advises, the authors decide and say why: both are shown."),
        fixed=2,
        printed=len(_DECISION),
    )
