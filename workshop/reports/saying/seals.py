"""What is said of the seal of a round."""

from workshop.domain.seal import Reason, Seal
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

SEAL = _("Seal of the votes")
_REASONS = {
    Reason.CLOSED: _("Sealed when voting closed."),
    Reason.PAPER: _("Sealed again: paper was keyed in after the close."),
    Reason.LATE: _("Sealed again: answers came after the close."),
    Reason.PAPER_AND_LATE: _("Sealed again: paper and other answers came after the close."),
    Reason.REHEARSAL: _("Sealed again: the simulated people were removed."),
    Reason.IMPORTED: _("Sealed when it was imported."),
}

_SINCE = {
    Reason.PAPER: _("paper added"),
    Reason.LATE: _("late votes added"),
    Reason.PAPER_AND_LATE: _("more votes added"),
    Reason.REHEARSAL: _("rehearsal removed"),
    Reason.IMPORTED: _("imported"),
}


def reason_words(reason: Reason, tongue: Tongue) -> str:
    """Why it was sealed."""
    return tongue.gettext(_REASONS[reason])


def seal_sentence(seal: Seal, tongue: Tongue) -> str:
    """The characters and why there are these, for files."""
    return f"{seal.characters}. {reason_words(seal.reason, tongue)}"


def since_words(seal: Seal, tongue: Tongue) -> str:
    """In few words why the characters are others than at the close; "" where they are the same."""
    return tongue.gettext(_SINCE[seal.reason]) if seal.reason in _SINCE else ""
