"""The rule of the order in one short line, printed under every result."""

from collections.abc import Callable

from workshop.domain.ballot import BallotKind
from workshop.domain.round import Round, Weighting
from workshop.web.language import gettext, ngettext


def order_rule(round_: Round) -> str:
    """Return the line: what is counted, and that groups count the same where they do."""
    said = _RULES[round_.ballot.kind](round_)
    if round_.weighting is Weighting.GROUP:
        said = f"{said} {gettext('Each group counts the same.')}"
    return said


def _agreement(_round: Round) -> str:
    return str(gettext("Order: agree minus disagree."))


def _scale(_round: Round) -> str:
    """The legend beside it says what each answer counts."""
    return str(gettext("Order: the mean."))


def _points(round_: Round) -> str:
    return str(
        ngettext(
            "Order: sum of points. Each person has %(num)s point.",
            "Order: sum of points. Each person has %(num)s points.",
            round_.ballot.budget,
        )
    )


def _ranking(round_: Round) -> str:
    return str(
        gettext(
            "Order: first place %(best)s points, second %(next)s ...",
            best=round_.size - 1,
            next=max(0, round_.size - 2),
        )
    )


def _matrix(_round: Round) -> str:
    return str(gettext("Points: the middle answers. List: mean of both."))


_RULES: dict[BallotKind, Callable[[Round], str]] = {
    BallotKind.AGREEMENT: _agreement,
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: _matrix,
}
