"""What waits for a helper: comments to decide, paper to key in, tablets. The most urgent first."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.agenda import Agenda
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import Workshop
from workshop.store import results, sheets, tablets
from workshop.store.connection import Database
from workshop.store.results import Waiting


class Job(StrEnum):
    """What a helper looks after."""

    DECIDE = "decide"
    KEY_IN = "key-in"
    TABLETS = "tablets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """`jobs` stand in the order of the screen; those that are `due` come first.

    `round` is the one that takes paper now, None when none does; `entered` are its sheets.
    """

    jobs: tuple[Job, ...]
    due: frozenset[Job]
    waiting: Waiting
    round: Round | None
    entered: int
    tablets: int
    taken: int


def work(database: Database, workshop: Workshop, plan: Agenda) -> Work:
    """Read what a helper has to do now."""
    waiting = results.waiting(database, workshop.id)
    asked = None if workshop.is_over else takes_paper(plan)
    shared = tablets.of_workshop(database, workshop.id)
    due = _due(waiting, asked, has_paper=sheets.are_used(database, workshop.id))
    return Work(
        jobs=(*due, *(job for job in Job if job not in due)),
        due=frozenset(due),
        waiting=waiting,
        round=asked,
        entered=sheets.count(database, asked.id) if asked else 0,
        tablets=len(shared),
        taken=sum(tablet.taken for tablet in shared),
    )


def takes_paper(plan: Agenda) -> Round | None:
    """The round whose paper can be keyed in now: the current one, else the last closed one."""
    taking = {RoundState.OPEN, RoundState.CLOSED}
    if plan.current and plan.current.state in taking:
        return plan.current
    closed = [round_ for round_ in plan.rounds if round_.state in taking]
    return closed[-1] if closed else None


def _due(waiting: Waiting, asked: Round | None, *, has_paper: bool) -> Sequence[Job]:
    """A closed round waits for its paper, and a room for its result; else comments come first."""
    paper = [Job.KEY_IN] if asked and has_paper else []
    decide = [Job.DECIDE] if waiting.all else []
    is_closed = asked is not None and asked.state is RoundState.CLOSED
    return [*paper, *decide] if is_closed else [*decide, *paper]
