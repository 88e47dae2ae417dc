"""What sets a group apart: where it answers unlike everybody else, and as one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from workshop.ranking.groups.members import Shown, answers, membership, names_of
from workshop.ranking.groups.unanimous import capped_agree
from workshop.ranking.values import Values

SIGNIFICANT = 1.2816  # 90 %, one-sided

Stance = Literal["agree", "disagree"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A statement (its column) on which a group stands apart, by agreeing or by disagreeing.

    `share` is the group's share, smoothed; `ratio` that share over the same of everybody else.
    `share_z` tests the share against one half, `ratio_z` against everybody else.
    """

    statement: int
    stance: Stance
    share: float
    ratio: float
    share_z: float
    ratio_z: float

    @property
    def weight(self) -> float:
        """What the order rests on: ratio x its z x share x its z."""
        return self.ratio * self.ratio_z * self.share * self.share_z


def one_proportion_z(successes: Values, n: Values) -> Values:
    """Return the z value of a share against one half: 2 sqrt(n+1) ((s+1)/(n+1) - 1/2)."""
    return 2 * np.sqrt(n + 1) * ((successes + 1) / (n + 1) - 0.5)


def two_proportion_z(a: Values, n: Values, *, b: Values, m: Values) -> Values:
    """Return the z value of a of n against b of m, with 1 added to all four; 0 if all succeed."""
    both = (a + b + 2) / (n + m + 2)
    spread = np.sqrt(both * (1 - both) * (1 / (n + 1) + 1 / (m + 1)))
    gap = (a + 1) / (n + 1) - (b + 1) / (m + 1)
    return np.divide(gap, spread, out=np.zeros(gap.shape), where=spread > 0)


def sets_apart(
    values: Values, groups: Sequence[str], *, shown: Shown | None = None, capped: bool = False
) -> dict[str, tuple[Apart, ...]]:
    """Return for each group the statements that represent it, the strongest first.

    A statement represents a group when both z values are over 1.2816. Everybody else is the whole
    room without the group, who named none included: so it tells no more than the total and the
    group do. Where `shown` (groups in the order of their names, statements) hides a group, there
    is nothing. `capped`: a group that is all but of one mind counts as "90 % or more" of it, as
    in `unanimous.told`.

    Source: Polis' representativeness ("repness"); Small and others, Recerca 2021, 26(2),
    doi 10.6035/recerca.5516. Shares are smoothed as (s + 1) / (n + 2).
    """
    names = names_of(groups)
    members = membership(groups, names)
    mask = np.ones((len(names), values.shape[1]), dtype=np.bool_) if shown is None else shown
    sides = [
        *_side(values, members, mask, stance="agree", capped=capped),
        *_side(values, members, mask, stance="disagree", capped=capped),
    ]
    sides.sort(key=lambda pair: (-pair[1].weight, pair[1].statement))
    return {
        name: tuple(each for group, each in sides if group == row) for row, name in enumerate(names)
    }


def _side(
    values: Values, members: Values, mask: Shown, *, stance: Stance, capped: bool
) -> list[tuple[int, Apart]]:
    took = np.asarray(values > 0 if stance == "agree" else values < 0, dtype=np.float64)
    n = answers(values, members)
    a = capped_agree(members @ took, n) if capped else members @ took
    b, m = took.sum(axis=0) - a, (~np.isnan(values)).sum(axis=0) - n
    share, share_z = (a + 1) / (n + 2), one_proportion_z(a, n)
    ratio, ratio_z = share / ((b + 1) / (m + 2)), two_proportion_z(a, n, b=b, m=m)
    found = np.argwhere(mask & (share_z > SIGNIFICANT) & (ratio_z > SIGNIFICANT))
    return [
        (
            int(g),
            Apart(
                statement=int(j),
                stance=stance,
                share=float(share[g, j]),
                ratio=float(ratio[g, j]),
                share_z=float(share_z[g, j]),
                ratio_z=float(ratio_z[g, j]),
            ),
        )
        for g, j in found
    ]
