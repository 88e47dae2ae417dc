"""What the screen shows now: one function for the page and for its update."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.agenda import agenda
from workshop.domain.round import Round
from workshop.domain.workshop import Workshop
from workshop.live.board import Audience
from workshop.ranking.result import Placed, RoundResult
from workshop.store import participants, parts, results, workshops
from workshop.store.connection import Database
from workshop.store.results import Turnout, turnout_now
from workshop.web.hall import hall
from workshop.web.screen.scene import Scene, scene
from workshop.web.screen.sheet import Sheet, sheet
from workshop.web.screen.summary import summary
from workshop.web.screen.wish import Wish, cue_of, saw_the_reveal


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Everything the template needs. `result` is None in every scene but the results.

    `between`: a round has been opened before, so a draft is the next one and not the first.
    """

    workshop: Workshop
    version: str
    cue: str
    wish: Wish
    scene: Scene
    current: Round | None
    between: bool
    turnout: Turnout
    simulated: int
    result: RoundResult | None

    @property
    def sheet(self) -> Sheet:
        """The page of the result that is shown."""
        wanted = self.workshop.screen_page if self.wish.page is None else self.wish.page
        return sheet(self._placed, wanted)

    @property
    def summary(self) -> str:
        """The result in a sentence."""
        return summary(self._placed)

    @property
    def grows(self) -> bool:
        """Whether bars grow: once, on a machine that was watching when the result came."""
        return self.current is not None and not saw_the_reveal(self.wish.cue, self.current)

    @property
    def _placed(self) -> Sequence[Placed]:
        return self.result.placed if self.result else ()


def look(found: Workshop, wish: Wish) -> Screen:
    """Read what the screen shows. The version is read first, so that no change is missed.

    The workshop is read again with it: what the guard found may be older than the version.
    """
    version = hall().board.version(found.id, Audience.DESK)
    with hall().store.reading() as database:
        workshop = workshops.by_code(database, found.code) or found
        return _screen(database, workshop, wish=wish, version=version)


def _screen(database: Database, workshop: Workshop, *, wish: Wish, version: str) -> Screen:
    plan = agenda(workshop, parts.of_workshop(database, workshop.id))
    current = plan.current
    cue = cue_of(workshop, current)
    wish = wish.under(cue)
    shown = scene(workshop, wish.view or workshop.screen_view, current)
    return Screen(
        workshop=workshop,
        version=version,
        cue=cue,
        wish=wish,
        scene=shown,
        current=current,
        between=any(round_.opened_at for round_ in plan.rounds),
        turnout=turnout_now(database, workshop_id=workshop.id, round_=current),
        simulated=participants.in_rehearsal(database, workshop.id),
        result=_result(database, current, shown),
    )


def _result(database: Database, round_: Round | None, shown: Scene) -> RoundResult | None:
    if round_ is None or shown is not Scene.RESULTS:
        return None
    return results.revealed(database, round_)
