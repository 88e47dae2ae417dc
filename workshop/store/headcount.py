"""How many take part in a workshop now, and how far they are."""

from dataclasses import dataclass

from workshop.domain.round import Round, RoundState
from workshop.store.at_work import AtWork, at_work
from workshop.store.connection import Database
from workshop.store.results import Turnout, turnout_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """The turnout, and who is in the middle of the round while it is open."""

    turnout: Turnout
    at_work: AtWork


NOBODY = Headcount(turnout=Turnout(joined=0, voted=0, finished=0), at_work=AtWork())


def headcount(database: Database, *, workshop_id: str, round_: Round | None) -> Headcount:
    """Count in the current round; before there is one, only how many have joined."""
    is_open = round_ is not None and round_.state is RoundState.OPEN
    return Headcount(
        turnout=turnout_now(database, workshop_id=workshop_id, round_=round_),
        at_work=at_work(database, round_) if round_ is not None and is_open else AtWork(),
    )
