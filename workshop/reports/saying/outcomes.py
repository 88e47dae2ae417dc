"""Whether a room agrees on a statement, and whether that holds from one round to the next."""

from workshop.ranking.between.stability import Outcome
from workshop.ranking.division.consensus import Verdict
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_VERDICTS = {
    Verdict.CONSENSUS: _("The room agrees"),
    Verdict.DISSENT: _("The room disagrees"),
    Verdict.NOT: _("Divided or unsure"),
    Verdict.TOO_FEW: _("Too few answers"),
}
_OUTCOMES = {
    Outcome.STABLE_CONSENSUS: _("Stable: the room agrees"),
    Outcome.STABLE_DISSENT: _("Stable: the room disagrees"),
    Outcome.STABLE_DIVISION: _("Stable: divided or unsure"),
    Outcome.CHANGING: _("People still change their minds"),
    Outcome.TOO_FEW: _("Too few answered both times"),
}


def verdict_words(verdict: Verdict, tongue: Tongue) -> str:
    """What the rule for consensus says."""
    return tongue.gettext(_VERDICTS[verdict])


def outcome_words(outcome: Outcome, tongue: Tongue) -> str:
    """What two rounds say about a statement."""
    return tongue.gettext(_OUTCOMES[outcome])
