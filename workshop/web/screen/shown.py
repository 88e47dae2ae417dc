"""What a view has found to show. What is gone, hidden or not revealed gives way to the agenda."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.domain.agenda import Agenda
from workshop.domain.round import Round, RoundState
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView, Workshop
from workshop.ranking.result import RoundResult
from workshop.store import remarks, results, statements
from workshop.store.connection import Database
from workshop.store.remarks import Remark
from workshop.web.screen.scene import Scene, scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A scene with what it is about; what the scene does not use is empty."""

    scene: Scene
    result: RoundResult | None = None
    statement: Statement | None = None
    remark: Remark | None = None
    remarks: tuple[Remark, ...] = ()
    about: Round | None = None


def shown(database: Database, workshop: Workshop, view: ScreenView, plan: Agenda) -> Shown:
    """Return what a view of a workshop shows now.

    The target belongs to the view that the facilitator put on, not to one asked for by a key.
    """
    wanted = scene(workshop, view, plan)
    target = workshop.screen_target if view is workshop.screen_view else ""
    find = _FIND.get(wanted)
    if find is None:
        return Shown(scene=wanted)
    found = find(database, workshop, plan, target)
    if found is None and view is not ScreenView.ROUND:
        return shown(database, workshop, ScreenView.ROUND, plan)
    return found or Shown(scene=Scene.LOBBY)


def _result(database: Database, workshop: Workshop, plan: Agenda, target: str) -> Shown | None:
    known = {round_.id: round_ for round_ in plan.rounds if round_.workshop_id == workshop.id}
    round_ = known.get(target) if target else plan.current
    if round_ is None or round_.state is not RoundState.REVEALED:
        return None
    return Shown(scene=Scene.RESULTS, result=results.revealed(database, round_), about=round_)


def _statement(database: Database, workshop: Workshop, _plan: Agenda, target: str) -> Shown | None:
    found = statements.of_version(database, target, workshop_id=workshop.id)
    return Shown(scene=Scene.STATEMENT, statement=found) if found else None


def _comment(database: Database, workshop: Workshop, _plan: Agenda, target: str) -> Shown | None:
    known = {each.comment.id: each for each in remarks.shown(database, workshop.id)}
    found = known.get(target)
    return Shown(scene=Scene.COMMENT, remark=found, statement=found.statement) if found else None


def _comments(database: Database, workshop: Workshop, plan: Agenda, target: str) -> Shown:
    """Those of the target; without one those of the round that is current or was last."""
    about = next((round_ for round_ in plan.rounds if round_.id == target), None)
    if not target:
        about = latest(plan)
        target = about.id if about else ""
    return Shown(
        scene=Scene.COMMENTS,
        remarks=remarks.under(remarks.shown(database, workshop.id), target),
        statement=statements.of_version(database, target, workshop_id=workshop.id),
        about=about,
    )


def latest(plan: Agenda) -> Round | None:
    """The round that is current; during a talk the one before it."""
    if plan.part is None:
        return None
    position = plan.part.position
    return next((p.round for p in reversed(plan.parts) if p.round and p.position <= position), None)


_FIND: dict[Scene, Callable[[Database, Workshop, Agenda, str], Shown | None]] = {
    Scene.RESULTS: _result,
    Scene.STATEMENT: _statement,
    Scene.COMMENT: _comment,
    Scene.COMMENTS: _comments,
}
