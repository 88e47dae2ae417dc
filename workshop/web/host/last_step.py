"""What happened last, in words: `Sam closed voting, 20 seconds ago`."""

from collections.abc import Mapping

from markupsafe import Markup

from workshop.actions.acting.contacts import CALENDAR
from workshop.actions.steering import TIMER
from workshop.domain.act import Act
from workshop.domain.part import Part
from workshop.web.access import current_host
from workshop.web.ago import ago
from workshop.web.language import gettext

_ = str  # marks words for translation

# Of each step: what you did, what somebody did.
_WORDS: Mapping[str, tuple[str, str]] = {
    "round open": (_("You opened voting"), _("%(name)s opened voting")),
    "round close": (_("You closed voting"), _("%(name)s closed voting")),
    "round reveal": (_("You revealed the result"), _("%(name)s revealed the result")),
    "round reopen": (_("You opened voting again"), _("%(name)s opened voting again")),
    "part chosen": (_("You turned to %(title)s"), _("%(name)s turned to %(title)s")),
    "who open": (_("You asked who should act"), _("%(name)s asked who should act")),
    "who close": (_("You closed “Who should act?”"), _("%(name)s closed “Who should act?”")),
    "who reveal": (_("You revealed who should act"), _("%(name)s revealed who should act")),
    "workshop ended": (_("You ended the workshop"), _("%(name)s ended the workshop")),
    "people made anonymous": (
        _("You made the people anonymous"),
        _("%(name)s made the people anonymous"),
    ),
    "plan changed": (_("You changed the plan"), _("%(name)s changed the plan")),
    "rehearsal removed": (_("You removed the rehearsal"), _("%(name)s removed the rehearsal")),
}

STEPS = tuple(_WORDS)


def last_step(act: Act | None, parts: tuple[Part, ...]) -> Markup:
    """The sentence for the newest step of a workshop; empty before the first."""
    if act is None:
        return Markup()
    mine, theirs = _WORDS[act.action]
    if act.actor == TIMER:
        theirs = _("Voting closed by itself when the time was up")
    elif act.actor == CALENDAR:
        theirs = _("The people became anonymous by themselves")
    said = Markup(gettext(mine if act.actor == current_host() else theirs)) % {  # noqa: S704 - ours
        "name": Markup("<bdi>%s</bdi>") % (act.name or gettext("Somebody")),
        "title": _title(act, parts),
    }
    return Markup(gettext("%(said)s, %(ago)s.")) % {"said": said, "ago": ago(act.at)}  # noqa: S704 - ours


def _title(act: Act, parts: tuple[Part, ...]) -> str:
    found = (part.name for part in parts if part.id == act.detail.get("part"))
    title = next(found, "")
    return gettext(title) if title else gettext("another part")
