"""What a host writes down for a part of the agenda: a round that is to be voted on, or a talk."""

import hashlib
from dataclasses import dataclass

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.kind import Kind
from workshop.domain.part import Part
from workshop.domain.pick import Pick
from workshop.domain.reading import USUAL, Reading
from workshop.domain.round import Weighting
from workshop.errors import MorePlacesThanStatements, PointsLeftOver, TooFewToChoose

QUESTION_LIMIT = 120
LEAST_TO_CHOOSE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A round before it is opened, with its place in the plan. `timer_seconds` None: no timer."""

    title: str
    question: str
    ballot: Ballot
    pick: Pick
    weighting: Weighting = Weighting.PERSON
    reading: Reading = USUAL
    minutes: int | None = None
    timer_seconds: int | None = None
    closes_itself: bool = False
    parent_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A part without a vote. Its timer, once started, runs for its minutes."""

    title: str
    minutes: int | None = None


def draft_of(part: Part) -> Draft | None:
    """What is written down for a part that is a round; None for a talk."""
    if part.round is None:
        return None
    return Draft(
        title=part.round.title,
        question=part.round.question,
        ballot=part.round.ballot,
        pick=part.round.pick,
        weighting=part.round.weighting,
        reading=part.round.reading,
        minutes=part.minutes,
        timer_seconds=part.timer_seconds,
        closes_itself=part.closes_itself,
        parent_id=part.round.parent_id,
    )


def stamp(part: Part) -> str:
    """Return a mark of what is written down: another one means that somebody has changed it."""
    written = draft_of(part) or Talk(title=part.title, minutes=part.minutes)
    return hashlib.sha256(repr(written).encode()).hexdigest()[:16]


def check_size(ballot: Ballot, size: int) -> None:
    """Refuse a ballot that makes no sense over so many statements.

    Raises:
        TooFewToChoose, PointsLeftOver, MorePlacesThanStatements
    """
    if ballot.is_whole and size < LEAST_TO_CHOOSE:
        raise TooFewToChoose
    if ballot.kind is BallotKind.POINTS and ballot.cap * size < ballot.budget:
        raise PointsLeftOver(budget=ballot.budget, size=size, cap=ballot.cap)
    if ballot.kind is BallotKind.RANKING and ballot.places > size:
        raise MorePlacesThanStatements(places=ballot.places, size=size)


def kind_of(kinds: set[Kind]) -> Kind | None:
    """The kind of a round over statements of these kinds; None when they stand side by side."""
    return next(iter(kinds)) if len(kinds) == 1 else None
