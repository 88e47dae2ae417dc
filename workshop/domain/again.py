"""A re-vote: the draft of a round that repeats another one."""

import dataclasses

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.draft import Draft
from workshop.domain.pick import Pick


def again(earlier: Draft, *, parent_id: str, title: str, pick: Pick, size: int) -> Draft:
    """Return the same round over what a pick takes: so many. A ballot too large is made to fit."""
    return dataclasses.replace(
        earlier,
        title=title,
        ballot=fitted(earlier.ballot, size),
        pick=pick,
        parent_id=parent_id,
    )


def fitted(ballot: Ballot, size: int) -> Ballot:
    """Return the ballot with no more places than statements, and a cap that can be spent."""
    if ballot.kind is BallotKind.RANKING:
        return dataclasses.replace(ballot, places=max(1, min(ballot.places, size)))
    if ballot.kind is BallotKind.POINTS and ballot.cap * size < ballot.budget:
        return dataclasses.replace(ballot, cap=ballot.budget)
    return ballot
