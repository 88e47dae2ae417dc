"""Lloyd's algorithm, for many restarts at once: centres move to the people closest to them.

Whatever belongs to a centre has the shape (k, restarts, ...): then the work is a few products of
matrices, and what is compared lies side by side.
"""

import numpy as np
import numpy.typing as npt

from workshop.ranking.values import Values

_STEPS = 300

Near = npt.NDArray[np.uint8]  # the number of the closest centre, shape (restarts, spots)


def settled(centres: Values, spots: Values, people: npt.NDArray[np.intp]) -> Values:
    """Return centres that no further step moves, shape (k, restarts, 2).

    `spots` has shape (spots, 2), with so many `people` on each. k is 255 at most. A restart in
    which nobody changes the group any more is done, and takes no further steps.

    Source: Lloyd, IEEE Transactions on Information Theory 1982, 28:129,
    doi 10.1109/TIT.1982.1056489.
    """
    lifted, found = _lifted(spots), centres.copy()
    mass, moving = lifted * people, np.arange(centres.shape[1])
    desk = _desk(centres, spots)
    near = _near(_closeness(found, lifted, desk))
    for _ in range(_STEPS):
        found[:, moving] = _moved(found[:, moving], near, mass, desk=desk)
        before, near = near, _near(_closeness(found[:, moving], lifted, desk))
        changed = (near != before).any(axis=1)
        moving, near = moving[changed], near[changed]
        if not len(moving):
            break
    return found


def closeness(centres: Values, spots: Values) -> Values:
    """Return how close each spot is to each centre, shape (k, restarts, spots).

    It is the negative squared distance, and the square of the spot's own length added to it: more
    is closer, and sums over all spots compare as those of squared distances do.
    """
    return _closeness(centres, _lifted(spots), _desk(centres, spots))


def _desk(centres: Values, spots: Values) -> Values:
    """Room for a number for each centre and spot: taking it anew in each step costs the most."""
    return np.empty((centres.shape[0] * centres.shape[1], len(spots)))


def _lifted(spots: Values) -> Values:
    """The spots with a 1 each, shape (3, spots): what turns a sum into a product."""
    return np.vstack([spots.T, np.ones(len(spots))])


def _closeness(centres: Values, lifted: Values, desk: Values) -> Values:
    """It stands on the desk, until something else is put there."""
    squares = np.square(centres).sum(axis=2, keepdims=True)
    factors = np.concatenate([2 * centres, -squares], axis=2).reshape(-1, 3)
    found = np.matmul(factors, lifted, out=desk[: len(factors)])
    return np.asarray(found.reshape(*centres.shape[:2], -1), dtype=np.float64)


def _near(close: Values) -> Near:
    """The closest centre, and of equals the first: argmax, in a quarter of its time."""
    near, most = np.zeros(close.shape[1:], dtype=np.uint8), close[0]
    for number in range(1, len(close)):
        closer = (close[number] > most).view(np.uint8)
        np.maximum(near, closer * np.uint8(number), out=near)
        np.maximum(most, close[number], out=most)
    return near


def _moved(centres: Values, near: Near, mass: Values, *, desk: Values) -> Values:
    """The mean of the people closest to each centre; one that has nobody stays."""
    k, restarts, _ = centres.shape
    own = desk[: k * restarts].reshape(k, restarts, -1)
    np.equal(near, np.arange(k, dtype=np.uint8)[:, None, None], out=own)
    total = mass @ own.reshape(k * restarts, -1).T
    across, up, people = total.reshape(3, k, restarts)
    middle = np.stack([across, up], axis=2) / np.maximum(1, people)[:, :, None]
    return np.where(people[:, :, None] > 0, middle, centres)
