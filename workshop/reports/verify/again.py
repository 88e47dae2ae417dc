"""Votes against results: a round is worked out again from its votes, as it was at the reveal.

What is counted must be the same to the sixth digit. What is drawn by chance is drawn with the
round's own seed, for people in the order of their answers, so it comes out the same here, too;
only another version of the numerical library may draw other numbers. So a chance may be
`CHANCE_APART` away (over four standard errors of 2,000 draws) and an end of a range of ranks by
one, with the tier that goes with that range. It is noted then.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from workshop.domain.kind import Kind
from workshop.domain.round import Weighting
from workshop.domain.statement import Statement
from workshop.ranking.ballots import ballots_of
from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.certainty.tiers import sample_tiers
from workshop.ranking.findings.assembly import findings_of
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import RoundResult, round_result
from workshop.ranking.tally import Tally
from workshop.reports.document.export import Vote
from workshop.reports.document.of_detail import as_number, detail_of
from workshop.reports.document.round import Round
from workshop.reports.document.shape import Range
from workshop.reports.document.statement import Detail
from workshop.reports.verify.fields import Other, alike, differing, of_detail
from workshop.reports.verify.mismatch import Mismatch, Part
from workshop.reports.verify.reading import rules_of

_ = str  # marks words for translation

CHANCE_APART = 0.05
_RANKS_APART = 1

OTHER = _(
    "“%(round)s”, %(statement)s: %(what)s is %(told)s in the file and %(found)s by its votes."
)
OF_ROUND = _("“%(round)s”: %(what)s is %(told)s in the file and %(found)s by its votes.")
DRAWN = _(
    "“%(round)s”, %(statement)s: %(what)s is %(told)s in the file and %(found)s when drawn again."
    " So near, that is no sign of a change: other versions of the program draw other numbers."
)
_CHANCE, _RANKS, _TIER = _("the chance to be in the top"), _("the range of ranks"), _("the tier")
_OF_ROUND = {
    "seed": _("the seed of what is drawn"),
    "could_change_the_top": _("the number of people who could change the top"),
    "alpha": _("Krippendorff's alpha"),
}


def votes_against_results(
    told: Round, votes: Sequence[Vote], *, untold: frozenset[str] = frozenset()
) -> Iterator[Mismatch]:
    """Yield what of a round is not what its votes give; `untold` is not in this kind of file.

    Raises:
        ValueError: when its rules or answers are none of ours.
        KeyError: when a vote is on a statement that the round does not have.
        ArithmeticError: when a number is none that a vote can have.
    """
    found = found_again(told, votes)
    shown = {each.placed.statement.label: each for each in found.details}
    for each in told.statements:
        again = detail_of(shown[each.statement], version=each.version, names={})
        names = {"round": told.title, "statement": each.statement}
        for other in differing(each, of_detail(again), untold=untold):
            yield _result(OTHER % {**names, **other.names}, each.statement, told)
        for other, near in _drawn(each, again, places=told.reading.places):
            words = (DRAWN if near else OTHER) % {**names, **other.names}
            yield replace(_result(words, each.statement, told), is_chance=near)
    for other in _of_round(told, found, untold):
        yield _result(OF_ROUND % {"round": told.title, **other.names}, "", told)


def result_of(told: Round, counts: dict[str, dict[str, int]]) -> RoundResult:
    """Return the result of these counts, by label, with each person counting the same."""
    return round_result(
        replace(rules_of(told), weighting=Weighting.PERSON),
        [_statement(each) for each in told.statements],
        [
            Tally(version_id=each.statement, counts=counts[each.statement])
            for each in told.statements
        ],
        voted=told.voted,
        joined=told.joined,
        channels=told.channels,
    )


def found_again(told: Round, votes: Sequence[Vote]) -> Findings:
    """Return what a round says by these votes, with no group."""
    people: dict[tuple[tuple[str, str], str], list[str]] = {}
    for vote in votes:
        people.setdefault(((vote.statement, vote.criterion), vote.answer), []).append(vote.person)
    ballots = ballots_of(
        {vote.person: "" for vote in votes},
        [(mark, answer, who) for (mark, answer), who in people.items()],
    )
    given = Counter((vote.statement, vote.counted_as) for vote in votes)
    counts: dict[str, dict[str, int]] = {each.statement: {} for each in told.statements}
    for (statement, key), many in given.items():
        counts[statement][key] = many
    return findings_of(result_of(told, counts), ballots, ())


def _result(words: str, statement: str, told: Round) -> Mismatch:
    return Mismatch(words=words, part=Part.RESULTS, round=told.title, statement=statement)


def _statement(told: Detail) -> Statement:
    kind = {each.letter: each for each in Kind}[told.statement[:1]]
    return Statement(
        id=told.statement,
        version_id=told.statement,
        kind=kind,
        number=int(told.statement[1:]),
        text=told.text,
        language="",
    )


def _drawn(told: Detail, again: Detail, *, places: int) -> Iterator[tuple[Other, bool]]:
    """Yield what differs of what was drawn, and whether it is near enough to be chance."""
    if not alike(told.chance, again.chance):
        near = _is_near(told.chance, again.chance, CHANCE_APART)
        yield Other(what=_CHANCE, told=told.chance, found=again.chance), near
    near = _are_near(told.ranks, again.ranks)
    if not alike(told.ranks, again.ranks):
        yield Other(what=_RANKS, told=told.ranks, found=again.ranks), near
    allowed = {again.in_the_top, *(_tiers(told.ranks, places) if near else ())}
    if told.in_the_top not in allowed:
        yield Other(what=_TIER, told=told.in_the_top, found=again.in_the_top), False


def _of_round(told: Round, found: Findings, untold: frozenset[str]) -> Iterator[Other]:
    numbers = {
        "seed": found.seed,
        "could_change_the_top": found.certain.left_out.people,
        "alpha": as_number(found.alpha),
    }
    for name, value in numbers.items():
        if name not in untold and not alike(getattr(told, name), value):
            yield Other(what=_OF_ROUND[name], told=getattr(told, name), found=value)


def _tiers(ranks: Range | None, places: int) -> tuple[str | None, ...]:
    if ranks is None:
        return ()
    return sample_tiers([RankSet(low=int(ranks.low), high=int(ranks.high))], places)


def _are_near(told: Range | None, found: Range | None) -> bool:
    if told is None or found is None:
        return False
    ends = ((told.low, found.low), (told.high, found.high))
    return all(_is_near(mine, other, _RANKS_APART) for mine, other in ends)


def _is_near(told: float | None, found: float | None, apart: float) -> bool:
    return told is not None and found is not None and abs(told - found) <= apart
