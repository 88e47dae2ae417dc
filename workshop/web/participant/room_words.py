"""What the room said about one statement, in a sentence for a phone; and the names of the tiers."""

from collections.abc import Callable

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.ranking import support
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.medians import not_my_field
from workshop.web.language import gettext, ngettext
from workshop.web.ordinal import ordinal
from workshop.web.screen.bar import in_order
from workshop.web.screen.measure import short
from workshop.web.screen.notes import backing, note
from workshop.web.screen.numerals import number
from workshop.web.screen.scatter import pair
from workshop.web.screen.table import answered


def room_words(detail: Detail, findings: Findings) -> str:
    """Return the sentence without its full stop: `18 of 23 who answered agree; 4 not sure`."""
    ballot = findings.result.round.ballot
    if detail.placed.standing.rank is None and not (ballot.answers and detail.answers):
        return note(detail.placed, ballot).removesuffix(".")
    return _WORDS[ballot.kind](detail, findings)


def place_words(detail: Detail) -> str:
    """A place as people say it, and that it is shared: `4th, tied`; empty without one."""
    standing = detail.placed.standing
    if standing.rank is None:
        return ""
    place = ordinal(standing.rank)
    return gettext("%(place)s, tied", place=place) if standing.tied else place


def tier_words(tier: Tier | None, findings: Findings) -> str:
    """The heading of a tier; empty where all are in the top, so that there is nothing to say."""
    places = findings.certain.places
    if places >= len(findings.details):
        return ""
    if tier is None:
        return str(gettext("No rank"))
    if tier is Tier.CONTESTED:
        return str(gettext("Still open"))
    if tier is Tier.CLEAR:
        return _of_the_first(_CLEAR, places)
    return _of_the_first(_CLEAR_NOT, places)


_ = str  # marks words for translation

_CLEAR = _("Clearly the first"), _("Clear in the first %(many)s")
_CLEAR_NOT = _("Clearly not the first"), _("Clearly not in the first %(many)s")


def _of_the_first(words: tuple[str, str], places: int) -> str:
    return gettext(words[places > 1], **({"many": number(places)} if places > 1 else {}))


def _agreement(detail: Detail, _findings: Findings) -> str:
    sides = detail.support
    agree = ngettext(
        "%(num)s of %(answers)s who answered agrees",
        "%(num)s of %(answers)s who answered agree",
        sides.agree.people,
        answers=detail.answers,
    )
    against = ngettext("%(num)s disagrees", "%(num)s disagree", sides.disagree.people)
    return _listed(agree, against if sides.disagree.people else "", *_without_a_side(detail))


def _scale(detail: Detail, findings: Findings) -> str:
    counts = detail.placed.standing.tally.counts
    given = (
        f"{counts[answer.key]} {gettext(answer.label).lower()}"
        for answer, _fill in in_order(findings.result.round.ballot)
        if counts.get(answer.key)
    )
    told = gettext("of %(num)s who answered: %(given)s", num=detail.answers, given=", ".join(given))
    return _listed(told, _unseen(detail))


def _points(detail: Detail, findings: Findings) -> str:
    ballot, tally = findings.result.round.ballot, detail.placed.standing.tally
    points, _people = backing(detail.placed, ballot)
    return ngettext(
        "%(points)s, from %(from)s of %(num)s person",
        "%(points)s, from %(from)s of %(num)s people",
        answered(tally, ballot),
        points=points,
        **{"from": support.supporters(tally)},
    )


def _ranking(detail: Detail, findings: Findings) -> str:
    tally = detail.placed.standing.tally
    return ngettext(
        "%(place)s; placed by %(by)s of %(num)s person",
        "%(place)s; placed by %(by)s of %(num)s people",
        answered(tally, findings.result.round.ballot),
        place=place_words(detail),
        by=support.placed_by(tally),
    )


def _matrix(detail: Detail, findings: Findings) -> str:
    round_ = findings.result.round
    found = pair(detail.placed, round_.weighting)
    if found is None:
        return note(detail.placed, round_.ballot).removesuffix(".")
    outside = not_my_field(detail.placed.standing.tally, IMPACT)
    told = ngettext(
        "impact %(impact)s, feasibility %(feasibility)s: the answer of %(num)s person",
        "impact %(impact)s, feasibility %(feasibility)s: the middle answers of %(num)s people",
        detail.answers - outside,
        impact=short(found.impact),
        feasibility=short(found.feasibility),
    )
    return _listed(told, note(detail.placed, round_.ballot), _unseen(detail))


def _without_a_side(detail: Detail) -> tuple[str, str]:
    unsure = detail.unsure.unsure
    return (gettext("%(num)s not sure", num=unsure) if unsure else "", _unseen(detail))


def _unseen(detail: Detail) -> str:
    if not detail.missing:
        return ""
    return ngettext(
        "%(num)s has not seen it",
        "%(num)s have not seen it",
        detail.missing,
    )


def _listed(*parts: str) -> str:
    return "; ".join(filter(None, parts))


_WORDS: dict[BallotKind, Callable[[Detail, Findings], str]] = {
    BallotKind.AGREEMENT: _agreement,
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: _matrix,
}
