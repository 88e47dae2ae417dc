"""Columns: whether people see a statement alike."""

from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.ranking.findings.model import Detail, Findings
from workshop.reports.saying.divisions import division_word
from workshop.reports.saying.numerals import decimal
from workshop.reports.saying.outcomes import verdict_words
from workshop.web.host.result.measure import Cell, Measure, letters, number
from workshop.web.host.result.words import NONE, percent
from workshop.web.language import gettext, tongue


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return the columns. A ballot that shares out points or places asks nobody to agree."""
    if found.result.round.ballot.is_whole:
        return (_variance(),)
    return (_verdict(), _variance(), *_agreement(found), _decided(), _unsure(found))


def _verdict() -> Measure:
    return Measure(
        key="verdict",
        words=gettext("Consensus"),
        value=lambda detail: letters(detail.support.verdict) if detail.answers else None,
        cell=lambda detail: Cell(words=verdict_words(detail.support.verdict, tongue())),
        rises=True,
        is_number=False,
        explained="consensus",
    )


def _variance() -> Measure:
    return Measure(
        key="variance",
        words=gettext("Division"),
        value=lambda detail: number(detail.variance),
        cell=_variance_cell,
        explained="division",
    )


def _variance_cell(detail: Detail) -> Cell:
    if detail.variance is None:
        return Cell(words=NONE)
    return Cell(
        words=decimal(Fraction(detail.variance)), also=division_word(detail.variance, tongue())
    )


def _agreement(found: Findings) -> tuple[Measure, ...]:
    if found.result.round.ballot.kind is BallotKind.MATRIX:
        return ()
    return (
        Measure(
            key="agreement",
            words=gettext("Agreement A"),
            value=lambda detail: number(detail.agreement),
            cell=lambda detail: Cell(words=_signed(detail.agreement)),
            explained="agreement",
        ),
    )


def _signed(value: float | None) -> str:
    return NONE if value is None else decimal(Fraction(value), signed=True)


def _decided() -> Measure:
    return Measure(
        key="decided",
        words=gettext("Of those who took a side"),
        value=lambda detail: number(detail.decided),
        cell=lambda detail: Cell(words=percent(detail.decided)),
        explained="decided",
    )


def _unsure(found: Findings) -> Measure:
    is_matrix = found.result.round.ballot.kind is BallotKind.MATRIX
    return Measure(
        key="unsure",
        words=gettext("Not my field") if is_matrix else gettext("Not sure"),
        value=lambda detail: number(detail.unsure.share),
        cell=lambda detail: Cell(words=percent(detail.unsure.share)),
        explained="unsure",
    )
