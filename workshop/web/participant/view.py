"""What one phone shows now: one function for the page and for its update."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from workshop.domain.agenda import Agenda
from workshop.domain.ballots.marks import Mark
from workshop.domain.comment import Comment
from workshop.domain.order import personal_order
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import WorkshopNotFound
from workshop.live.board import Audience
from workshop.store import comments, flags, votes
from workshop.store.connection import Database
from workshop.store.frozen import statements_of
from workshop.store.memory import Standing
from workshop.web.hall import hall
from workshop.web.language import chosen
from workshop.web.participant.ballots.wording import Own, in_order, own
from workshop.web.participant.spoken import in_readers_language

HIGHEST_SEQUENCE = 999_999_999
_REMEMBERED = 4096  # orders: every vote asks for one


class Mode(StrEnum):
    """What a phone can show; PRACTICE is a card that does not count."""

    CARD = "card"
    SHEET = "sheet"
    ANSWERS = "answers"
    WAIT = "wait"
    PRACTICE = "practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """Everything the template needs. `shown` is the round whose answers are on the phone.

    A re-vote shows nothing of what somebody answered in the earlier round, neither before nor
    after: seen before, it would anchor the new answer; seen after, it would invite to change it
    back. The two rounds are compared in their results.
    """

    workshop: Workshop
    participant: Participant
    version: str
    agenda: Agenda
    shown: Round | None
    statements: tuple[Statement, ...]
    marks: dict[Mark, str]
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
    def is_whole(self) -> bool:
        """Whether the ballot of the round that is shown is filled in as a whole."""
        return self.shown is not None and self.shown.ballot.is_whole

    @property
    def answered(self) -> int:
        """How many statements of the round have this person's answer."""
        return len(self._answered_ids())

    @property
    def next_statement(self) -> Statement | None:
        """The first statement in this person's order without an answer."""
        done = self._answered_ids()
        return next((s for s in self.statements if s.version_id not in done), None)

    @property
    def has_finished(self) -> bool:
        """Whether this person has nothing left to answer; a whole ballot is handed in at once."""
        return bool(self.answered) and (self.is_whole or self.next_statement is None)

    def _answered_ids(self) -> set[str]:
        return {version_id for version_id, _ in self.marks}

    def given(self, statement: Statement) -> str:
        """Their answer to a statement, "" without one. A matrix has two: see `own`."""
        return self.marks.get((statement.version_id, ""), "")

    def own(self, statement: Statement) -> Own | None:
        """Their answer to a statement in words, None without one."""
        if self.shown is None:
            return None
        return own(self.shown.ballot, self.marks, statement.version_id)

    @property
    def as_answered(self) -> tuple[Statement, ...]:
        """The statements in this person's order; a whole ballot with its best ones first."""
        if self.shown is None or not self.is_whole:
            return self.statements
        return in_order(self.shown.ballot, self.marks, self.statements)

    @property
    def can_comment(self) -> bool:
        """Whether comments on the round that is shown are taken."""
        return self.shown is not None and self.workshop.state is WorkshopState.LIVE

    @property
    def can_practise(self) -> bool:
        """Whether a practice card is offered: before the first vote, to those who will vote."""
        return self.shown is None and not self.participant.observes and not self.workshop.is_over

    @property
    def coming(self) -> Round | None:
        """The vote that comes next; None when there is none."""
        current = self.agenda.current
        if current is not None and current.state is RoundState.DRAFT:
            return current
        return self.agenda.following

    @property
    def mode(self) -> Mode:
        """What to show when nothing particular is asked for."""
        if not self.is_open:
            return Mode.WAIT
        if self.is_whole:
            return Mode.SHEET
        return Mode.CARD if self.next_statement else Mode.ANSWERS

    def find(self, label: str) -> Statement | None:
        """The statement with this label in the round that is shown."""
        return next((s for s in self.statements if s.label == label), None)

    def find_answered(self, label: str) -> Statement | None:
        """The statement with this label, if this person has answered it."""
        found = self.find(label) if label else None
        return found if found and found.version_id in self._answered_ids() else None

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
    workshop, plan = standing(found)
    shown = _shown(plan)
    statements = _statements(shown, participant)
    with hall().store.reading() as database:
        return Phone(
            workshop=workshop,
            participant=participant,
            version=version,
            agenda=plan,
            shown=shown,
            sequence=next_press(database, participant.id),
            statements=statements,
            marks=_marks(database, shown, participant),
            comments=_comments(database, shown, participant),
        )


def standing(workshop: Workshop) -> Standing:
    """The workshop as it is now, and its agenda.

    Raises:
        WorkshopNotFound: when it was deleted meanwhile.
    """
    found = hall().memory.standing(workshop.code)
    if found is None:
        raise WorkshopNotFound(code=workshop.code)
    return found


def current_round(standing: Standing) -> Round | None:
    """The round on which a workshop that is live takes votes now."""
    workshop, plan = standing
    is_open = plan.current is not None and plan.current.state is RoundState.OPEN
    return plan.current if is_open and workshop.state is WorkshopState.LIVE else None


def next_press(database: Database, participant_id: str) -> int:
    """The number of the next press, whether it is an answer or a flag."""
    last = max(
        votes.last_sequence(database, participant_id=participant_id),
        flags.last_sequence(database, participant_id=participant_id),
    )
    return min(HIGHEST_SEQUENCE, 1 + last)


def _shown(plan: Agenda) -> Round | None:
    """The current round; before it opens and during a talk, the last one that was open."""
    if plan.current is not None and plan.current.state is not RoundState.DRAFT:
        return plan.current
    earlier = [r for r in plan.rounds if r.state is not RoundState.DRAFT]
    return max(earlier, key=lambda r: r.opened_at or "", default=None)


def _statements(shown: Round | None, participant: Participant) -> tuple[Statement, ...]:
    if shown is None:
        return ()
    said = hall().memory.get(
        ("said", shown.id, shown.opened_at, chosen().code),
        lambda database: in_readers_language(database, statements_of(database, shown)),
    )
    found = {s.version_id: s for s in said}
    return tuple(found[each] for each in _order(tuple(found), participant.id, shown.id))


@lru_cache(maxsize=_REMEMBERED)
def _order(version_ids: tuple[str, ...], participant_id: str, round_id: str) -> Sequence[str]:
    return personal_order(version_ids, participant_id=participant_id, round_id=round_id)


def _marks(database: Database, shown: Round | None, participant: Participant) -> dict[Mark, str]:
    if shown is None:
        return {}
    return votes.marks(database, round_id=shown.id, participant_id=participant.id)


def _comments(
    database: Database, shown: Round | None, participant: Participant
) -> dict[str, tuple[Comment, ...]]:
    if shown is None:
        return {}
    return comments.by_participant(database, round_id=shown.id, participant_id=participant.id)
