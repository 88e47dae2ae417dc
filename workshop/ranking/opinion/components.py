"""Two principal components: the two directions in which a room differs most."""

from dataclasses import dataclass

import numpy as np

from workshop.ranking.values import Values

_AXES = 2
_NOTHING = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Components:
    """The middle of the room, shape (statements,), and two axes of length 1, shape (2, statements).

    An axis is all 0 where there is nothing left to tell. `explained` is each axis' share of the
    variance, in [0, 1].
    """

    middle: Values
    axes: Values
    explained: tuple[float, float]


def components(values: Values) -> Components:
    """Return the first two principal components of the matrix people x statements.

    A missing answer counts as the mean of its statement. The sign of an axis is such that the
    cubes of its parts sum to more than 0: the order of people and statements does not matter.

    Source: Pearson, Philosophical Magazine 1901, 2:559, doi 10.1080/14786440109462720.
    """
    middle = _means(values)
    filled = np.where(np.isnan(values), 0.0, values - middle)
    found, axes = np.zeros(_AXES), np.zeros((_AXES, len(middle)))
    for axis, row in enumerate(_directions(filled)):
        found[axis] = float(np.linalg.norm(filled @ row))
        if found[axis] > _NOTHING:
            axes[axis] = _signed(row)
    whole = max(float(np.square(filled).sum()), _NOTHING)
    shares = np.square(found) / whole
    return Components(middle=middle, axes=axes, explained=(float(shares[0]), float(shares[1])))


def _directions(filled: Values) -> Values:
    """The first two right singular vectors, or as many as there are, the larger first.

    They are the eigenvectors of the products of statements, or of people where these are fewer:
    four times as fast as a singular value decomposition. What it costs is exactness where one axis
    is a ten-millionth of the other, and no room is that large.
    """
    if len(filled) >= filled.shape[1]:
        return np.linalg.eigh(filled.T @ filled)[1].T[::-1][:_AXES]
    rows = np.linalg.eigh(filled @ filled.T)[1].T[::-1][:_AXES] @ filled
    sizes = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(sizes > _NOTHING, sizes, 1.0), dtype=np.float64)


def _means(values: Values) -> Values:
    given = (~np.isnan(values)).sum(axis=0)
    return np.asarray(np.nansum(values, axis=0) / np.maximum(1, given), dtype=np.float64)


def _signed(axis: Values) -> Values:
    """The axis or its opposite; where its parts balance, the first that is not 0 decides."""
    skew = float((axis**3).sum())
    if abs(skew) < _NOTHING:
        skew = float(axis[np.argmax(np.abs(axis) > _NOTHING)])
    return -axis if skew < 0 else axis
