"""The rule of the order in one short line, printed under every result."""

from collections.abc import Callable

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Round, Weighting
from workshop.reports.saying.tongue import Tongue

_ = str  # marks words for translation

_WEIGHTINGS = {
    Weighting.PERSON: _("Each person counts the same."),
    Weighting.GROUP: _("Each group counts the same."),
}


def weighting_sentence(weighting: Weighting, tongue: Tongue) -> str:
    """Who counts the same."""
    return tongue.gettext(_WEIGHTINGS[weighting])


def order_rule(round_: Round, tongue: Tongue) -> str:
    """Return the line: what is counted, and that groups count the same where they do."""
    said = _RULES[round_.ballot.kind](round_, tongue)
    if round_.weighting is Weighting.GROUP:
        said = f"{said} {weighting_sentence(round_.weighting, tongue)}"
    return said


def _agreement(_round: Round, tongue: Tongue) -> str:
    return tongue.gettext("Order: agree minus disagree.")


def _scale(_round: Round, tongue: Tongue) -> str:
    """The legend beside it says what each answer counts."""
    return tongue.gettext("Order: the mean.")


def _points(round_: Round, tongue: Tongue) -> str:
    return tongue.ngettext(
        "Order: sum of points. Each person has %(num)s point.",
        "Order: sum of points. Each person has %(num)s points.",
        round_.ballot.budget,
    )


def _ranking(round_: Round, tongue: Tongue) -> str:
    return tongue.gettext(
        "Order: first place %(best)s points, second %(next)s ...",
        best=round_.size - 1,
        next=max(0, round_.size - 2),
    )


def _matrix(_round: Round, tongue: Tongue) -> str:
    return tongue.gettext("Order: mean of both.")


_RULES: dict[BallotKind, Callable[[Round, Tongue], str]] = {
    BallotKind.AGREEMENT: _agreement,
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: _matrix,
}
