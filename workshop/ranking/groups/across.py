"""Agreement across groups: what every group can live with, not only the largest one."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.groups.members import Shown, answers, membership, names_of
from workshop.ranking.groups.unanimous import capped_agree
from workshop.ranking.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Across:
    """How a statement stands across groups; all None where no group is shown.

    `consensus`: the geometric mean over groups of (A + 1) / (S + 2), in (0, 1), where A of S
    answers agree. `lowest`: the lowest group's Wilson lower bound, in [0, 1], 0 where it gave no
    answer; `lowest_group` is its name. `supported`: over half of every group's answers agree.
    """

    groups: int
    consensus: float | None = None
    lowest: float | None = None
    lowest_group: str | None = None
    supported: bool | None = None


def across(
    values: Values, groups: Sequence[str], *, shown: Shown | None = None, capped: bool = False
) -> tuple[Across, ...]:
    """Return the agreement across groups by statement; +1 in `values` is agreement.

    `capped`: a group that is all but of one mind counts as "90 % or more" of it, as in
    `unanimous.told`: no number then tells that each of them agreed.

    Only groups in `shown` (groups in the order of their names, statements) take part: a product
    with a hidden group in it would tell that group's votes. Without `shown` all groups take part.

    Source: Polis' group-informed consensus; Small, Bjorkegren, Erkkila, Shaw, Megill, Recerca
    2021, 26(2), doi 10.6035/recerca.5516. S counts all answers. Polis shows the product; its root
    can be compared between rooms with more and fewer groups.
    """
    names = names_of(groups)
    members = membership(groups, names)
    agree = members @ np.asarray(values > 0, dtype=np.float64)
    seen = answers(values, members)
    agree = capped_agree(agree, seen) if capped else agree
    mask = np.ones(agree.shape, dtype=np.bool_) if shown is None else shown
    return tuple(
        _statement(
            [name for name, taken in zip(names, mask[:, j], strict=True) if taken],
            agree[mask[:, j], j],
            seen[mask[:, j], j],
        )
        for j in range(values.shape[1])
    )


def _statement(names: Sequence[str], agree: Values, seen: Values) -> Across:
    if not names:
        return Across(groups=0)
    bounds = [_low(float(a), int(s)) for a, s in zip(agree, seen, strict=True)]
    lowest = min(bounds)
    return Across(
        groups=len(names),
        consensus=float(np.exp(np.log((agree + 1) / (seen + 2)).mean())),
        lowest=lowest,
        lowest_group=names[bounds.index(lowest)],
        supported=bool((2 * agree > seen).all()),
    )


def _low(agree: float, seen: int) -> float:
    interval = wilson(agree, seen)
    return 0.0 if interval is None else interval.low
