"""Comment on a statement; say "me too" to what somebody else wrote."""

from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id
from workshop.domain import text
from workshop.domain.comment import Comment, Mark
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import COMMENT_LIMIT, Workshop, WorkshopState
from workshop.errors import FieldMissing, FieldTooLong, NotFound, VotingIsNotOpen
from workshop.store import comments, me_too, rounds, voices, workshops
from workshop.store.connection import Database

_ = str  # marks words for translation


def comment(
    hall: Hall,
    *,
    workshop: Workshop,
    round_: Round,
    version_id: str,
    participant: Participant,
    typed: str,
    mark: Mark | None = None,
) -> bool:
    """Store what somebody typed about a statement of a round that has been open.

    Returns whether it can be seen; else it waits until a helper has looked at it.

    Raises:
        VotingIsNotOpen: when the round has not been opened, or the workshop has ended.
        FieldMissing, FieldTooLong: when there is nothing to store, or too much.
    """
    cleaned = clean_comment(typed)
    with hall.store.writing() as database:
        if not _is_taken(database, workshop, round_):
            raise VotingIsNotOpen
        made = Comment(
            id=new_id(),
            round_id=round_.id,
            version_id=version_id,
            text=cleaned,
            made_at=hall.now(),
            hidden=False,
            held=voices.of_workshop(database, workshop.id).holds_comment(cleaned),
            mark=mark,
        )
        comments.insert(database, made, participant_id=participant.id)
    hall.board.changed(workshop.id, phones=False)
    return not made.held


def _is_taken(database: Database, workshop: Workshop, round_: Round) -> bool:
    now = workshops.by_code(database, workshop.code)
    asked = rounds.by_id(database, round_.id, workshop_id=workshop.id)
    is_live = now is not None and now.state is WorkshopState.LIVE
    return is_live and asked is not None and asked.state is not RoundState.DRAFT


def clean_comment(typed: str) -> str:
    """Return the text that would be stored; it may have several lines.

    Raises:
        FieldMissing, FieldTooLong: when there is nothing to store, or too much.
    """
    cleaned = text.clean(typed)
    if not cleaned:
        raise FieldMissing(field=_("Comment"))
    if len(cleaned) > COMMENT_LIMIT:
        raise FieldTooLong(field=_("Comment"), length=len(cleaned), limit=COMMENT_LIMIT)
    return cleaned


def say_me_too(
    hall: Hall, *, workshop: Workshop, comment_id: str, participant: Participant, wanted: bool
) -> None:
    """Say "me too" to a comment that this person may read, or take it back. Twice does no harm.

    Raises:
        NotFound: when there is no such comment, or it may not be read now, or is their own.
    """
    with hall.store.writing() as database:
        if not me_too.may_be_read(database, comment_id, participant_id=participant.id):
            raise NotFound
        change = me_too.put if wanted else me_too.take_back
        change(database, comment_id, participant_id=participant.id)
    hall.board.changed(workshop.id, phones=False)
