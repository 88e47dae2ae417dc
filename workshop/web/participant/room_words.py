"""What the room said about one statement, in a sentence for a phone."""

from collections.abc import Callable

from workshop.domain.ballot import BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.ranking import support
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.medians import not_my_field
from workshop.reports.charts.bar import in_order
from workshop.reports.quadrants import pair
from workshop.reports.saying.answers import both_ways, listed, no_answer
from workshop.reports.saying.numerals import short
from workshop.web.language import chosen, gettext, ngettext, tongue
from workshop.web.ordinal import ordinal
from workshop.web.screen.notes import backing, note
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


def _agreement(detail: Detail, _findings: Findings) -> str:
    return both_ways(detail, tongue())


def _scale(detail: Detail, findings: Findings) -> str:
    counts = detail.placed.standing.tally.counts
    given = (
        f"{counts[answer.key]} {gettext(answer.label).lower()}"
        for answer, _fill in in_order(findings.result.round.ballot)
        if counts.get(answer.key)
    )
    told = gettext("of %(num)s who answered: %(given)s", num=detail.answers, given=", ".join(given))
    return listed(told, no_answer(detail.missing, tongue()))


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
        impact=chosen().decimal(short(found.impact)),
        feasibility=chosen().decimal(short(found.feasibility)),
    )
    field = note(detail.placed, round_.ballot)
    return listed(told, field, no_answer(detail.missing, tongue()))


_WORDS: dict[BallotKind, Callable[[Detail, Findings], str]] = {
    BallotKind.AGREEMENT: _agreement,
    BallotKind.SCALE: _scale,
    BallotKind.POINTS: _points,
    BallotKind.RANKING: _ranking,
    BallotKind.MATRIX: _matrix,
}
