"""What a view has found to show. What is gone, hidden or not revealed gives way to the agenda."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from workshop.domain.agenda import Agenda
from workshop.domain.comment import Remark
from workshop.domain.round import Round, RoundState
from workshop.domain.seal import Seal
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView, Workshop
from workshop.ranking.findings.linked import Links
from workshop.ranking.findings.model import Findings
from workshop.ranking.repeat import Repeat
from workshop.store import remarks, seals, statements
from workshop.store.connection import Database
from workshop.store.linked import is_linked
from workshop.store.repeats import repeat_of
from workshop.web.screen.acting import Acting, acting_of
from workshop.web.screen.scene import Scene, scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A scene with what it is about; what the scene does not use is empty.

    `seal`: the one that stands, of the round that is closed or whose result is shown.
    `findings` and `links` come after the read, by `told`: computing them takes a while.
    """

    scene: Scene
    findings: Findings | None = None
    statement: Statement | None = None
    remark: Remark | None = None
    remarks: tuple[Remark, ...] = ()
    about: Round | None = None
    repeat: Repeat | None = None
    links: Links | None = None
    acting: Acting | None = None
    seal: Seal | None = None


def shown(database: Database, workshop: Workshop, *, view: ScreenView, plan: Agenda) -> Shown:
    """Return what a view of a workshop shows now.

    The target belongs to the view that the facilitator put on, not to one asked for by a key.
    """
    wanted = scene(workshop, view, plan)
    target = workshop.screen_target if view is workshop.screen_view else ""
    find = _FIND.get(wanted)
    if find is None:
        return Shown(scene=wanted)
    found = find(_Asked(database, workshop, plan, target))
    if found is None and view is not ScreenView.ROUND:
        return shown(database, workshop, view=ScreenView.ROUND, plan=plan)
    return found or Shown(scene=Scene.LOBBY)


class _Asked(NamedTuple):
    """Where to look, and for what."""

    database: Database
    workshop: Workshop
    plan: Agenda
    target: str


def _result(asked: _Asked) -> Shown | None:
    known = {round_.id: round_ for round_ in asked.plan.rounds}
    round_ = known.get(asked.target) if asked.target else asked.plan.current
    if round_ is None or round_.state is not RoundState.REVEALED:
        return None
    seal = seals.standing(asked.database, round_.id)
    return Shown(scene=Scene.RESULTS, about=round_, seal=seal)


def _closed(asked: _Asked) -> Shown:
    round_ = asked.plan.current
    seal = seals.standing(asked.database, round_.id) if round_ else None
    return Shown(scene=Scene.CLOSED, seal=seal)


def _groups(asked: _Asked) -> Shown | None:
    round_ = _target(asked)
    return Shown(scene=Scene.GROUPS, about=round_) if round_ else None


def _divided(asked: _Asked) -> Shown | None:
    round_ = _target(asked)
    return (
        Shown(scene=Scene.DIVIDED, about=round_) if round_ and not round_.ballot.is_whole else None
    )


def _map(asked: _Asked) -> Shown | None:
    round_ = _target(asked)
    return Shown(scene=Scene.MAP, about=round_) if round_ and not round_.ballot.is_whole else None


def _gaps(asked: _Asked) -> Shown | None:
    return Shown(scene=Scene.GAPS) if is_linked(asked.database, asked.plan.rounds) else None


def _target(asked: _Asked) -> Round | None:
    """The round that a side is about, as long as it is revealed."""
    round_ = next((each for each in asked.plan.rounds if each.id == asked.target), None)
    return round_ if round_ and round_.state is RoundState.REVEALED else None


def _moves(asked: _Asked) -> Shown | None:
    round_ = next((each for each in asked.plan.rounds if each.id == asked.target), None)
    repeat = repeat_of(asked.database, round_) if round_ else None
    if repeat is None or not repeat.moves:
        return None
    return Shown(scene=Scene.MOVES, repeat=repeat, about=round_)


def _who(asked: _Asked) -> Shown | None:
    found = acting_of(asked.database, asked.workshop.id)
    return Shown(scene=Scene.WHO, acting=found) if found else None


def _statement(asked: _Asked) -> Shown | None:
    found = _wording(asked, asked.target)
    return Shown(scene=Scene.STATEMENT, statement=found) if found else None


def _comment(asked: _Asked) -> Shown | None:
    known = {each.comment.id: each for each in _said(asked)}
    found = known.get(asked.target)
    return Shown(scene=Scene.COMMENT, remark=found, statement=found.statement) if found else None


def _comments(asked: _Asked) -> Shown | None:
    """Those of the target or of the latest round; none while people vote in it."""
    found = remarks.find(asked.database, asked.plan, asked.target, workshop_id=asked.workshop.id)
    if found.come_later:
        return None
    return Shown(
        scene=Scene.COMMENTS,
        remarks=found.remarks,
        statement=None if found.about else _wording(asked, asked.target),
        about=found.about,
    )


def _said(asked: _Asked) -> tuple[Remark, ...]:
    return remarks.shown(asked.database, asked.workshop.id)


def _wording(asked: _Asked, version_id: str) -> Statement | None:
    return statements.of_version(asked.database, version_id, workshop_id=asked.workshop.id)


_FIND: dict[Scene, Callable[[_Asked], Shown | None]] = {
    Scene.CLOSED: _closed,
    Scene.RESULTS: _result,
    Scene.MOVES: _moves,
    Scene.GROUPS: _groups,
    Scene.DIVIDED: _divided,
    Scene.GAPS: _gaps,
    Scene.MAP: _map,
    Scene.WHO: _who,
    Scene.STATEMENT: _statement,
    Scene.COMMENT: _comment,
    Scene.COMMENTS: _comments,
}
