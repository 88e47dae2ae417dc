"""The columns of the ranking that only some ballots fill."""

from workshop.domain.ballot import NOT_MY_FIELD, BallotKind
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.ranking import figures
from workshop.ranking.result import Placed, RoundResult
from workshop.reports.csv_file import Cell

HEADER = (
    "points",
    "supporters",
    "borda",
    "first_choices",
    "times_placed",
    "median_impact",
    "median_feasibility",
    "not_my_field",
    "abstained",
    "weighting",
)


def cells(result: RoundResult, placed: Placed) -> tuple[Cell, ...]:
    """The cells under `HEADER`; what a ballot does not have is empty, not zero."""
    kind = result.round.ballot.kind
    found = {"weighting": result.round.weighting.value} | _of_kind(kind, result, placed)
    return tuple(found.get(name) for name in HEADER)


def _of_kind(kind: BallotKind, result: RoundResult, placed: Placed) -> dict[str, Cell]:
    tally = placed.standing.tally
    if kind is BallotKind.POINTS:
        return {
            "points": figures.total_points(tally),
            "supporters": figures.supporters(tally),
            "abstained": tally.abstained,
        }
    if kind is BallotKind.RANKING:
        return {
            "borda": float(figures.borda(tally, size=len(result.placed))),
            "first_choices": figures.first_choices(tally),
            "times_placed": figures.times_placed(tally),
            "abstained": tally.abstained,
        }
    if kind is BallotKind.MATRIX:
        return {
            "median_impact": figures.middle(tally.under(IMPACT)),
            "median_feasibility": figures.middle(tally.under(FEASIBILITY)),
            "not_my_field": tally.under(IMPACT).counts.get(NOT_MY_FIELD, 0),
        }
    return {}
