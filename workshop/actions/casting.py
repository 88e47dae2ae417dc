"""Cast votes."""

from collections.abc import Sequence

from workshop.actions.hall import Hall
from workshop.domain.vote import Receipt, Vote


def cast_votes(hall: Hall, *, workshop_id: str, votes: Sequence[Vote]) -> tuple[Receipt, ...]:
    """Store votes and return a receipt for each, after their commit.

    Raises:
        NotSaved: when the storage refused; nothing of it was stored.
    """
    receipts = hall.writer.save(votes)
    if Receipt.SAVED in receipts:
        hall.board.changed(workshop_id, phones=False)
    return receipts
