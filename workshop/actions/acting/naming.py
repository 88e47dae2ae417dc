"""Say who should act on a proposal."""

from workshop.actions.hall import Hall
from workshop.domain.acting.answer import Answer
from workshop.domain.participant import Participant
from workshop.domain.workshop import Workshop
from workshop.errors import NotAskedNow, NotFound
from workshop.store import askings, namings


def name_actors(
    hall: Hall, *, workshop: Workshop, participant: Participant, version_id: str, answer: Answer
) -> None:
    """Store somebody's answer; their newest one counts.

    Raises:
        NotFound: when the room is not asked about this.
        NotAskedNow: when it is not open, or for somebody who watches.
    """
    with hall.store.writing() as database:
        known = {each.version_id for each in askings.asked(database, workshop.id)}
        if version_id not in known:
            raise NotFound
        if not namings.save(database, answer, version_id=version_id, participant_id=participant.id):
            raise NotAskedNow
    hall.board.changed(workshop.id, phones=False)
