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
) -> None:
    """Put a person's flag on a statement, or take it back. Twice does no harm.

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
        if wanted:
            flags.put(
                database,
                flag,
                version_id=version_id,
                participant_id=participant.id,
                now=hall.now(),
            )
        else:
            flags.take_back(database, flag, version_id=version_id, participant_id=participant.id)
    hall.board.changed(workshop.id, phones=False)
