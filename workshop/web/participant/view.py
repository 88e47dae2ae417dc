"""What one phone shows now: one function for the page and for its update."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.agenda import Agenda, agenda
from workshop.domain.comment import Comment
from workshop.domain.order import personal_order
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.live.board import Audience
from workshop.store import comments, parts, votes, workshops
from workshop.store.connection import Database
from workshop.store.frozen import statements_of
from workshop.web.hall import hall

HIGHEST_SEQUENCE = 999_999_999


class Mode(StrEnum):
    """The three things a phone can show."""

    CARD = "card"
    ANSWERS = "answers"
    WAIT = "wait"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """Everything the template needs. `shown` is the round whose answers are on the phone."""

    workshop: Workshop
    participant: Participant
    version: str
    agenda: Agenda
    shown: Round | None
    statements: tuple[Statement, ...]
    answers: dict[str, str]
    comments: dict[str, tuple[Comment, ...]]
    sequence: int

    @property
    def is_open(self) -> bool:
        """Whether this person can vote now."""
        return (
            self.shown is not None
            and self.shown.state is RoundState.OPEN
            and self.workshop.state is WorkshopState.LIVE
            and not self.participant.observes
        )

    @property
    def answered(self) -> int:
        """How many statements of the round have this person's answer."""
        return len(self.answers)

    @property
    def next_statement(self) -> Statement | None:
        """The first statement in this person's order without an answer."""
        return next((s for s in self.statements if s.version_id not in self.answers), None)

    @property
    def can_comment(self) -> bool:
        """Whether comments on the round that is shown are taken."""
        return self.shown is not None and self.workshop.state is WorkshopState.LIVE

    @property
    def mode(self) -> Mode:
        """What to show when nothing particular is asked for."""
        if not self.is_open:
            return Mode.WAIT
        return Mode.CARD if self.next_statement else Mode.ANSWERS

    def find(self, label: str) -> Statement | None:
        """The statement with this label in the round that is shown."""
        return next((s for s in self.statements if s.label == label), None)

    def find_answered(self, label: str) -> Statement | None:
        """The statement with this label, if this person has answered it."""
        found = self.find(label)
        return found if found and found.version_id in self.answers else None

    def statement_of(self, version_id: str) -> Statement | None:
        """The statement with this version in the round that is shown."""
        return next((s for s in self.statements if s.version_id == version_id), None)

    def position(self, statement: Statement) -> int:
        """Where a statement stands in this person's order, from 1."""
        return 1 + self.statements.index(statement)

    def before(self, statement: Statement) -> Statement | None:
        """The statement before this one in this person's order."""
        position = self.statements.index(statement)
        return self.statements[position - 1] if position else None


def look(found: Workshop, participant: Participant) -> Phone:
    """Read what this phone shows. The version is read first, so that no change is missed.

    The workshop is read again with it: what the guard found may be older than the version.
    """
    version = hall().board.version(found.id, Audience.PHONES)
    with hall().store.reading() as database:
        workshop = workshops.by_code(database, found.code) or found
        plan = agenda(workshop, parts.of_workshop(database, workshop.id))
        shown = _shown(plan)
        return Phone(
            workshop=workshop,
            participant=participant,
            version=version,
            agenda=plan,
            shown=shown,
            sequence=min(
                HIGHEST_SEQUENCE, 1 + votes.last_sequence(database, participant_id=participant.id)
            ),
            statements=_statements(database, shown, participant),
            answers=_answers(database, shown, participant),
            comments=_comments(database, shown, participant),
        )


def _shown(plan: Agenda) -> Round | None:
    """The current round; before it opens, the last one that was open."""
    if plan.current is None or plan.current.state is not RoundState.DRAFT:
        return plan.current
    earlier = [r for r in plan.rounds if r.state is not RoundState.DRAFT]
    return max(earlier, key=lambda r: r.opened_at or "", default=None)


def _statements(
    database: Database, shown: Round | None, participant: Participant
) -> tuple[Statement, ...]:
    if shown is None:
        return ()
    found = {s.version_id: s for s in statements_of(database, shown)}
    order = personal_order(list(found), participant_id=participant.id, round_id=shown.id)
    return tuple(found[version_id] for version_id in order)


def _answers(database: Database, shown: Round | None, participant: Participant) -> dict[str, str]:
    if shown is None:
        return {}
    return votes.answers(database, round_id=shown.id, participant_id=participant.id)


def _comments(
    database: Database, shown: Round | None, participant: Participant
) -> dict[str, tuple[Comment, ...]]:
    if shown is None:
        return {}
    return comments.by_participant(database, round_id=shown.id, participant_id=participant.id)
