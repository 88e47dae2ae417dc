"""What moved from a vote to the one that repeats it."""

from workshop.ranking.between.stability import Outcome
from workshop.ranking.findings.changed import Change, Changes
from workshop.ranking.moves import Move, Way
from workshop.ranking.repeat import Repeat
from workshop.reports.charts.drawing import Anchor, Block, Drawing, Line, Polygon, Shape, Words
from workshop.reports.charts.palette import Colour
from workshop.reports.charts.sheet import LEFT, RAIL, RIGHT, Row, Telling, sheets
from workshop.reports.charts.statement import PAD, plain
from workshop.reports.charts.words import Setting, rehearsal
from workshop.reports.charts.wrapping import paragraph
from workshop.reports.saying.moves import (
    base_of_both,
    change_rule,
    change_words,
    lead_word,
    move_note,
    moved_head,
    moved_summary,
    rows_of,
    wording_words,
)
from workshop.reports.saying.outcomes import outcome_words
from workshop.reports.saying.tongue import Tongue

_RANKS = 220.0
_CHANGE = 470.0
_ORDER = (Way.UP, Way.DOWN, Way.STAYED, Way.NONE)


def moved(changes: Changes, setting: Setting) -> tuple[Drawing, ...]:
    """Return the slides of what both votes asked: up, down, stayed."""
    tongue, repeat = setting.tongue, changes.repeat
    if not repeat.moves:
        return ()
    telling = Telling(
        title=moved_head(repeat, tongue),
        question="",
        sentence=moved_summary(repeat, tongue),
        base=f"{base_of_both(repeat, tongue)}.{rehearsal(setting)}",
        rule=_rule(repeat, tongue),
        tongue=tongue,
    )
    found = {change.after.statement.id: change for change in changes.changes}
    rows = [
        Row(
            block=_row(move, found.get(move.statement.id), repeat, tongue=tongue),
            said=f"{move.statement.label} {move.statement.text} {_said(move, repeat, tongue)}",
            lead=lead_word(move, repeat, tongue),
        )
        for move in sorted(rows_of(repeat), key=_place)
    ]
    return sheets(telling, rows)


def _place(move: Move) -> tuple[int, int, int]:
    way = abs(move.up or 0) if move.way in {Way.UP, Way.DOWN} else 0
    return _ORDER.index(move.way), -way, move.after or move.before or 0


def _rule(repeat: Repeat, tongue: Tongue) -> str:
    order = tongue.gettext("Order: up, down, stayed; the longest way first.")
    return f"{order} {change_rule(repeat, tongue)}"


def _row(move: Move, change: Change | None, repeat: Repeat, *, tongue: Tongue) -> Block:
    left = LEFT + RAIL
    text = plain(move.statement, left=left + _RANKS, width=RIGHT - _CHANGE - left - _RANKS - 30)
    notes = _notes(move, change, repeat, tongue=tongue)
    return Block(
        height=max(text.height, notes.height + 2 * PAD),
        shapes=(*_ranks(move, left), *text.shapes, *notes.moved(RIGHT - _CHANGE, PAD)),
    )


def _ranks(move: Move, left: float) -> list[Shape]:
    """The rank before, an arrow, the rank now."""
    y = PAD + 25
    before, after = (_rank(move.before, move.before_ties), _rank(move.after, move.after_ties))
    return [
        Words(x=left + 54, y=y, text=before, size=30, colour=Colour.INK_2, anchor=Anchor.RIGHT),
        *_arrow(move.way, left + 70, y - 10),
        Words(x=left + 132, y=y, text=after, size=32, weight=760),
    ]


def _rank(rank: int | None, ties: int) -> str:
    if rank is None:
        return "–"  # noqa: RUF001 - a dash: there is no number
    return f"{rank}{'=' if ties > 1 else ''}"


def _arrow(way: Way, x: float, y: float) -> tuple[Shape, ...]:
    slope = {Way.UP: -12.0, Way.DOWN: 12.0}.get(way, 0.0)
    colour = {Way.UP: Colour.AGREE, Way.DOWN: Colour.DISAGREE}.get(way, Colour.EDGE)
    end = (x + 44, y + slope)
    line = Line(start=(x, y - slope), end=end, colour=colour, width=5)
    if not slope:
        return (line,)
    up = -1 if slope < 0 else 1
    head = (
        (end[0] + 8, end[1] + up * 5),
        (end[0] - 12, end[1] + up * 3),
        (end[0] - 1, end[1] - up * 16),
    )
    return line, Polygon(points=head, colour=colour)


def _notes(move: Move, change: Change | None, repeat: Repeat, *, tongue: Tongue) -> Block:
    words = wording_words(move, repeat, tongue)
    if move.statement.id in repeat.other_meaning:
        return paragraph(words, size=24, width=_CHANGE)
    said = [
        change_words(repeat.changes.get(move.statement.id), repeat),
        move_note(move, tongue).removesuffix("."),
        words,
        _stability(change, tongue) if change else "",
    ]
    return paragraph("; ".join(filter(None, said)), size=24, width=_CHANGE)


def _stability(change: Change, tongue: Tongue) -> str:
    if change.stability is None or change.stability.outcome is Outcome.TOO_FEW:
        return ""
    changed = change.stability.changed
    said = tongue.gettext(
        "%(people)s of %(of)s changed their answer", people=changed.people, of=changed.of
    )
    return f"{said}. {outcome_words(change.stability.outcome, tongue)}."


def _said(move: Move, repeat: Repeat, tongue: Tongue) -> str:
    if move.statement.id in repeat.other_meaning:
        return f"{wording_words(move, repeat, tongue)}."
    return tongue.gettext(
        "before %(before)s, now %(after)s.",
        before=_rank(move.before, move.before_ties),
        after=_rank(move.after, move.after_ties),
    )
