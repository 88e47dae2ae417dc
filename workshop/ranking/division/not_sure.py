"""How many saw a statement, and how many of them are not sure about it."""

from dataclasses import dataclass

import numpy as np

from workshop.ranking.values import Values

MOST = 0.25  # a larger share of "not sure" says that a statement is unclear, or not theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSure:
    """`unsure` of the people who saw it. `share` in [0, 1] is None when nobody did."""

    seen: int
    unsure: int
    share: float | None
    flagged: bool


def not_sure(*, unsure: int, seen: int) -> NotSure:
    """Return the share of "not sure" among all who gave an answer; flagged when over 25 %.

    "Not sure" is an answer, and who answers has seen it; "not seen" is nobody's answer.

    Raises ValueError unless 0 <= unsure <= seen.
    """
    if not 0 <= unsure <= seen:
        message = f"{unsure} people cannot be among {seen}"
        raise ValueError(message)
    share = unsure / seen if seen else None
    return NotSure(seen=seen, unsure=unsure, share=share, flagged=(share or 0.0) > MOST)


def not_sure_each(values: Values) -> tuple[NotSure, ...]:
    """Return it for each statement of three-way `values`, people x statements: 0 is "not sure"."""
    seen = (~np.isnan(values)).sum(axis=0)
    unsure = (values == 0).sum(axis=0)
    return tuple(
        not_sure(unsure=int(some), seen=int(every))
        for some, every in zip(unsure, seen, strict=True)
    )
