"""The words of the one big button: what it does, why now, and what comes after."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.agenda import Agenda, MainStep
from workshop.domain.part import Part
from workshop.store.at_work import AtWork
from workshop.store.results import Turnout
from workshop.web.language import gettext, ngettext


class WhoStep(StrEnum):
    """What the big button does while the room is asked who should act."""

    CLOSE = "close-who"
    REVEAL = "reveal-who"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """`word` is what it does, `then` what to know before pressing, `promise` what comes next.

    `target` is what the step is about: a round, or for NEXT a part of the agenda; empty when
    there is nothing.
    """

    step: MainStep | WhoStep
    word: str
    then: str
    promise: str
    target: str


def button(plan: Agenda, turnout: Turnout, at_work: AtWork) -> Button:
    """Return the words for where the workshop stands."""
    if plan.part is None:
        return _no_rounds()
    if plan.step is MainStep.CLOSE:
        return _close(plan, turnout, at_work)
    return _WORDS[plan.step](plan, turnout)


def _open(plan: Agenda, turnout: Turnout) -> Button:
    return Button(
        step=MainStep.OPEN,
        word=gettext("Open voting"),
        then=_joined(turnout),
        promise=gettext("Next: Close. Phones show the statements at once. Results stay hidden."),
        target=_current(plan),
    )


def _close(plan: Agenda, turnout: Turnout, at_work: AtWork) -> Button:
    return Button(
        step=MainStep.CLOSE,
        word=gettext("Close voting"),
        then=_standing(plan, turnout, at_work),
        promise=gettext(
            "Next: Reveal. Nobody, not even you, sees a result before that."
            " You can open voting again."
        ),
        target=_current(plan),
    )


def _reveal(plan: Agenda, turnout: Turnout) -> Button:
    return Button(
        step=MainStep.REVEAL,
        word=gettext("Reveal results"),
        then=_voted(turnout),
        promise=gettext("The screen shows the result, and you see it then too."),
        target=_current(plan),
    )


def _next(plan: Agenda, _turnout: Turnout) -> Button:
    following = plan.next_part
    return Button(
        step=MainStep.NEXT,
        word=gettext("Next: %(title)s", title=gettext(following.name if following else "")),
        then=_what(following),
        promise=gettext("Phones and screen wait until you open voting. You can come back here.")
        if following and following.round
        else gettext("The screen shows it. You can come back here."),
        target=following.id if following else "",
    )


def _what(part: Part | None) -> str:
    """What a part is about: its question, or how long it is planned to take."""
    if part and part.round:
        size = ngettext("%(num)s statement. ", "%(num)s statements. ", part.round.size)
        return (size if part.round.size else "") + str(gettext(part.round.question))
    if part and part.minutes:
        return str(ngettext("%(num)s minute, no vote.", "%(num)s minutes, no vote.", part.minutes))
    return str(gettext("No vote."))


def _current(plan: Agenda) -> str:
    return plan.current.id if plan.current else ""


def _end(plan: Agenda, _turnout: Turnout) -> Button:
    return Button(
        step=MainStep.END,
        word=gettext("End workshop"),
        then=gettext("That was the last part. You are asked once more."),
        promise=gettext("After the end nobody can join or vote. Results and files stay."),
        target=_current(plan),
    )


def _done(plan: Agenda, _turnout: Turnout) -> Button:
    return Button(
        step=MainStep.DONE,
        word=gettext("Get the files"),
        then=gettext("That is what remains to do: results, votes and comments as files."),
        promise=gettext("Nobody can join or vote any more. Results and comments stay here."),
        target=_current(plan),
    )


def _no_rounds() -> Button:
    return Button(
        step=MainStep.DONE,
        word=gettext("No rounds"),
        then=gettext("This workshop has nothing on its agenda."),
        promise=gettext("Add a vote on the agenda page."),
        target="",
    )


_WORDS: dict[MainStep, Callable[[Agenda, Turnout], Button]] = {
    MainStep.OPEN: _open,
    MainStep.REVEAL: _reveal,
    MainStep.NEXT: _next,
    MainStep.END: _end,
    MainStep.DONE: _done,
}


def _joined(turnout: Turnout) -> str:
    if not turnout.joined:
        return str(gettext("Nobody has joined yet."))
    return str(
        ngettext("%(num)s person has joined.", "%(num)s people have joined.", turnout.joined)
    )


def _standing(plan: Agenda, turnout: Turnout, at_work: AtWork) -> str:
    """Whom a close would interrupt; paper apart, for nobody is in the middle of it."""
    if not turnout.joined:
        return str(gettext("Nobody has joined yet."))
    round_ = plan.current
    is_at_once = round_ is not None and (round_.ballot.is_whole or round_.size == 1)
    said = _handed_in(at_work) if is_at_once else _unfinished(at_work)
    sheets = ngettext("%(num)s sheet keyed in.", "%(num)s sheets keyed in.", at_work.sheets)
    return f"{said} {sheets}" if at_work.sheets else said


def _handed_in(at_work: AtWork) -> str:
    if not at_work.begun:
        return str(gettext("Nobody has voted on a phone."))
    return str(ngettext("%(num)s person has voted.", "%(num)s people have voted.", at_work.begun))


def _unfinished(at_work: AtWork) -> str:
    if not at_work.begun:
        return str(gettext("Nobody has begun on a phone."))
    if not at_work.unfinished:
        return str(gettext("Nobody is in the middle of it."))
    return str(
        ngettext(
            "%(num)s person has begun and not finished.",
            "%(num)s people have begun and not finished.",
            at_work.unfinished,
        )
    )


def _voted(turnout: Turnout) -> str:
    if not turnout.voted:
        return str(gettext("Nobody has voted. You can open voting again."))
    return str(ngettext("%(num)s person voted.", "%(num)s people voted.", turnout.voted))
