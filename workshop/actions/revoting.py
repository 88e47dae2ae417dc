"""Vote again: a round that repeats an earlier one, after people have talked. Both are kept."""

from collections.abc import Sequence

from workshop.actions.hall import Hall
from workshop.actions.parting import add_round, put_after
from workshop.actions.refilling import refill_drafts
from workshop.domain.again import again
from workshop.domain.agenda import Agenda, agenda
from workshop.domain.draft import draft_of
from workshop.domain.part import Part
from workshop.domain.pick import Pick, PickBy
from workshop.domain.round import RoundState
from workshop.domain.workshop import Workshop
from workshop.errors import AgendaIsOver, FieldMissing, NotFound, StepNotAllowed
from workshop.store import parts, statements, workshops
from workshop.store.connection import Database

_ = str  # marks words for translation


def vote_again(
    hall: Hall,
    *,
    workshop: Workshop,
    part_id: str,
    title: str,
    statement_ids: Sequence[str],
    actor: str,
) -> str:
    """Put a draft that repeats a closed or revealed round right after it; return its part's id.

    During a talk about the round it comes after the talk, where the room will meet it. It has the
    same question, ballot and weighting, over these statements of the earlier round.

    Raises:
        NotFound: when there is no such round.
        StepNotAllowed: when it has not been voted on. AgendaIsOver: when the workshop has ended.
        FieldMissing: when no statement of it was chosen; TooFewToChoose: when one is too few.
    """
    with hall.act(
        "vote repeated", actor=actor, workshop_id=workshop.id, detail={"part": part_id}
    ) as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.is_over:
            raise AgendaIsOver
        plan = agenda(now, parts.of_workshop(database, workshop.id))
        part = next((each for each in plan.parts if each.id == part_id), None)
        earlier = draft_of(part) if part else None
        if part is None or part.round is None or earlier is None:
            raise NotFound
        if part.round.state not in {RoundState.CLOSED, RoundState.REVEALED}:
            raise StepNotAllowed(state=part.round.state)
        chosen = _chosen(database, part.round.id, statement_ids)
        pick = Pick(by=PickBy.HAND, statement_ids=tuple(chosen))
        draft = again(earlier, parent_id=part.round.id, title=title, pick=pick, size=len(chosen))
        copy = add_round(database, workshop, draft)
        put_after(database, workshop, part_id=copy.id, before_id=_before(plan, part).id)
        refill_drafts(database, workshop.id)
    hall.board.changed(workshop.id, phones=True)
    return copy.id


def _before(plan: Agenda, part: Part) -> Part:
    """The part that the re-vote follows."""
    is_talked_about = plan.current is None and plan.latest == part.round
    return plan.part if plan.part and is_talked_about else part


def _chosen(database: Database, round_id: str, statement_ids: Sequence[str]) -> tuple[str, ...]:
    wanted = set(statement_ids)
    known = statements.of_round(database, round_id)
    chosen = tuple(statement.id for statement in known if statement.id in wanted)
    if not chosen:
        raise FieldMissing(field=_("Statements"))
    return chosen
