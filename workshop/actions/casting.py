"""Cast votes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from workshop.actions.hall import Hall, as_text
from workshop.domain.ballots.marks import Mark
from workshop.domain.filling import filled
from workshop.domain.round import Round
from workshop.domain.vote import Receipt, Vote
from workshop.store.frozen import asked

_TOLD = {Receipt.SAVED, Receipt.SAVED_LATE, Receipt.LATE}
_WORST_FIRST = (
    Receipt.NOT_OPEN,
    Receipt.LATE,
    Receipt.NOT_OFFERED,
    Receipt.SUPERSEDED,
    Receipt.SAVED_LATE,
)


def cast_votes(hall: Hall, *, workshop_id: str, votes: Sequence[Vote]) -> tuple[Receipt, ...]:
    """Store votes and return a receipt for each, after their commit.

    Raises:
        NotSaved: when the storage refused; nothing of it was stored.
    """
    receipts = hall.writer.save(votes)
    if _TOLD.intersection(receipts):
        hall.board.changed(workshop_id, phones=False)
    return receipts


def cast_ballot(
    hall: Hall,
    *,
    round_: Round,
    participant_id: str,
    given: Mapping[Mark, str],
    sequence: int,
    kept: bool = False,
) -> Receipt:
    """Store what somebody gave on one statement or on a whole ballot, all of it or nothing.

    Every mark carries the same sequence number, and a whole ballot has a mark for every version:
    whichever of two ballots wins, it stands as it was filled in, and never over its budget.
    `kept`: the phone keeps it until it hears what became of it, so that it may come late.

    Raises:
        BadAnswer and the other errors of `filled`: what is wrong with it; nothing was stored.
        NotSaved: when the storage refused; nothing was stored.
    """
    version_ids = [statement.version_id for statement in asked(hall.store, round_)]
    votes = as_votes(
        round_,
        filled(round_.ballot, version_ids, given),
        participant_id=participant_id,
        sequence=sequence,
        now=hall.now(),
    )
    if kept:
        votes = [replace(vote, kept=True, grace_from=_grace_from(hall, round_)) for vote in votes]
    return _receipt(cast_votes(hall, workshop_id=round_.workshop_id, votes=votes))


def as_votes(
    round_: Round, marks: Mapping[Mark, str], *, participant_id: str, sequence: int, now: str
) -> list[Vote]:
    """Return a vote for each mark of one person's ballot, all with one sequence number."""
    return [
        Vote(
            round_id=round_.id,
            version_id=version_id,
            participant_id=participant_id,
            criterion=criterion,
            answer=answer,
            sequence=sequence,
            cast_at=now,
        )
        for (version_id, criterion), answer in marks.items()
    ]


def _grace_from(hall: Hall, round_: Round) -> str:
    """A round that was closed after this moment still takes what was kept."""
    return as_text(hall.clock() - timedelta(seconds=round_.grace_seconds))


def _receipt(receipts: Sequence[Receipt]) -> Receipt:
    """One receipt for all marks. Of two ballots with one number, some marks may be the same."""
    for worst in _WORST_FIRST:
        if worst in receipts:
            return worst
    return Receipt.SAVED if receipts else Receipt.NOT_OFFERED
