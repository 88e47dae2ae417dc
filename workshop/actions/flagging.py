"""Flag a statement as unclear or out of date."""

from workshop.actions.hall import Hall
from workshop.domain.flag import Flag
from workshop.domain.participant import Participant
from workshop.domain.workshop import Workshop, WorkshopState
from workshop.errors import NotFound, VotingIsNotOpen
from workshop.store import flags, statements, workshops


def set_flag(
    hall: Hall,
    *,
    workshop: Workshop,
    version_id: str,
    participant: Participant,
    flag: Flag,
    wanted: bool,
    sequence: int | None = None,
) -> bool:
    """Put a person's flag on a statement, or take it back; return whether it stands like that.

    An older press than the last one changes nothing; one without a number is the newest.

    Raises:
        NotFound: when this workshop has no such statement.
        VotingIsNotOpen: when the workshop is not live.
    """
    with hall.store.writing() as database:
        now = workshops.by_code(database, workshop.code)
        if now is None or now.state is not WorkshopState.LIVE:
            raise VotingIsNotOpen
        known = statements.newest_versions(database, workshop.id)
        if version_id not in {statement.version_id for statement in known}:
            raise NotFound
        if sequence is None:
            sequence = 1 + flags.last_sequence(database, participant_id=participant.id)
        stands = flags.press(
            database,
            flag,
            version_id=version_id,
            participant_id=participant.id,
            wanted=wanted,
            sequence=sequence,
            now=hall.now(),
        )
    hall.board.changed(workshop.id, phones=False)
    return stands
