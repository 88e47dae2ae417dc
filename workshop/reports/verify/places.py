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
from workshop.reports.document.of_detail import as_number, share_of
from workshop.reports.document.round import Round
from workshop.reports.document.statement import Detail
from workshop.reports.verify.fields import differing
from workshop.reports.verify.mismatch import Mismatch, Part
from workshop.reports.verify.reading import rules_of

_ = str  # marks words for translation

OTHER = _(
    "“%(round)s”, %(statement)s: %(what)s is %(told)s in the file and %(found)s by its counts."
)


def counts_against_results(
    round_: Round, *, untold: frozenset[str] = frozenset()
) -> Iterator[Mismatch]:
    """Yield what of a round is not what its counts and rules give; `untold` is not in the file.

    Raises:
        ValueError: when its rules or counts are none of ours.
        KeyError: when an answer is none that its ballot offers.
        ArithmeticError: when a number is none that a vote can have.
    """
    rules = rules_of(round_)
    placed = _placed(round_, rules) if rules.weighting is Weighting.PERSON else {}
    for each in round_.statements:
        found = _counted(round_, rules, each) | placed.get(each.statement, {})
        for other in differing(each, found, untold=untold):
            names = {"round": round_.title, "statement": each.statement}
            words = OTHER % {**names, **other.names}
            yield Mismatch(
                words=words, part=Part.RESULTS, round=round_.title, statement=each.statement
            )


def _placed(round_: Round, rules: Rules) -> dict[str, dict[str, object]]:
    tallies = [_tally(each) for each in round_.statements]
    found = standings(tallies, rules.ballot, number=_number)
    return {each.tally.version_id: _place(each) for each in found}


def _place(found: Standing) -> dict[str, object]:
    return {"score": as_number(found.score), "rank": found.rank, "tied": found.tied}


def _counted(round_: Round, rules: Rules, told: Detail) -> dict[str, object]:
    """Of a matrix nothing: who agrees on it needs both answers of each person."""
    if rules.ballot.kind is BallotKind.MATRIX:
        return {}
    tally = _tally(told)
    found = _stood(tally, rules)
    shares = {"support": share_of(found.agree), "opposed": share_of(found.disagree)}
    return {
        "answers": tally.answered,
        "missing": max(0, round_.voted - tally.answered),
        "verdict": found.verdict.value,
        **{
            f"{name}.{part}": getattr(share, part)
            for name, share in shares.items()
            for part in share.__struct_fields__
        },
    }


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
