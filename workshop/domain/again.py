"""A re-vote: the draft of a round that repeats another one."""

import dataclasses

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.draft import Draft
from workshop.domain.pick import Pick
from workshop.domain.reading import Reading


def again(earlier: Draft, *, parent_id: str, title: str, pick: Pick, size: int) -> Draft:
    """Return the same round over what a pick takes: so many.

    A ballot too large is made to fit, and so are the places that it is read for.
    """
    return dataclasses.replace(
        earlier,
        title=title,
        ballot=fitted(earlier.ballot, size),
        pick=pick,
        reading=read_for(earlier.reading, size),
        parent_id=parent_id,
    )


def read_for(reading: Reading, size: int) -> Reading:
    """Return the reading for so many statements: at most half of them are the best few.

    The best five of seven would say little, the best five of five nothing.
    """
    return dataclasses.replace(reading, places=max(1, min(reading.places, size // 2)))


def fitted(ballot: Ballot, size: int) -> Ballot:
    """Return the ballot with no more places than statements, and a cap that can be spent."""
    if ballot.kind is BallotKind.RANKING:
        return dataclasses.replace(ballot, places=max(1, min(ballot.places, size)))
    if ballot.kind is BallotKind.POINTS and ballot.cap * size < ballot.budget:
        return dataclasses.replace(ballot, cap=ballot.budget)
    return ballot
