"""What is said of the seal of a round."""

from workshop.domain.seal import Reason, Seal
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

SEAL = _("Seal of the votes")
ABOUT = _(
    "Whoever writes these characters down can check later that the votes of the file are those that"
    " were there then."
)
_REASONS = {
    Reason.CLOSED: _("Sealed when voting closed."),
    Reason.PAPER: _("Sealed again: paper was keyed in after the close."),
    Reason.LATE: _("Sealed again: answers came after the close."),
    Reason.PAPER_AND_LATE: _("Sealed again: paper and other answers came after the close."),
    Reason.REHEARSAL: _("Sealed again: the simulated people were removed."),
    Reason.IMPORTED: _("Sealed when it was imported."),
}


def reason_words(reason: Reason, tongue: Tongue) -> str:
    """Why it was sealed."""
    return tongue.gettext(_REASONS[reason])


def seal_sentence(seal: Seal, tongue: Tongue) -> str:
    """The characters and why there are these, for files."""
    return f"{seal.characters}. {reason_words(seal.reason, tongue)}"


def again_words(seal: Seal, tongue: Tongue) -> str:
    """Why the characters are others than those at the close; "" where they are the same."""
    return "" if seal.reason is Reason.CLOSED else reason_words(seal.reason, tongue)
