"""The order in which one person meets the statements: random, and the same after every reload."""

import random
from collections.abc import Sequence


def personal_order(version_ids: Sequence[str], *, participant_id: str, round_id: str) -> list[str]:
    """Return the ids in this person's order for this round.

    Each person has another order, so that no statement gains from standing first.
    """
    order = sorted(version_ids)
    random.Random(f"{round_id}:{participant_id}").shuffle(order)  # noqa: S311 - not a secret
    return order
