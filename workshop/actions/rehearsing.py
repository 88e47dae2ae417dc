"""Remove a rehearsal: simulated people, with everything they did."""

from workshop.actions.hall import Hall
from workshop.actions.refilling import refill_drafts
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.store import participants, parts, rounds, statements, suggestions, workshops


def remove_rehearsal(hall: Hall, *, workshop: Workshop, actor: str) -> int:
    """Delete the simulated people and return how many; real people's votes stay.

    What simulated people suggested goes too, unless real people are voting on it. Rounds without
    a vote become drafts again, but for one that real people have open now; a workshop of drafts
    only starts afresh. Without simulated people nothing happens at all.
    """
    with hall.store.reading() as database:
        if not participants.in_rehearsal(database, workshop.id):
            return 0
    with hall.act("rehearsal removed", actor=actor, workshop_id=workshop.id) as database:
        suggested = suggestions.statements_of_rehearsal(database, workshop.id)
        removed = participants.delete_rehearsal(database, workshop.id)
        is_real = bool(participants.by_channel(database, workshop.id))
        rounds.back_to_draft(database, workshop.id, keep_open=is_real)
        for statement_id in suggested:
            if statements.is_only_in_drafts(database, statement_id):
                statements.delete(database, statement_id)
        refill_drafts(database, workshop.id)
        agenda = parts.of_workshop(database, workshop.id)
        opened = [part for part in agenda if part.round and part.round.opened_at]
        if agenda and not opened:
            workshops.set_state(database, workshop.id, WorkshopState.DRAFT)
            workshops.show_part(database, workshop.id, agenda[0].id)
    hall.board.changed(workshop.id, phones=True)
    return removed
