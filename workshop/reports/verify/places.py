"""Counts against results: scores, ranks, ties and shares are made of the counts again."""

from collections.abc import Iterator

from workshop.domain.ballot import Ballot, BallotKind, Stance
from workshop.domain.round import Round as Rules
from workshop.domain.round import Weighting
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.consensus import Finding, consensus
from workshop.ranking.ranks import Standing, standings
from workshop.ranking.support import placed_by, supporters
from workshop.ranking.tally import Tally
from workshop.reports.document.of_detail import as_number
from workshop.reports.document.round import Round
from workshop.reports.document.statement import Detail
from workshop.reports.verify.reading import rules_of

_ = str  # marks words for translation

OTHER = _(
    "“%(round)s”, %(statement)s: %(what)s is %(told)s in the file and %(found)s by its counts."
)
UNREADABLE = _("“%(round)s”: its rules or counts are none that this program writes (%(why)s).")
SCORE, RANK, TIED = _("the score"), _("the rank"), _("“tied”")
SUPPORT, OPPOSED, VERDICT = _("who agrees"), _("who disagrees"), _("the verdict")
ANSWERS, MISSING = _("who answered"), _("who gave no answer")

Pair = tuple[str, object, object]  # what, as told, as found


def counts_against_results(round_: Round) -> Iterator[str]:
    """Yield what of a round is not what its counts and rules give."""
    try:
        rules = rules_of(round_)
        pairs = [(each, _pairs(round_, rules, each)) for each in round_.statements]
        placed = _placed(round_, rules) if rules.weighting is Weighting.PERSON else []
    except (ValueError, KeyError, ArithmeticError) as error:
        yield UNREADABLE % {"round": round_.title, "why": error}
        return
    for each, found in [*pairs, *placed]:
        yield from _differing(round_, each, found)


def _differing(round_: Round, each: Detail, found: list[Pair]) -> Iterator[str]:
    for what, told, counted in found:
        if told != counted:
            yield OTHER % {
                "round": round_.title,
                "statement": each.statement,
                "what": what,
                "told": _said(told),
                "found": _said(counted),
            }


def _said(value: object) -> str:
    return _("nothing") if value is None else str(value)


def _placed(round_: Round, rules: Rules) -> list[tuple[Detail, list[Pair]]]:
    tallies = [_tally(each) for each in round_.statements]
    found = standings(tallies, rules.ballot, number=_number)
    by_label = {each.tally.version_id: each for each in found}
    return [(each, _place(each, by_label[each.statement])) for each in round_.statements]


def _place(told: Detail, found: Standing) -> list[Pair]:
    return [
        (SCORE, told.score, as_number(found.score)),
        (RANK, told.rank, found.rank),
        (TIED, told.tied, found.tied),
    ]


def _pairs(round_: Round, rules: Rules, told: Detail) -> list[Pair]:
    """Of a matrix nothing: who agrees on it needs both answers of each person."""
    if rules.ballot.kind is BallotKind.MATRIX:
        return []
    tally = _tally(told)
    found = _stood(tally, rules)
    return [
        (ANSWERS, told.answers, tally.answered),
        (MISSING, told.missing, max(0, round_.voted - tally.answered)),
        (SUPPORT, (told.support.people, told.support.of), (found.agree.people, found.answers)),
        (OPPOSED, (told.opposed.people, told.opposed.of), (found.disagree.people, found.answers)),
        (VERDICT, told.verdict, found.verdict.value),
    ]


def _stood(tally: Tally, rules: Rules) -> Finding:
    agree, disagree = _sides(tally, rules.ballot)
    return consensus(
        agree=agree,
        disagree=disagree,
        answers=tally.answered - tally.abstained,
        interval=wilson,
        reading=rules.reading,
    )


def _sides(tally: Tally, ballot: Ballot) -> tuple[int, int]:
    if ballot.kind is BallotKind.POINTS:
        return supporters(tally), 0
    if ballot.kind is BallotKind.RANKING:
        return placed_by(tally), 0
    return tally.of(Stance.AGREE, ballot), tally.of(Stance.DISAGREE, ballot)


def _tally(each: Detail) -> Tally:
    return Tally(version_id=each.statement, counts=each.counts)


def _number(label: str) -> int:
    return int(label[1:])
