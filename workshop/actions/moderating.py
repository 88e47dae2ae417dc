"""What hosts decide about comments and suggestions, and the undoing of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.actions.hall import Hall
from workshop.actions.suggesting import clean_suggestion, find, take_in, take_out
from workshop.actions.tokens import new_id
from workshop.domain import text
from workshop.domain.comment import Sight
from workshop.domain.decision import Decision
from workshop.domain.suggestion import REASON_LIMIT, Suggestion, SuggestionState
from workshop.domain.voices import Voices
from workshop.domain.workshop import Workshop
from workshop.errors import DecidedAlready, NotFound
from workshop.store import comments, decisions, suggestions, voices
from workshop.store.connection import Database

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A host's wording of a suggestion, and the barriers it addresses."""

    wording: str
    addresses: Sequence[str] = ()


def change_voices(hall: Hall, *, workshop: Workshop, wanted: Voices, actor: str) -> None:
    """Store what people may write from now on; what waits goes on waiting."""
    detail = {"suggestions": wanted.suggestions, "comments": wanted.comments}
    with hall.act(
        "voices changed", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        voices.save(database, workshop.id, wanted)
    hall.board.changed(workshop.id, phones=True)


def decide_comment(
    hall: Hall, *, workshop: Workshop, comment_id: str, seen: Sight, wanted: Sight, actor: str
) -> None:
    """Show or hide a comment that still stands as the host has seen it.

    Raises:
        NotFound: when this workshop has no such comment.
        DecidedAlready: when somebody has decided meanwhile.
    """
    with hall.act(
        f"comment {wanted}", actor=actor, workshop_id=workshop.id, detail={"comment": comment_id}
    ) as database:
        found = comments.text_and_sight(database, comment_id, workshop_id=workshop.id)
        if found is None:
            raise NotFound
        _refuse_second(found[1], seen, wanted)
        comments.set_sight(database, comment_id, wanted, now=hall.now())
        decision = Decision(
            id=new_id(), comment_id=comment_id, suggestion_id=None, before=seen, after=wanted
        )
        decisions.insert(database, decision, workshop_id=workshop.id, actor=actor, now=hall.now())
    hall.board.changed(workshop.id, phones=False)


def approve_suggestion(
    hall: Hall,
    *,
    workshop: Workshop,
    suggestion_id: str,
    seen: SuggestionState,
    actor: str,
    edit: Edit | None = None,
) -> Suggestion:
    """Make a suggestion a statement, in the host's wording if there is one; return it.

    Raises:
        NotFound: when this workshop has no such suggestion.
        DecidedAlready: when somebody has decided meanwhile.
        FieldMissing, FieldTooLong: when the wording cannot be used.
    """
    wording = clean_suggestion(edit.wording) if edit else ""
    with hall.act(
        "suggestion approved",
        actor=actor,
        workshop_id=workshop.id,
        detail={"suggestion": suggestion_id},
    ) as database:
        found = find(database, workshop, suggestion_id)
        _refuse_second(found.state, seen, SuggestionState.APPROVED)
        if edit:
            suggestions.reword(database, found, wording=wording, addresses=edit.addresses)
        take_in(database, workshop, found.id, now=hall.now())
        _keep(database, found, SuggestionState.APPROVED, actor=actor, now=hall.now())
        stored = find(database, workshop, suggestion_id)
    hall.board.changed(workshop.id, phones=False)
    return stored


def decline_suggestion(
    hall: Hall,
    *,
    workshop: Workshop,
    suggestion_id: str,
    seen: SuggestionState,
    reason: str,
    actor: str,
) -> None:
    """Decline a suggestion with a reason that its author sees.

    Raises:
        NotFound: when this workshop has no such suggestion.
        DecidedAlready: when somebody has decided meanwhile.
        StatementIsInUse: when it is a statement that has been put to the vote.
        FieldMissing, FieldTooLong: when the reason cannot be used.
    """
    told = text.required(reason, field=_("Reason"), limit=REASON_LIMIT)
    with hall.act(
        "suggestion declined",
        actor=actor,
        workshop_id=workshop.id,
        detail={"suggestion": suggestion_id},
    ) as database:
        found = find(database, workshop, suggestion_id)
        _refuse_second(found.state, seen, SuggestionState.DECLINED)
        _put_back(database, found, SuggestionState.DECLINED, reason=told, now=hall.now())
        _keep(database, found, SuggestionState.DECLINED, actor=actor, now=hall.now())
    hall.board.changed(workshop.id, phones=False)


def undo(hall: Hall, *, workshop: Workshop, decision_id: str, actor: str) -> Decision:
    """Undo a decision, if what it was about still stands as it left it; return the decision.

    Raises:
        DecidedAlready: when it was undone before, or somebody has decided again since.
        StatementIsInUse: when an approved suggestion has been put to the vote.
    """
    with hall.act(
        "decision undone", actor=actor, workshop_id=workshop.id, detail={"decision": decision_id}
    ) as database:
        decision = decisions.by_id(database, decision_id, workshop_id=workshop.id)
        if decision is None:
            raise DecidedAlready
        undo_one = _undo_comment if decision.comment_id else _undo_suggestion
        undo_one(database, workshop, decision, now=hall.now())
        decisions.set_undone(database, decision.id, now=hall.now())
    hall.board.changed(workshop.id, phones=False)
    return decision


def _undo_comment(database: Database, workshop: Workshop, decision: Decision, *, now: str) -> None:
    comment_id = decision.comment_id or ""
    found = comments.text_and_sight(database, comment_id, workshop_id=workshop.id)
    if found is None or found[1] != decision.after:
        raise DecidedAlready
    comments.set_sight(database, comment_id, Sight(decision.before), now=now)


def _undo_suggestion(
    database: Database, workshop: Workshop, decision: Decision, *, now: str
) -> None:
    found = find(database, workshop, decision.suggestion_id or "")
    if found.state != decision.after:
        raise DecidedAlready
    before = SuggestionState(decision.before)
    if before is SuggestionState.APPROVED:
        take_in(database, workshop, found.id, now=now)
    else:
        _put_back(database, found, before, now=now)


def _put_back(
    database: Database,
    suggestion: Suggestion,
    state: SuggestionState,
    *,
    now: str,
    reason: str = "",
) -> None:
    take_out(database, suggestion)
    suggestions.set_state(database, suggestion.id, state, statement_id=None, reason=reason, now=now)


def _keep(
    database: Database, found: Suggestion, after: SuggestionState, *, actor: str, now: str
) -> None:
    decision = Decision(
        id=new_id(), comment_id=None, suggestion_id=found.id, before=found.state, after=after
    )
    decisions.insert(database, decision, workshop_id=found.workshop_id, actor=actor, now=now)


def _refuse_second(stands: str, seen: str, wanted: str) -> None:
    if stands != seen or stands == wanted:
        raise DecidedAlready
