"""What the screen shows now: one function for the page, its update and the desk's picture."""

import textwrap
from dataclasses import dataclass

from workshop.domain.agenda import Agenda, agenda
from workshop.domain.ballot import BallotKind
from workshop.domain.comment import Remark
from workshop.domain.part import Part
from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.domain.workshop import Workshop
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult
from workshop.reports.saying.moves import base_of_both, moved_head
from workshop.reports.saying.people import base_of
from workshop.reports.saying.summary import summary_of
from workshop.reports.saying.tiers import for_places
from workshop.store import participants, parts
from workshop.store.connection import Database
from workshop.store.headcount import NOBODY, Headcount
from workshop.store.results import Turnout
from workshop.web.hall import hall
from workshop.web.language import gettext, tongue
from workshop.web.screen.acting import Actors, WhoSide, who_side
from workshop.web.screen.clock import Clock, clock
from workshop.web.screen.leaf import Leaf
from workshop.web.screen.moved import Line, moved
from workshop.web.screen.paging import wide
from workshop.web.screen.people import Count, count
from workshop.web.screen.scene import Scene
from workshop.web.screen.sheet import sheet_of
from workshop.web.screen.shown import Shown, shown
from workshop.web.screen.sides.side import Side, SideLeaf, leaf_of_side, side_of
from workshop.web.screen.tiers import Row, is_tiered
from workshop.web.screen.voices import voices
from workshop.web.screen.wish import Wish, cue_of, saw_the_reveal

HEAD_LETTERS = 60
_SEAL = " Seal K7QM-2F6X"  # about so long

AnyLeaf = Leaf[Row] | Leaf[Remark] | Leaf[Line] | Leaf[Actors] | SideLeaf


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """Everything the template needs. `result` is None in every scene but the results.

    `between`: a round has been opened before, so a draft is the next one and not the first.
    """

    workshop: Workshop
    version: str
    cue: str
    wish: Wish
    shown: Shown
    agenda: Agenda
    simulated: int
    clock: Clock | None
    headcount: Headcount = NOBODY

    @property
    def turnout(self) -> Turnout:
        """How many take part."""
        return self.headcount.turnout

    @property
    def scene(self) -> Scene:
        """Which of the things it can show it shows."""
        return self.shown.scene

    @property
    def current(self) -> Round | None:
        """The round that the room is at; None during a talk."""
        return self.agenda.current

    @property
    def part(self) -> Part | None:
        """The part of the agenda that the room is at."""
        return self.agenda.part

    @property
    def between(self) -> bool:
        """Whether a round has been opened before."""
        return any(round_.opened_at for round_ in self.agenda.rounds)

    @property
    def result(self) -> RoundResult | None:
        """The result that is shown in its order, of whichever round."""
        return self.findings.result if self.findings and self.scene is Scene.RESULTS else None

    @property
    def findings(self) -> Findings | None:
        """What the round says whose result is shown."""
        return self.shown.findings

    @property
    def statement(self) -> Statement | None:
        """The statement that is shown, or that the comments are about."""
        return self.shown.statement

    @property
    def remark(self) -> Remark | None:
        """The one comment that is shown."""
        return self.shown.remark

    @property
    def page(self) -> int:
        """The page (from 0) that was asked for."""
        return self.workshop.screen_page if self.wish.page is None else self.wish.page

    @property
    def sheet(self) -> Leaf[Row] | None:
        """The page of the result that is shown."""
        if self.findings is None or self.result is None:
            return None
        return sheet_of(self.findings, self.page, head=self.head)

    @property
    def head(self) -> int:
        """How many lines stand over the sentence of a result: what was asked, and who answered."""
        if self.result is None:
            return 1
        round_ = self.result.round
        seal = _SEAL if self.seal_on_top else ""
        return _lines(f"{gettext(round_.title)}: {gettext(round_.question)} {self.base}{seal}")

    @property
    def seal_on_top(self) -> bool:
        """Whether the seal stands over the sentence: the foot of a matrix has no room for it."""
        found = self.result
        return found is not None and found.round.ballot.kind is BallotKind.MATRIX

    @property
    def moved(self) -> Leaf[Line] | None:
        """The page of what moved that is shown."""
        repeat = self.shown.repeat
        if repeat is None:
            return None
        head = _lines(moved_head(repeat, tongue()) + base_of_both(repeat, tongue()))
        return moved(repeat, self.page, head=head)

    @property
    def voices(self) -> Leaf[Remark] | None:
        """The page of comments that is shown."""
        return voices(self.shown.remarks, self.page) if self.scene is Scene.COMMENTS else None

    @property
    def side(self) -> Side | None:
        """The side of a result that is shown: groups, what divides, gaps or the map."""
        return side_of(self.shown, self.page, head_count=self.workshop.head_count)

    @property
    def who(self) -> WhoSide | None:
        """The page of who should act that is shown, once it is revealed."""
        return who_side(self.shown.acting, self.page)

    @property
    def leaf(self) -> AnyLeaf | None:
        """What can be turned: a page of the result or a side of it, of comments, of what moved."""
        who = self.who
        return (
            self.sheet
            or self.voices
            or self.moved
            or leaf_of_side(self.side)
            or (who.leaf if who else None)
        )

    @property
    def count(self) -> Count:
        """How many people, for the scenes that are about that."""
        return count(
            self.turnout,
            self.current,
            head_count=self.workshop.head_count,
            progress=self.scene is Scene.PROGRESS,
        )

    @property
    def base(self) -> str:
        """What the result rests on, and how many places it is about."""
        if self.findings is None:
            return ""
        found, said_in = self.findings, tongue()
        base = base_of(found.result, said_in, in_the_room=self.workshop.head_count)
        return f"{base}, {for_places(found, said_in)}" if is_tiered(found) else base

    @property
    def summary(self) -> str:
        """The result in a sentence."""
        return summary_of(self.findings, tongue()) if self.findings else ""

    @property
    def grows(self) -> bool:
        """Whether bars grow: once, on a machine that was watching when the result came."""
        if self.current is None or self.shown.about != self.current:
            return False
        return not saw_the_reveal(self.wish.cue, self.current)


def _lines(said: str) -> int:
    """How many lines this takes over a sentence."""
    return max(1, len(textwrap.wrap(wide(said), HEAD_LETTERS)))


def screen_of(database: Database, workshop: Workshop, *, wish: Wish, version: str) -> Screen:
    """What the screen of a workshop shows under this wish; `told` adds what takes a while."""
    plan = agenda(workshop, parts.of_workshop(database, workshop.id))
    cue = cue_of(workshop, plan.current)
    wish = wish.under(cue)
    return Screen(
        workshop=workshop,
        version=version,
        cue=cue,
        wish=wish,
        shown=shown(database, workshop, view=wish.view or workshop.screen_view, plan=plan),
        agenda=plan,
        simulated=participants.in_rehearsal(database, workshop.id),
        clock=clock(plan.part, hall().clock()),
    )
