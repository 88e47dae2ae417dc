"""Between rounds: one row a statement that a vote and its repetition both asked."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.ranking.findings.changed import Change
from workshop.ranking.moves import Move
from workshop.reports.csv_file import Cell
from workshop.reports.record import Record
from workshop.reports.saying.moves import NOT_SAME, OTHER_WORDS, not_compared, way_word
from workshop.reports.saying.outcomes import outcome_words
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.place import as_number
from workshop.reports.tables.table import (
    Field,
    Table,
    columns_of,
    number,
    rows_of,
    share,
    text,
    whole_number,
)

_ = str  # marks words for translation

_SIDES = ("agree", "neither", "disagree")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    earlier: str
    later: str
    change: Change
    move: Move


_FIELDS: tuple[Field[_Row], ...] = (
    text("earlier", _("Round before"), lambda row: row.earlier),
    text("later", _("Round after"), lambda row: row.later),
    text("statement", _("No."), lambda row: row.change.after.statement.label),
    text("text", _("Statement"), lambda row: row.change.after.statement.text),
    text(
        "before_text",
        _("Wording before"),
        lambda row: row.change.before.statement.text if row.change.reworded else None,
        about=_("Only where it had another one."),
    ),
    text(
        "wording",
        _("Wording"),
        lambda row: _wording(row.change),
        about=_(
            "In other words than before: the meaning stayed, and it is compared. Not the same"
            " question: it has no rank, and nothing is compared."
        ),
    ),
    whole_number(
        "rank_before",
        _("Rank before"),
        lambda row: row.move.before,
        about=_("Counted among the statements that both rounds asked."),
    ),
    whole_number("rank_after", _("Rank after"), lambda row: row.move.after),
    text("moved", _("Moved"), lambda row: way_word(row.move.way, ENGLISH)),
    number(
        "score_before",
        _("Score before"),
        lambda row: _compared(row.change, as_number(row.change.before.standing.score)),
    ),
    number("score_after", _("Score after"), lambda row: as_number(row.change.after.standing.score)),
    whole_number(
        "both",
        _("Answered both"),
        lambda row: _compared(row.change, row.change.both),
        about=_("People who answered it both times; all that follows is about them."),
    ),
    text(
        "outcome",
        _("Does it hold?"),
        lambda row: _outcome(row.change),
        about=_("Stable: fewer than 15 % of those who answered both times gave another answer."),
    ),
    share(
        "changed",
        _("Changed their answer"),
        lambda row: _changed(row.change),
        about=_("Of those who answered both times. Empty under five people."),
    ),
    number(
        "symmetry_p",
        _("Chance alone, all answers"),
        lambda row: row.change.bowker.p if row.change.bowker else None,
        about=_("How often chance alone makes changes as lopsided (Bowker)."),
    ),
    number(
        "swing_p",
        _("Chance alone, agree or not"),
        lambda row: row.change.mcnemar.p if row.change.mcnemar else None,
        about=_("The same for agreeing or not (McNemar)."),
    ),
)


_NOTE = _("It compares answers of the same people where it says so, else two results.")


def changes_table(record: Record) -> Table:
    """Return what changed from each round to the one that repeats it."""
    fields = (*_FIELDS, *(_step(old, new) for old in _SIDES for new in _SIDES))
    return Table(
        key="between-rounds",
        title=_("Between rounds"),
        columns=columns_of(fields),
        rows=rows_of(fields, _rows(record)),
        note=" ".join((_NOTE, *_left_out(record))),
        fixed=3,
        printed=len(_FIELDS),
    )


def _step(old: str, new: str) -> Field[_Row]:
    return whole_number(
        f"{old}_to_{new}",
        f"{old} → {new}",
        _people(_SIDES.index(old), _SIDES.index(new)),
        about=_("People who went from the one answer to the other. Empty under five people."),
    )


def _people(old: int, new: int) -> Callable[[_Row], Cell]:
    def read(row: _Row) -> Cell:
        return None if row.change.table is None else row.change.table[old][new]

    return read


def _wording(change: Change) -> Cell:
    if not change.reworded:
        return None
    return NOT_SAME if change.other_meaning else OTHER_WORDS


def _compared(change: Change, cell: Cell) -> Cell:
    """Return the cell where both rounds asked the same; of another question it says nothing."""
    return None if change.other_meaning else cell


def _outcome(change: Change) -> Cell:
    return outcome_words(change.stability.outcome, ENGLISH) if change.stability else None


def _changed(change: Change) -> Cell:
    """Return the share only where the table may be shown, too: of four people it says who."""
    known = change.stability is not None and change.table is not None
    return change.stability.changed.share if known and change.stability else None


def _left_out(record: Record) -> list[str]:
    """Return what each repetition leaves out: `Solutions (2). Not compared: one new.`."""
    titles = record.titles
    told = [
        (titles[c.repeat.later.round.id], not_compared(c.repeat, ENGLISH)) for c in record.changes
    ]
    return [f"{title}. {said}" for title, said in told if said]


def _rows(record: Record) -> list[_Row]:
    titles = record.titles
    return [
        _Row(
            earlier=titles[changes.repeat.earlier.round.id],
            later=titles[changes.repeat.later.round.id],
            change=change,
            move=changes.moves[change.after.statement.id],
        )
        for changes in record.changes
        for change in changes.changes
    ]
