"""What one person weighs: all the same, or so that each group counts the same."""

from collections.abc import Sequence

import numpy as np

from workshop.ranking.groups.members import UNNAMED, membership, names_of
from workshop.ranking.values import Values

CAP = 4.0  # nobody counts for more than four average people


def pooled_weights(groups: Sequence[str]) -> Values:
    """Return 1 for each person, shape (people,)."""
    return np.ones(len(groups))


def group_equal_weights(groups: Sequence[str], *, cap: float = CAP) -> Values:
    """Return weights that make each group's sum the same, shape (people,), mean 1 before the cap.

    A person of a group of n among N people in G groups weighs N / (G n), at most `cap`: the group
    of somebody who is capped counts less than the others. Who named no group weighs 0.
    """
    names = names_of(groups)
    members = membership(groups, names)
    sizes = members.sum(axis=1)
    in_groups = sum(group != UNNAMED for group in groups)
    weights = np.minimum(cap, in_groups / (len(names) * sizes)) if names else sizes
    return np.asarray(weights @ members, dtype=np.float64)


def effective_size(weights: Values) -> float | None:
    """Return Kish's effective sample size, in people; None when nobody weighs anything.

    n_eff = (sum w)^2 / sum w^2: so many people with equal weights would be as certain.
    Source: Kish, Survey Sampling, 1965; Journal of Official Statistics 1992, 8:183.
    """
    squares = float(np.square(weights).sum())
    return float(weights.sum()) ** 2 / squares if squares > 0 else None
