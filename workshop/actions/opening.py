"""What happens at the opening of a round: its statements are settled, and its timer starts."""

from datetime import date, datetime, timedelta

from workshop.actions.hall import as_text
from workshop.actions.refilling import refill_drafts
from workshop.domain.draft import check_size
from workshop.domain.part import Part
from workshop.domain.pick import PickBy
from workshop.domain.retention import is_overdue
from workshop.domain.round import Round, RoundState, RoundStep
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import (
    BadInput,
    BallotDoesNotFit,
    DayHasPassed,
    EarlierRoundNotRevealed,
    NotFound,
    RoundIsEmpty,
    StepNotAllowed,
)
from workshop.store import parts, rounds, workshops
from workshop.store.connection import Database


def prepare_to_open(database: Database, workshop: Workshop, part: Part, *, today: date) -> None:
    """Settle which statements a round puts to the room, and make the workshop live.

    Raises:
        StepNotAllowed: when the workshop is over.
        DayHasPassed: when the day has come on which people are to become anonymous.
        RoundIsEmpty, EarlierRoundNotRevealed, BallotDoesNotFit: when there is nothing to vote on.
    """
    if part.round is None:
        raise NotFound
    current = workshops.by_code(database, workshop.code)
    if current is None or current.state not in {WorkshopState.DRAFT, WorkshopState.LIVE}:
        raise StepNotAllowed(state=part.round.state)
    if is_overdue(current, today=today):
        raise DayHasPassed
    if part.round.state is RoundState.DRAFT:
        refill_drafts(database, workshop.id)
        _check(database, workshop, part.round.id)
        rounds.freeze_grace(database, part.round.id)
    workshops.set_state(database, workshop.id, WorkshopState.LIVE)


def open_timer(database: Database, part: Part, *, step: RoundStep, now: datetime) -> None:
    """Start the timer of a round that has just been opened, if it has one.

    Any other step stops it: a round that is open again has time without end until a host says.
    """
    seconds = part.timer_seconds if step is RoundStep.OPEN else None
    ends_at = as_text(now + timedelta(seconds=seconds)) if seconds else None
    parts.run_timer(database, part.id, ends_at=ends_at)


def _check(database: Database, workshop: Workshop, round_id: str) -> None:
    known = {round_.id: round_ for round_ in rounds.of_workshop(database, workshop.id)}
    _refuse_a_hidden_source(known, known[round_id])
    if known[round_id].size == 0:
        raise RoundIsEmpty
    try:
        check_size(known[round_id].ballot, known[round_id].size)
    except BadInput as error:
        raise BallotDoesNotFit(size=known[round_id].size) from error


def _refuse_a_hidden_source(known: dict[str, Round], round_: Round) -> None:
    if round_.pick.by is not PickBy.TOP:
        return
    source = known.get(round_.pick.round_id)
    if source is None:
        raise RoundIsEmpty
    if source.state is not RoundState.REVEALED:
        raise EarlierRoundNotRevealed(title=source.title)
