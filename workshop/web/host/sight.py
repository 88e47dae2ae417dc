"""What the desk shows: one function for the page and for its update."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from workshop.actions.hall import today
from workshop.actions.headcount import headcount_of
from workshop.domain.acting.asking import Asking
from workshop.domain.agenda import Agenda, agenda
from workshop.domain.part import Part
from workshop.domain.retention import days_left, is_overdue
from workshop.domain.round import Round, RoundState
from workshop.domain.seal import Seal
from workshop.domain.statement import Statement
from workshop.domain.workshop import ScreenView, Workshop, WorkshopState
from workshop.errors import NotBackedUp, NotFound
from workshop.live.board import Audience
from workshop.reports.saying.late import late_sentence
from workshop.store import (
    askings,
    audit,
    late,
    namings,
    participants,
    parts,
    seals,
    statements,
    workshops,
)
from workshop.store.connection import Database
from workshop.store.headcount import NOBODY, Headcount
from workshop.store.linked import is_linked
from workshop.store.repeats import can_be_compared
from workshop.store.results import Turnout
from workshop.web.hall import hall
from workshop.web.host.button import Button, WhoStep, button
from workshop.web.host.choice import Choice, choice
from workshop.web.host.last_step import STEPS, last_step
from workshop.web.host.removal import removal_words
from workshop.web.host.who_button import Naming, who_button
from workshop.web.host.work import Work, work
from workshop.web.language import tongue
from workshop.web.screen.scene import Scene
from workshop.web.screen.sight import AnyLeaf, Screen, screen_of
from workshop.web.screen.told import steadily, told
from workshop.web.screen.wish import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything the desk's template needs. `screen` is what the room sees.

    `asked`: the statements that people have in mind, those of the current round or of a near one.
    `linked`: barriers and solutions are revealed, and linked. `compared`: the revealed round that
    they have in mind, if it repeats another revealed one and asks something of it again. `naming`:
    whether the room says who should act, and how far it is. `removal`: what goes when the simulated
    people go. `late`: what is said of answers that came after the close of the current round.
    `near`: in how many days people become anonymous, when that is soon. `overdue`: whether a draft
    asks for a new such day.
    `seal`: the one that stands, of the current round when it is closed. `not_backed_up`: why the
    last backup failed.
    """

    workshop: Workshop
    version: str
    agenda: Agenda
    channels: dict[str, int]
    simulated: int
    removal: str
    work: Work
    screen: Screen
    asked: tuple[Statement, ...]
    linked: bool
    compared: Round | None
    last: Markup
    seal: Seal | None
    naming: Naming
    late: str
    near: int | None
    overdue: bool
    not_backed_up: NotBackedUp | None
    headcount: Headcount = NOBODY

    @property
    def turnout(self) -> Turnout:
        """How many take part."""
        return self.headcount.turnout

    @property
    def button(self) -> Button:
        """The one that leads on."""
        return who_button(self.agenda.step, self.naming) or button(
            self.agenda, self.turnout, self.headcount.at_work
        )

    @property
    def current(self) -> Round | None:
        """The round that phones, screen and desk are about."""
        return self.agenda.current

    @property
    def asking(self) -> Asking:
        """Whether the room says who should act."""
        return self.naming.asking

    @property
    def is_about_who(self) -> bool:
        """Whether the desk is about who should act, and not about the agenda."""
        return isinstance(self.button.step, WhoStep)

    @property
    def scene(self) -> Scene:
        """Which of the things it can show the screen shows."""
        return self.screen.scene

    @property
    def choice(self) -> Choice:
        """Which statement the keys of the desk put on the screen."""
        return choice(self.screen, self.asked)

    @property
    def example(self) -> Statement | None:
        """A statement for the small phone; None during a talk."""
        return next(iter(self.asked), None) if self.current else None

    @property
    def sheet(self) -> AnyLeaf | None:
        """The page on the screen that can be turned; None where there is none."""
        return self.screen.leaf

    @property
    def can_turn(self) -> bool:
        """Whether the screen has several pages to turn."""
        return self.sheet is not None and self.sheet.pages > 1

    @property
    def observers(self) -> int:
        """How many watch without a vote."""
        return max(0, sum(self.channels.values()) - self.turnout.joined)

    @property
    def can_reopen(self) -> bool:
        """Whether voting on this round can be opened again."""
        live = self.workshop.state is WorkshopState.LIVE
        return live and self.current is not None and self.current.has_closed

    @property
    def repeatable(self) -> Part | None:
        """The part that can be voted on again: the current one, during a talk the latest vote."""
        asked = _asked(self.agenda)
        live = self.workshop.state is WorkshopState.LIVE
        return self.agenda.part_of(asked.id) if live and asked and asked.has_closed else None

    @property
    def revealed(self) -> Round | None:
        """The round that the room has in mind, if it has been revealed: it has sides to show."""
        asked = _asked(self.agenda)
        return asked if asked and asked.state is RoundState.REVEALED else None

    @property
    def can_go(self) -> bool:
        """Whether the desk can turn to another round: not while people vote."""
        voting = any(round_.state is RoundState.OPEN for round_ in self.agenda.rounds)
        return not voting and not self.workshop.is_over

    def shows(self, view: ScreenView) -> bool:
        """Whether the screen shows this; the thank-you is what the agenda has come to."""
        if self.scene is Scene.ENDED:
            return view == ScreenView.ROUND
        return self.workshop.screen_view == view  # templates ask with plain text


def look(code: str) -> Desk:
    """Read what the desk shows."""
    return steadily(lambda: _told(_read(code)))


def _read(code: str) -> Desk:
    """The version is read first, so that no change is missed.

    The workshop is read again with it: what the guard found may be older than the version.
    """
    found = current(code)
    version = hall().board.version(found.id, Audience.DESK)
    with hall().store.reading() as database:
        return _desk(database, workshops.by_code(database, code) or found, version)


def _told(desk: Desk) -> Desk:
    counted = headcount_of(hall(), desk.workshop.id, desk.current)
    return replace(desk, headcount=counted, screen=told(desk.screen, counted))


def current(code: str) -> Workshop:
    """The workshop as it stands now.

    Raises:
        NotFound: when it is gone.
    """
    with hall().store.reading() as database:
        found = workshops.by_code(database, code)
    if found is None:
        raise NotFound
    return found


def _desk(database: Database, workshop: Workshop, version: str) -> Desk:
    plan = agenda(workshop, parts.of_workshop(database, workshop.id))
    asked = _asked(plan)
    return Desk(
        workshop=workshop,
        version=version,
        agenda=plan,
        channels=participants.by_channel(database, workshop.id),
        simulated=participants.in_rehearsal(database, workshop.id),
        removal=removal_words(database, workshop),
        work=work(database, workshop, plan),
        screen=screen_of(database, workshop, wish=Wish(), version=version),
        asked=statements.of_round(database, asked.id) if asked else (),
        linked=is_linked(database, plan.rounds),
        compared=_compared(database, plan, asked),
        naming=_naming(database, workshop),
        late=_late(database, plan.current),
        near=days_left(workshop, today=today(hall())),
        overdue=is_overdue(workshop, today=today(hall()))
        and not participants.has_real(database, workshop.id),
        seal=_seal(database, plan.current),
        last=last_step(audit.last(database, workshop.id, STEPS), plan.parts),
        not_backed_up=hall().keeper.error,
    )


def _seal(database: Database, round_: Round | None) -> Seal | None:
    return seals.standing(database, round_.id) if round_ and round_.has_closed else None


def _naming(database: Database, workshop: Workshop) -> Naming:
    return Naming(
        asking=askings.of_workshop(database, workshop.id),
        answered=namings.answered(database, workshop.id),
        joined=namings.joined(database, workshop.id),
    )


def _compared(database: Database, plan: Agenda, asked: Round | None) -> Round | None:
    repeats = asked is not None and plan.repeated(asked) is not None
    return asked if asked and repeats and can_be_compared(database, asked) else None


def _late(database: Database, round_: Round | None) -> str:
    if round_ is None or not round_.has_closed:
        return ""
    return late_sentence(late.of_round(database, round_.id), tongue())


def _asked(plan: Agenda) -> Round | None:
    """The round whose statements people have in mind; before any was opened the next one."""
    return plan.current or plan.latest or plan.following
