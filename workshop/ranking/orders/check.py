"""Whether two other methods would put other statements in the top than Borda's count does."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from workshop.ranking.orders.copeland import copeland
from workshop.ranking.orders.pairwise import pairwise
from workshop.ranking.orders.places import Places, places_by_score
from workshop.ranking.orders.schulze import schulze
from workshop.ranking.values import Values


class Method(StrEnum):
    """What Borda's count is checked against."""

    COPELAND = "copeland"
    SCHULZE = "schulze"


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """The statements, as columns of `values`, on which a method disagrees about the top.

    `raised` are in its top and not in Borda's, `dropped` in Borda's and not in its.
    """

    method: Method
    raised: tuple[int, ...]
    dropped: tuple[int, ...]


def check(values: Values, *, top: int) -> tuple[Disagreement, ...]:
    """Return the methods that disagree with Borda on the best `top`; none: all agree.

    `values` is people x statements, a person's Borda worth of each, more is better. Borda's count
    is the mean over those who scored a statement. What is tied at the cut may be in or out, so a
    method disagrees only on a statement that is in however its ties are broken, and out however
    Borda's are, or the other way round. What nobody scored is in no top.

    Raises ValueError for a top of less than 1.
    """
    if top < 1:
        message = f"a top of {top} has no statement"
        raise ValueError(message)
    scored = np.flatnonzero(~np.isnan(values).all(axis=0))
    held = values[:, scored]
    usual = _Top.of(places_by_score(_borda(held)), top)
    found = (
        Disagreement(
            method=method,
            raised=_columns(scored, other.inside & usual.outside),
            dropped=_columns(scored, usual.inside & other.outside),
        )
        for method, other in _others(held, top).items()
    )
    return tuple(each for each in found if each.raised or each.dropped)


class _Top(NamedTuple):
    """What is inside the top, and outside, however ties are broken."""

    inside: npt.NDArray[np.bool_]
    outside: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, places: Places, top: int) -> "_Top":
        return cls(np.array(places.worst) <= top, np.array(places.best) > top)


def _borda(values: Values) -> Values:
    """Halves add up exactly, and a quotient is rounded once: equal means are equal numbers."""
    return np.asarray(np.nansum(values, axis=0) / (~np.isnan(values)).sum(axis=0))


def _others(values: Values, top: int) -> dict[Method, _Top]:
    pairs = pairwise(values)
    scores = np.array(copeland(pairs), dtype=np.float64)
    return {
        Method.COPELAND: _Top.of(places_by_score(scores), top),
        Method.SCHULZE: _Top.of(schulze(pairs), top),
    }


def _columns(scored: npt.NDArray[np.intp], chosen: npt.NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(int(column) for column in scored[chosen])
