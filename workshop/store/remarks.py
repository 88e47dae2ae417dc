"""What the room may read: comments neither hidden nor held back, each with its statement."""

from workshop.domain.comment import Remark, Sight
from workshop.domain.statement import Statement
from workshop.store import comments, statements
from workshop.store.connection import Database


def shown(database: Database, workshop_id: str) -> tuple[Remark, ...]:
    """The comments of a workshop that the room may read, the newest first."""
    about: dict[str, Statement | None] = {}
    found = []
    for comment in comments.of_workshop(database, workshop_id):
        if comment.sight is not Sight.SHOWN:
            continue
        version_id = comment.version_id
        if version_id not in about:
            about[version_id] = statements.of_version(database, version_id, workshop_id=workshop_id)
        statement = about[version_id]
        if statement is not None:
            found.append(Remark(comment=comment, statement=statement))
    return tuple(found)


def under(remarks: tuple[Remark, ...], target: str) -> tuple[Remark, ...]:
    """Those on one wording or in one round; all of them without a target."""
    if not target:
        return remarks
    return tuple(
        remark
        for remark in remarks
        if target in {remark.comment.version_id, remark.comment.round_id}
    )
