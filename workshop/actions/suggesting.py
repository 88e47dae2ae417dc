"""Suggest a barrier or a solution; take a suggestion in as a statement, or out again."""

from collections.abc import Sequence

from workshop.actions.hall import ROOM, Hall, to_the_minute
from workshop.actions.refilling import refill_drafts
from workshop.actions.tokens import new_id
from workshop.domain import text
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.statement import Statement
from workshop.domain.suggestion import (
    MOST_OF_ONE,
    MOST_WAITING,
    SOURCE,
    SUGGESTION_LIMIT,
    Suggestion,
    SuggestionState,
)
from workshop.domain.voices import Suggesting
from workshop.domain.workshop import Workshop
from workshop.errors import (
    NotFound,
    StatementIsInUse,
    SuggestingIsClosed,
    TooManySuggested,
    TooManyWaiting,
)
from workshop.store import audit, statements, suggestions, voices, workshops
from workshop.store.connection import Database

_ = str  # marks words for translation


def suggest(
    hall: Hall,
    *,
    workshop: Workshop,
    participant: Participant,
    kind: Kind,
    typed: str,
    addresses: Sequence[str] = (),
) -> Suggestion:
    """Store a suggestion; it waits, or is a statement at once, as the workshop has it.

    The same sentence sent twice by one person is one suggestion.

    Raises:
        SuggestingIsClosed: when the workshop takes none, or has ended.
        TooManyWaiting, TooManySuggested: when this person has sent as many as can be taken.
        FieldMissing, FieldTooLong: when there is nothing to store, or too much.
    """
    made = Suggestion(
        id=new_id(),
        workshop_id=workshop.id,
        kind=kind,
        text=clean_suggestion(typed),
        wording=clean_suggestion(typed),
        addresses=tuple(addresses) if kind is Kind.SOLUTION else (),
        state=SuggestionState.HELD,
        made_at=hall.now(),
    )
    with hall.store.writing() as database:
        sent = suggestions.by_participant(database, participant.id)
        twin = next((s for s in sent if (s.kind, s.text) == (made.kind, made.text)), None)
        if twin is not None:
            return twin
        is_held = _refuse_or_hold(database, workshop, sent=sent, cleaned=made.text)
        suggestions.insert(database, made, participant_id=participant.id)
        if not is_held:
            take_in(database, workshop, made.id, now=hall.now())
        stored = find(database, workshop, made.id)
        _note(database, stored, now=hall.now())
    hall.board.changed(workshop.id, phones=False)
    return stored


def clean_suggestion(typed: str) -> str:
    """Return the text that would be stored, on one line.

    Raises:
        FieldMissing, FieldTooLong: when there is nothing to store, or too much.
    """
    return text.required(typed, field=_("Your sentence"), limit=SUGGESTION_LIMIT)


def find(database: Database, workshop: Workshop, suggestion_id: str) -> Suggestion:
    """The suggestion with this id.

    Raises:
        NotFound: when this workshop has no such suggestion.
    """
    found = suggestions.by_id(database, suggestion_id, workshop_id=workshop.id)
    if found is None:
        raise NotFound
    return found


def take_in(database: Database, workshop: Workshop, suggestion_id: str, *, now: str) -> None:
    """Make a suggestion a statement with the next number; draft rounds that pick it take it."""
    suggestion = find(database, workshop, suggestion_id)
    made = _statement(database, workshop, suggestion)
    statements.insert(database, made, workshop_id=workshop.id, origin=None, now=now)
    statements.address(
        database,
        workshop_id=workshop.id,
        solution_id=made.id,
        barrier_ids=suggestion.addresses,
    )
    refill_drafts(database, workshop.id)
    suggestions.set_state(
        database,
        suggestion.id,
        SuggestionState.APPROVED,
        statement_id=made.id,
        reason="",
        now=now,
    )


def take_out(database: Database, suggestion: Suggestion) -> None:
    """Delete the statement that a suggestion has become, if it has.

    Raises:
        StatementIsInUse: when it has been put to the vote.
    """
    if suggestion.statement_id is None:
        return
    if not statements.is_only_in_drafts(database, suggestion.statement_id):
        raise StatementIsInUse(label=suggestion.label)
    statements.delete(database, suggestion.statement_id)


def _note(database: Database, stored: Suggestion, *, now: str) -> None:
    """Write the audit row; a twin is nothing new, and leaves none."""
    audit.append(
        database,
        workshop_id=stored.workshop_id,
        at=to_the_minute(now),
        actor=ROOM,
        action="statement suggested",
        detail={"suggestion": stored.id},
    )


def _refuse_or_hold(
    database: Database, workshop: Workshop, *, sent: Sequence[Suggestion], cleaned: str
) -> bool:
    now = workshops.by_code(database, workshop.code)
    choices = voices.of_workshop(database, workshop.id)
    if now is None or now.is_over or choices.suggestions is Suggesting.OFF:
        raise SuggestingIsClosed
    waiting = [known for known in sent if known.state is SuggestionState.HELD]
    if len(waiting) >= MOST_WAITING:
        raise TooManyWaiting(most=MOST_WAITING)
    if len(sent) >= MOST_OF_ONE:
        raise TooManySuggested(most=MOST_OF_ONE)
    return choices.holds_suggestion(cleaned)


def _statement(database: Database, workshop: Workshop, suggestion: Suggestion) -> Statement:
    return Statement(
        id=new_id(),
        version_id=new_id(),
        kind=suggestion.kind,
        number=statements.next_number(database, workshop.id, suggestion.kind),
        text=suggestion.wording,
        language=workshop.language,
        source=SOURCE,
    )
