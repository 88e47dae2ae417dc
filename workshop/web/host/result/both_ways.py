"""Columns: the same answers counted by people and by groups, side by side."""

from collections.abc import Callable

from workshop.domain.round import Weighting
from workshop.ranking.findings.model import Detail, Findings
from workshop.web.host.result.given import score_words
from workshop.web.host.result.measure import Cell, Measure, number
from workshop.web.host.result.words import NONE
from workshop.web.language import gettext

_Score = Callable[[Detail], float | None]
_Rank = Callable[[Detail], int | None]


def columns(found: Findings) -> tuple[Measure, ...]:
    """Return the columns; none where no group is shown, so that there is one way only."""
    if all(detail.other_rank is None for detail in found.details):
        return ()
    grouped = found.result.round.weighting is Weighting.GROUP
    by_person = (_other_rank, _other_score) if grouped else (_own_rank, _own_score)
    by_group = (_own_rank, _own_score) if grouped else (_other_rank, _other_score)
    return (
        _rank("by-person", gettext("Rank by people"), by_person[0]),
        _score(
            "score-by-person",
            gettext("Score by people"),
            by_person[1],
            shown=lambda score: score_words(found, score, by_group=False),
        ),
        _rank("by-group", gettext("Rank by groups"), by_group[0]),
        _score(
            "score-by-group",
            gettext("Score by groups"),
            by_group[1],
            shown=lambda score: score_words(found, score, by_group=True),
        ),
        *_positions(found),
        _effective(),
    )


def _rank(key: str, words: str, rank: _Rank) -> Measure:
    return Measure(
        key=key,
        words=words,
        value=lambda detail: number(rank(detail)),
        cell=lambda detail: Cell(words=NONE if rank(detail) is None else str(rank(detail))),
        rises=True,
        explained="ways",
    )


def _score(key: str, words: str, score: _Score, *, shown: Callable[[float | None], str]) -> Measure:
    return Measure(
        key=key,
        words=words,
        value=lambda detail: number(score(detail)),
        cell=lambda detail: Cell(words=shown(score(detail))),
        explained="ways",
    )


def _positions(found: Findings) -> tuple[Measure, ...]:
    if all(detail.positions is None for detail in found.details):
        return ()
    return (
        _rank("positions", gettext("Rank by the groups' places"), lambda detail: detail.positions),
    )


def _effective() -> Measure:
    return Measure(
        key="effective",
        words=gettext("As certain as"),
        value=lambda detail: number(detail.effective),
        cell=lambda detail: Cell(
            words=gettext("%(num)s people", num=f"{detail.effective:.0f}")
            if detail.effective
            else NONE
        ),
        explained="effective",
    )


def _own_rank(detail: Detail) -> int | None:
    return detail.placed.standing.rank


def _own_score(detail: Detail) -> float | None:
    score = detail.placed.standing.score
    return None if score is None else float(score)


def _other_rank(detail: Detail) -> int | None:
    return detail.other_rank


def _other_score(detail: Detail) -> float | None:
    return detail.other_score
