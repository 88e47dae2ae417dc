"""Remove a rehearsal: simulated people, with everything they did."""

from collections.abc import Iterable

from workshop.actions.hall import Hall
from workshop.actions.refilling import refill_drafts
from workshop.actions.refinement.restarting import restart_refinement
from workshop.actions.sealing import seal_the_rest
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import AgendaIsOver
from workshop.store import participants, parts, rounds, statements, suggestions, workshops
from workshop.store.connection import Database


def remove_rehearsal(hall: Hall, *, workshop: Workshop, actor: str) -> int:
    """Delete the simulated people and return how many; real people's votes stay.

    What simulated people suggested goes too, unless real people are voting on it. Rounds without
    a vote become drafts again, but for one that real people have open now; a workshop of drafts
    only starts afresh, and so does what was decided on votes that are gone. Without simulated
    people nothing happens at all.

    Raises:
        AgendaIsOver: when people have been made anonymous: receipts could not be sealed anew.
    """
    with hall.store.reading() as database:
        now = workshops.by_id(database, workshop.id)
        if now is None or now.state is WorkshopState.ANONYMISED:
            raise AgendaIsOver
        if not participants.in_rehearsal(database, workshop.id):
            return 0
    detail: dict[str, object] = {}
    with hall.act(
        "rehearsal removed", actor=actor, workshop_id=workshop.id, detail=detail
    ) as database:
        suggested = suggestions.statements_of_rehearsal(database, workshop.id)
        removed = participants.delete_rehearsal(database, workshop.id)
        is_real = bool(participants.by_channel(database, workshop.id))
        rounds.back_to_draft(database, workshop.id, keep_open=is_real)
        detail["people"] = removed
        if not rounds.has_real_votes(database, workshop.id):
            undone = restart_refinement(database, workshop, actor=actor, now=hall.now())
            detail["decisions"] = undone
        _start_afresh(database, workshop)
        _delete_unused(database, suggested)
        refill_drafts(database, workshop.id)
        seal_the_rest(database, workshop, now=hall.now())
    hall.board.changed(workshop.id, phones=True)
    return removed


def _start_afresh(database: Database, workshop: Workshop) -> None:
    agenda = parts.of_workshop(database, workshop.id)
    if agenda and not any(part.round and part.round.opened_at for part in agenda):
        workshops.set_state(database, workshop.id, WorkshopState.DRAFT)
        workshops.show_part(database, workshop.id, agenda[0].id)


def _delete_unused(database: Database, statement_ids: Iterable[str]) -> None:
    for statement_id in statement_ids:
        if statements.is_only_in_drafts(database, statement_id):
            statements.delete(database, statement_id)
