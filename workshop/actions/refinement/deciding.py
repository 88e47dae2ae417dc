"""Decide on a statement after the vote, and undo it. What was voted on is never overwritten."""

from collections.abc import Callable, Sequence
from functools import partial

from workshop.actions.hall import Hall
from workshop.actions.refilling import refill_drafts
from workshop.actions.refinement.making import make_statement
from workshop.actions.refinement.wish import Wish, checked, clean_reason, clean_texts
from workshop.actions.tokens import new_id
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.refinement.refinement import Refinement, Way
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.errors import CannotBeUndone, NotFound
from workshop.store import notes, refinements, statements, wordings
from workshop.store.connection import Database
from workshop.store.lineages import lineage_of


def decide(hall: Hall, *, workshop: Workshop, wish: Wish, actor: str) -> Refinement:
    """Store a decision with what it makes; draft rounds take the new wordings.

    Raises:
        NotFound: when one of the statements is not of this workshop.
        RefinedMeanwhile: when somebody has decided on one of them since the writer looked.
        StatementIsGone: when one of them was merged or split.
        OneAlone, KindsDiffer, TooFewParts, SameWords: when it cannot be done to these.
        FieldMissing, FieldTooLong: when the reason or a wording is empty, or too long.
    """
    detail: dict[str, object] = {"way": wish.way, "statements": list(wish.statement_ids)}
    with hall.act(
        "statement refined", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        found = checked(lineage_of(database, workshop.id), wish)
        reason, texts = clean_reason(wish), clean_texts(wish, found)
        detail["texts"] = list(texts)
        taken = [each.statement for each in found]
        make = _maker(wish.way, workshop, taken, now=hall.now())
        made = Refinement(
            id=new_id(),
            sequence=0,
            way=wish.way,
            taken=tuple(each.statement.version_id for each in found),
            made=tuple(make(database, words) for words in texts),
            reason=reason,
            same_meaning=wish.same_meaning and wish.way is Way.REWORD,
            actor=actor,
            at=hall.now(),
        )
        refinements.insert(database, made, workshop_id=workshop.id)
        refill_drafts(database, workshop.id)
    hall.board.changed(workshop.id, phones=False)
    return made


def undo(hall: Hall, *, workshop: Workshop, refinement_id: str, actor: str) -> Refinement:
    """Take a decision back, with what it made; its words stay in the audit.

    Raises:
        NotFound: when there is no such decision, or it has been undone.
        CannotBeUndone: when later decisions or votes rest on it.
    """
    detail: dict[str, object] = {"refinement": refinement_id}
    with hall.act(
        "refinement undone", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        lineage = lineage_of(database, workshop.id)
        found = next((r for r in lineage.refinements if r.id == refinement_id), None)
        if found is None:
            raise NotFound
        if not lineage.is_last(found):
            raise CannotBeUndone
        unmake(database, lineage, found)
        refinements.set_undone(database, found.id, actor=actor, now=hall.now())
        refill_drafts(database, workshop.id)
    hall.board.changed(workshop.id, phones=False)
    return found


def _maker(
    way: Way, workshop: Workshop, taken: Sequence[Statement], *, now: str
) -> Callable[[Database, str], str]:
    """Return what stores a new wording, and says its id."""
    if way is Way.REWORD:
        return partial(_reword, old=taken[0], now=now)
    return partial(make_statement, workshop=workshop, taken=taken, now=now)


def _reword(database: Database, words: str, *, old: Statement, now: str) -> str:
    version_id = new_id()
    statements.reword(
        database, old.id, version_id=version_id, text=words, language=old.language, now=now
    )
    return version_id


def unmake(database: Database, lineage: Lineage, refinement: Refinement) -> None:
    """Delete what a decision made, inside the transaction of the act that takes it back.

    Raises:
        CannotBeUndone: when somebody has used it.
    """
    made = [w.statement for w in lineage.wordings if w.statement.version_id in refinement.made]
    if any(wordings.is_used(database, each.version_id) for each in made):
        raise CannotBeUndone
    if refinement.way is not Way.REWORD and any(notes.are_on(database, each.id) for each in made):
        raise CannotBeUndone
    for each in made:
        if refinement.way is Way.REWORD:
            wordings.delete(database, each.version_id)
        else:
            statements.delete(database, each.id)
