"""The big button while the room is asked who should act: closing that, then revealing it."""

from dataclasses import dataclass

from workshop.domain.acting.asking import Asking, AskingStep, Stage
from workshop.domain.agenda import MainStep
from workshop.reports.saying.actors import actors_base
from workshop.web.host.button import Button, WhoStep
from workshop.web.language import gettext, tongue

STEPS = {WhoStep.CLOSE: AskingStep.CLOSE, WhoStep.REVEAL: AskingStep.REVEAL}
LEADS_TO = {WhoStep.CLOSE: Stage.CLOSED, WhoStep.REVEAL: Stage.REVEALED}

_BETWEEN_VOTES = {MainStep.NEXT, MainStep.END}


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How it stands: `answered` people of those who `joined` have said something."""

    asking: Asking
    answered: int
    joined: int


def who_button(step: MainStep, naming: Naming) -> Button | None:
    """Return the button where the room is asked, or waits for the result; None where it is not.

    `step` is what the agenda comes to: a vote that is on the way goes first, once it is closed.
    """
    if step is MainStep.DONE:
        return None
    if naming.asking.is_open:
        return _close(naming)
    waits = naming.asking.stage is Stage.CLOSED and step in _BETWEEN_VOTES
    return _reveal(naming) if waits else None


def _close(naming: Naming) -> Button:
    return Button(
        step=WhoStep.CLOSE,
        word=gettext("Close “Who should act?”"),
        then=_base(naming),
        promise=gettext("Next: Reveal. The room is asked, so no vote can be opened."),
        target="",
    )


def _reveal(naming: Naming) -> Button:
    return Button(
        step=WhoStep.REVEAL,
        word=gettext("Reveal “Who should act?”"),
        then=_base(naming),
        promise=gettext("The screen shows whom the room names, and you see it then too."),
        target="",
    )


def _base(naming: Naming) -> str:
    return f"{actors_base(naming.answered, naming.joined, tongue())}."
