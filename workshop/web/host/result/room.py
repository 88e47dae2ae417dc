"""What the whole room says over all statements, in sentences with their numbers."""

from dataclasses import dataclass
from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.ranking.division.kendall import Band, Concordance
from workshop.ranking.findings.model import Findings
from workshop.reports.saying.numerals import decimal
from workshop.reports.saying.other_top import check_sentences
from workshop.web.host.explained import Explanation, explained
from workshop.web.language import gettext, ngettext, tongue

_ = str  # marks words for translation

_BANDS = {
    Band.NONE: _("no common order"),
    Band.VERY_WEAK: _("very weak agreement on the order"),
    Band.WEAK: _("weak agreement on the order"),
    Band.MODERATE: _("moderate agreement on the order"),
    Band.STRONG: _("strong agreement on the order"),
}
_ALPHAS = (
    (0.8, _("people answer almost alike")),
    (0.4, _("people answer clearly more alike than by chance")),
    (0.05, _("people answer a little more alike than by chance")),
    (-0.05, _("people answer no more alike than by chance")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWords:
    """Sentences about the whole room, and what is explained of them."""

    sentences: tuple[str, ...]
    explained: tuple[Explanation, ...]


def room_words(found: Findings) -> RoomWords:
    """Return what the ballots of this round allow to say."""
    if found.result.round.ballot.kind is BallotKind.RANKING:
        said = (_concordance(found.concordance), *check_sentences(found, tongue()))
        return RoomWords(sentences=said, explained=explained(("kendall", "check")))
    if found.result.round.ballot.kind is BallotKind.POINTS:
        return RoomWords(sentences=(), explained=())
    return RoomWords(sentences=(_alpha(found.alpha),), explained=explained(("alpha",)))


def _alpha(alpha: float | None) -> str:
    if alpha is None:
        return gettext("There are too few answers to compare people with each other.")
    less = _("people answer less alike than by chance")
    words = gettext(next((words for least, words in _ALPHAS if alpha >= least), less))
    value = decimal(Fraction(alpha))
    return gettext("Krippendorff's alpha is %(value)s: %(words)s.", value=value, words=words)


def _concordance(found: Concordance | None) -> str:
    if found is None:
        return gettext("There are too few ballots to compare orders with each other.")
    return ngettext(
        "Kendall's W is %(value)s: %(words)s. It rests on %(num)s person.",
        "Kendall's W is %(value)s: %(words)s. It rests on %(num)s people.",
        found.people,
        value=decimal(Fraction(found.w)),
        words=gettext(_BANDS[found.band]),
    )
