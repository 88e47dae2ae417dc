"""A re-vote: the draft of a round that repeats another one."""

import dataclasses
from collections.abc import Sequence

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.draft import Draft
from workshop.domain.pick import Pick, PickBy


def again(earlier: Draft, *, parent_id: str, title: str, statement_ids: Sequence[str]) -> Draft:
    """Return the same round over these statements. A ballot too large for them is made to fit."""
    return dataclasses.replace(
        earlier,
        title=title,
        ballot=fitted(earlier.ballot, len(statement_ids)),
        pick=Pick(by=PickBy.HAND, statement_ids=tuple(statement_ids)),
        parent_id=parent_id,
    )


def fitted(ballot: Ballot, size: int) -> Ballot:
    """Return the ballot with no more places than statements, and a cap that can be spent."""
    if ballot.kind is BallotKind.RANKING:
        return dataclasses.replace(ballot, places=max(1, min(ballot.places, size)))
    if ballot.kind is BallotKind.POINTS and ballot.cap * size < ballot.budget:
        return dataclasses.replace(ballot, cap=ballot.budget)
    return ballot
