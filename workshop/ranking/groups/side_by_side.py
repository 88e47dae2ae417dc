"""The same answers counted twice: one person one vote, and each group the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.ranking.groups.competition import competition_ranks, known
from workshop.ranking.groups.members import Shown, answers, membership, names_of, ratio, sums
from workshop.ranking.groups.weights import CAP, effective_size, group_equal_weights
from workshop.ranking.values import Values


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One way of counting, by statement: scores in the values' own unit, ranks from 1."""

    scores: tuple[float | None, ...]
    ranks: tuple[int | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Both ways. `capped`: some group was too small to count fully on some statement.

    `effective` is the Kish effective sample size of group-equal counting, in people.
    """

    pooled: Side
    group_equal: Side
    capped: bool
    effective: float | None


def side_by_side(
    values: Values, groups: Sequence[str], *, shown: Shown | None = None, cap: float = CAP
) -> SideBySide:
    """Return the mean of all people and the mean of the groups' means, with the ranks of both.

    `values` has shape (people, statements). A group in which nobody answered a statement takes no
    part in its score, nor does who named no group. A group's people weigh at most `cap` times the
    average on a statement; `cap=inf` gives the plain mean of means.

    Group-equal beside pooled scores are two equations, from which two hidden groups could be
    computed. With `shown` (groups, statements), where a statement hides a group, all that is not
    shown counts as one group there, with who named none: then the scores tell nothing that the
    shown groups and the total do not tell.
    """
    total, room = _cells(values, groups, shown)
    scores, capped = _group_equal(total, room, cap)
    return SideBySide(
        pooled=_side(_pooled(values)),
        group_equal=_side(scores),
        capped=capped,
        effective=effective_size(group_equal_weights(groups, cap=cap)),
    )


def _side(scores: Values) -> Side:
    return Side(scores=known(scores), ranks=competition_ranks(scores))


def _pooled(values: Values) -> Values:
    everybody = np.ones((1, len(values)))
    means = ratio(sums(values, everybody), answers(values, everybody))
    return means.ravel()


def _cells(values: Values, groups: Sequence[str], shown: Shown | None) -> tuple[Values, Values]:
    """Sums and answers of what counts as a group, shape (cells, statements)."""
    members = membership(groups, names_of(groups))
    total, room = sums(values, members), answers(values, members)
    if shown is None:
        return total, room
    everybody = np.ones((1, len(values)))
    return (
        _folded(total, shown, sums(values, everybody)),
        _folded(room, shown, answers(values, everybody)),
    )


def _folded(cells: Values, shown: Shown, whole: Values) -> Values:
    """The shown groups, and as one more cell the rest, where a group is hidden."""
    kept = np.where(shown, cells, 0.0)
    rest = np.where(shown.all(axis=0), 0.0, whole - kept.sum(axis=0))
    return np.vstack([kept, rest])


def _group_equal(total: Values, room: Values, cap: float) -> tuple[Values, bool]:
    taking_part = np.maximum(1, (room > 0).sum(axis=0))
    each = ratio(np.broadcast_to(room.sum(axis=0) / taking_part, room.shape), room)
    weights = np.nan_to_num(np.minimum(each, cap), nan=0.0)
    scores = ratio((weights * total).sum(axis=0), (weights * room).sum(axis=0))
    return scores, bool((np.nan_to_num(each, nan=0.0) > cap).any())
