"""Columns: how many gave each answer, and the score that the order rests on."""

from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Weighting
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.saying.numerals import decimal, short
from workshop.web.host.result.measure import Cell, Measure, Value, letters, number
from workshop.web.host.result.words import NONE
from workshop.web.language import gettext
from workshop.web.screen import table

_SIGNED = {BallotKind.AGREEMENT}


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return a column for each answer, how many answered, and the score."""
    return (
        *(_answer(found, place) for place in range(len(table.columns(found.result)))),
        Measure(
            key="answered",
            words=gettext("Answered"),
            value=lambda detail: number(_answered(found, detail)),
            cell=lambda detail: Cell(words=str(_answered(found, detail))),
        ),
        *_middle(found),
        Measure(
            key="score",
            words=gettext("Score"),
            value=lambda detail: number(_score(detail)),
            cell=lambda detail: Cell(words=score_words(found, detail.placed.standing.score)),
            explained="score",
        ),
    )


def score_words(
    found: Findings, score: Fraction | float | None, *, by_group: bool | None = None
) -> str:
    """A score in the ballot's unit; a dash where there is none.

    One that is counted by groups has one digit after the point: that is all that is told of it.
    Unless said otherwise it is counted in the way that decides.
    """
    if score is None:
        return NONE
    round_ = found.result.round
    vague = round_.weighting is Weighting.GROUP if by_group is None else by_group
    signed = round_.ballot.kind in _SIGNED
    return decimal(Fraction(score), places=1 if vague else 2, signed=signed)


def _answer(found: Findings, place: int) -> Measure:
    head = table.columns(found.result)[place]
    return Measure(
        key=f"answer-{place + 1}",
        words=f"{head.sign} {head.words}".strip(),
        value=lambda detail: _value(table.cells(detail.placed, found.result)[place]),
        cell=lambda detail: Cell(words=table.cells(detail.placed, found.result)[place]),
    )


def _value(said: str) -> Value | None:
    """What stands in a cell of the screen's table: a number, a word, or a dash for neither."""
    if said == NONE:
        return None
    return number(float(said)) if said.replace(".", "", 1).isdigit() else letters(said)


def _middle(found: Findings) -> tuple[Measure, ...]:
    if found.result.round.ballot.kind is not BallotKind.SCALE:
        return ()
    return (
        Measure(
            key="middle",
            words=gettext("Middle answer"),
            value=lambda detail: None if detail.middle is None else number(float(detail.middle)),
            cell=lambda detail: Cell(words=NONE if detail.middle is None else short(detail.middle)),
            explained="middle",
        ),
    )


def _answered(found: Findings, detail: Detail) -> int:
    return table.answered(detail.placed.standing.tally, found.result.round.ballot)


def _score(detail: Detail) -> float | None:
    score = detail.placed.standing.score
    return None if score is None else float(score)
