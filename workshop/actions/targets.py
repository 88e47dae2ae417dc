"""What may be put on the screen: nothing of another workshop, nothing hidden, nothing too early."""

from collections.abc import Callable

from workshop.domain.acting.asking import Stage
from workshop.domain.agenda import agenda
from workshop.domain.comment import Sight
from workshop.domain.round import RoundState
from workshop.domain.workshop import ScreenView, Workshop
from workshop.errors import (
    CommentIsHidden,
    CommentsComeLater,
    NobodyDisagrees,
    NotAskedYet,
    NotFound,
    NothingLinked,
    NothingToCompare,
    ResultIsHidden,
)
from workshop.store import askings, comments, parts, remarks, rounds, statements
from workshop.store.connection import Database
from workshop.store.linked import is_linked
from workshop.store.repeats import can_be_compared


def checked(database: Database, workshop: Workshop, *, view: ScreenView, target: str) -> str:
    """Return the target that a view keeps: its own, or none where it shows no one thing.

    Raises:
        NotFound: when this workshop has no such statement, comment or round.
        CommentIsHidden, CommentsComeLater, ResultIsHidden: when the room may not see it now.
        NothingToCompare: when a round repeats no revealed one, or asks nothing of it.
        NobodyDisagrees, NothingLinked: when a round, or the workshop, has no such side.
        NotAskedYet: when the room was never asked who should act.
    """
    check = _CHECKS.get(view)
    if check is None:
        return ""
    check(database, workshop, target)
    return "" if view in {ScreenView.GAPS, ScreenView.WHO} else target


def _statement(database: Database, workshop: Workshop, target: str) -> None:
    if statements.of_version(database, target, workshop_id=workshop.id) is None:
        raise NotFound


def _comment(database: Database, workshop: Workshop, target: str) -> None:
    known = {comment.id: comment for comment in comments.of_workshop(database, workshop.id)}
    if target not in known:
        raise NotFound
    if known[target].sight is not Sight.SHOWN:
        raise CommentIsHidden
    if all(remark.comment.id != target for remark in remarks.shown(database, workshop.id)):
        raise CommentsComeLater


def _comments(database: Database, workshop: Workshop, target: str) -> None:
    """Those of one statement or one round; without a target those of the latest round."""
    if target and rounds.by_id(database, target, workshop_id=workshop.id) is None:
        _statement(database, workshop, target)
    plan = agenda(workshop, parts.of_workshop(database, workshop.id))
    if remarks.find(database, plan, target, workshop_id=workshop.id).come_later:
        raise CommentsComeLater


def _result(database: Database, workshop: Workshop, target: str) -> None:
    round_ = rounds.by_id(database, target, workshop_id=workshop.id)
    if round_ is None:
        raise NotFound
    if round_.state is not RoundState.REVEALED:
        raise ResultIsHidden


def _moves(database: Database, workshop: Workshop, target: str) -> None:
    _result(database, workshop, target)
    plan = agenda(workshop, parts.of_workshop(database, workshop.id))
    repeated = [r for r in plan.rounds if r.id == target and plan.repeated(r)]
    if not any(can_be_compared(database, round_) for round_ in repeated):
        raise NothingToCompare


def _sides(database: Database, workshop: Workshop, target: str) -> None:
    """Only where people can disagree does anything divide them."""
    _result(database, workshop, target)
    round_ = rounds.by_id(database, target, workshop_id=workshop.id)
    if round_ is None or round_.ballot.is_whole:
        raise NobodyDisagrees


def _gaps(database: Database, workshop: Workshop, _target: str) -> None:
    if not is_linked(database, rounds.of_workshop(database, workshop.id)):
        raise NothingLinked


def _who(database: Database, workshop: Workshop, _target: str) -> None:
    if askings.of_workshop(database, workshop.id).stage is Stage.DRAFT:
        raise NotAskedYet


_CHECKS: dict[ScreenView, Callable[[Database, Workshop, str], None]] = {
    ScreenView.STATEMENT: _statement,
    ScreenView.COMMENT: _comment,
    ScreenView.COMMENTS: _comments,
    ScreenView.RESULTS: _result,
    ScreenView.MOVES: _moves,
    ScreenView.GROUPS: _result,
    ScreenView.DIVIDED: _sides,
    ScreenView.GAPS: _gaps,
    ScreenView.MAP: _sides,
    ScreenView.WHO: _who,
}
