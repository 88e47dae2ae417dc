"""What the room may read: comments neither hidden nor held back, each with its statement.

Those of a round that is open are left out, because what others say changes what people answer.
"""

from collections.abc import Collection
from dataclasses import dataclass

from workshop.domain.agenda import Agenda
from workshop.domain.comment import Comment, Remark, Sight
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.store import comments, rounds, statements
from workshop.store.connection import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Comments on one wording, or in the round that they are `about`."""

    remarks: tuple[Remark, ...]
    about: Round | None = None

    @property
    def come_later(self) -> bool:
        """Whether people are still voting in the round."""
        return self.about is not None and self.about.state is RoundState.OPEN


def shown(database: Database, workshop_id: str) -> tuple[Remark, ...]:
    """The comments of a workshop that the room may read, the newest first."""
    closed = {each.id for each in rounds.of_workshop(database, workshop_id) if each.has_closed}
    about: dict[str, Statement | None] = {}
    found = []
    for comment in comments.of_workshop(database, workshop_id):
        if comment.sight is not Sight.SHOWN or comment.round_id not in closed:
            continue
        version_id = comment.version_id
        if version_id not in about:
            about[version_id] = statements.of_version(database, version_id, workshop_id=workshop_id)
        statement = about[version_id]
        if statement is not None:
            found.append(Remark(comment=comment, statement=statement))
    return tuple(found)


def find(database: Database, plan: Agenda, target: str, *, workshop_id: str) -> Found:
    """Those of a wording or a round; without a target those of the latest round.

    A wording without any gives way to the latest round: other statements may have some.
    """
    said = shown(database, workshop_id)
    known = {round_.id: round_ for round_ in plan.rounds}
    on_it = tuple(remark for remark in said if remark.comment.version_id == target)
    if on_it:
        return Found(remarks=on_it)
    about = known.get(target, plan.latest)
    return Found(
        remarks=tuple(each for each in said if about and each.comment.round_id == about.id),
        about=about,
    )


def by_version(
    database: Database, workshop_id: str, version_ids: Collection[str]
) -> dict[str, tuple[Comment, ...]]:
    """The comments on these wordings that the room may read, the newest first."""
    closed = {each.id for each in rounds.of_workshop(database, workshop_id) if each.has_closed}
    found: dict[str, tuple[Comment, ...]] = {}
    for comment in comments.of_workshop(database, workshop_id):
        may_be_read = comment.sight is Sight.SHOWN and comment.round_id in closed
        if may_be_read and comment.version_id in version_ids:
            found[comment.version_id] = (*found.get(comment.version_id, ()), comment)
    return found
