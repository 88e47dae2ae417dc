"""The columns of the ranking that only some ballots fill."""

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.matrix import FEASIBILITY, IMPACT
from workshop.ranking import support
from workshop.ranking.borda import borda
from workshop.ranking.medians import median, not_my_field
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
    "opened_after_reveal",
)


def cells(result: RoundResult, placed: Placed) -> tuple[Cell, ...]:
    """The cells under `HEADER`; what a ballot does not have is empty, not zero."""
    kind = result.round.ballot.kind
    round_ = result.round
    found: dict[str, Cell] = {
        "weighting": round_.weighting.value,
        "opened_after_reveal": round_.reopened,
        **_of_kind(kind, result, placed),
    }
    return tuple(found.get(name) for name in HEADER)


def _of_kind(kind: BallotKind, result: RoundResult, placed: Placed) -> dict[str, Cell]:
    tally = placed.standing.tally
    if kind is BallotKind.POINTS:
        return {
            "points": support.points(tally),
            "supporters": support.supporters(tally),
            "abstained": tally.abstained,
        }
    if kind is BallotKind.RANKING:
        return {
            "borda": float(borda(tally, size=len(result.placed))),
            "first_choices": support.firsts(tally),
            "times_placed": support.placed_by(tally),
            "abstained": tally.abstained,
        }
    if kind is BallotKind.MATRIX:
        return {
            "median_impact": _median(result, placed, IMPACT),
            "median_feasibility": _median(result, placed, FEASIBILITY),
            "not_my_field": not_my_field(tally, IMPACT),
        }
    return {}


def _median(result: RoundResult, placed: Placed, criterion: str) -> Cell:
    found = median(placed.standing.tally, criterion, weighting=result.round.weighting)
    return None if found is None else float(found)
