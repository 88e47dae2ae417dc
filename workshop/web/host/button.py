"""The words of the one big button: what it does, why now, and what comes after."""

from collections.abc import Callable
from dataclasses import dataclass

from workshop.domain.agenda import Agenda, MainStep
from workshop.domain.round import Round
from workshop.store.results import Turnout
from workshop.web.language import gettext, ngettext


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """`word` is what it does, `then` what to know before pressing, `promise` what comes next.

    `round_id` is the round that the step is about; empty when there is none.
    """

    step: MainStep
    word: str
    then: str
    promise: str
    round_id: str


def button(plan: Agenda, turnout: Turnout) -> Button:
    """Return the words for where the workshop stands."""
    if plan.current is None:
        return _no_rounds()
    return _WORDS[plan.step](plan, plan.current, turnout)


def _open(_plan: Agenda, current: Round, turnout: Turnout) -> Button:
    return Button(
        step=MainStep.OPEN,
        word=gettext("Open voting"),
        then=_joined(turnout),
        promise=gettext("Next: Close. Phones show the statements at once. Results stay hidden."),
        round_id=current.id,
    )


def _close(_plan: Agenda, current: Round, turnout: Turnout) -> Button:
    return Button(
        step=MainStep.CLOSE,
        word=gettext("Close voting"),
        then=_unfinished(turnout),
        promise=gettext(
            "Next: Reveal. Nobody, not even you, sees a result before that."
            " You can open voting again."
        ),
        round_id=current.id,
    )


def _reveal(_plan: Agenda, current: Round, turnout: Turnout) -> Button:
    return Button(
        step=MainStep.REVEAL,
        word=gettext("Reveal results"),
        then=_voted(turnout),
        promise=gettext("The screen shows the result, and you see it then too."),
        round_id=current.id,
    )


def _next(plan: Agenda, current: Round, _turnout: Turnout) -> Button:
    following = plan.following or current
    return Button(
        step=MainStep.NEXT,
        word=gettext("Next: %(title)s", title=gettext(following.title)),
        then=ngettext("%(num)s statement. ", "%(num)s statements. ", following.size)
        + gettext(following.question),
        promise=gettext("Phones and screen wait until you open voting. You can come back here."),
        round_id=following.id,
    )


def _end(_plan: Agenda, current: Round, _turnout: Turnout) -> Button:
    return Button(
        step=MainStep.END,
        word=gettext("End workshop"),
        then=gettext("That was the last round. You are asked once more."),
        promise=gettext("After the end nobody can join or vote. Results and files stay."),
        round_id=current.id,
    )


def _done(_plan: Agenda, current: Round, _turnout: Turnout) -> Button:
    return Button(
        step=MainStep.DONE,
        word=gettext("Done"),
        then=gettext("The workshop has ended. Get the files."),
        promise=gettext("Nothing is left to press. Results, comments and files stay here."),
        round_id=current.id,
    )


def _no_rounds() -> Button:
    return Button(
        step=MainStep.DONE,
        word=gettext("No rounds"),
        then=gettext("This workshop has no statements to vote on."),
        promise=gettext("Make a new workshop and choose statements for it."),
        round_id="",
    )


_WORDS: dict[MainStep, Callable[[Agenda, Round, Turnout], Button]] = {
    MainStep.OPEN: _open,
    MainStep.CLOSE: _close,
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


def _unfinished(turnout: Turnout) -> str:
    left = max(0, turnout.joined - turnout.finished)
    if not turnout.joined:
        return str(gettext("Nobody has joined yet."))
    if not left:
        return str(gettext("Everybody has finished."))
    return str(
        ngettext("%(num)s person has not finished.", "%(num)s people have not finished.", left)
    )


def _voted(turnout: Turnout) -> str:
    if not turnout.voted:
        return str(gettext("Nobody has voted. You can open voting again."))
    return str(ngettext("%(num)s person voted.", "%(num)s people voted.", turnout.voted))
