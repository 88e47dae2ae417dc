"""Comment on a statement; hide a comment or show it again."""

from workshop.actions.hall import Hall
from workshop.actions.tokens import new_id
from workshop.domain import text
from workshop.domain.comment import Comment
from workshop.domain.participant import Participant
from workshop.domain.round import Round, RoundState
from workshop.domain.workshop import COMMENT_LIMIT, Workshop, WorkshopState
from workshop.errors import FieldMissing, FieldTooLong, NotFound, VotingIsNotOpen
from workshop.store import comments, rounds, workshops
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
) -> None:
    """Store what somebody typed about a statement of a round that has been open.

    Raises:
        VotingIsNotOpen: when the round has not been opened, or the workshop has ended.
        FieldMissing, FieldTooLong: when there is nothing to store, or too much.
    """
    made = Comment(
        id=new_id(),
        round_id=round_.id,
        version_id=version_id,
        text=clean_comment(typed),
        made_at=hall.now(),
        hidden=False,
    )
    with hall.store.writing() as database:
        if not _is_taken(database, workshop, round_):
            raise VotingIsNotOpen
        comments.insert(database, made, participant_id=participant.id)
    hall.board.changed(workshop.id, phones=False)


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


def set_hidden(
    hall: Hall, *, workshop: Workshop, comment_id: str, hidden: bool, actor: str
) -> None:
    """Hide a comment, or show it again.

    Raises:
        NotFound: when this workshop has no such comment.
    """
    action = "comment hidden" if hidden else "comment shown"
    with hall.act(
        action, actor=actor, workshop_id=workshop.id, detail={"comment": comment_id}
    ) as database:
        hidden_at = hall.now() if hidden else None
        if not comments.set_hidden(
            database, comment_id, workshop_id=workshop.id, hidden_at=hidden_at
        ):
            raise NotFound
    hall.board.changed(workshop.id, phones=False)
