"""A round as the tables have it: its rules, its counts, its seals and a row for each statement."""

from collections.abc import Iterable, Mapping, Sequence

from workshop.domain.participant import Channel
from workshop.domain.seal import Reason
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.division.consensus import Verdict
from workshop.reports.document.round import Ballot, Reading, Round, Seal
from workshop.reports.document.shape import Range, Share
from workshop.reports.document.statement import Across, Detail, OtherWay
from workshop.reports.saying.outcomes import verdict_words
from workshop.reports.saying.seals import reason_words
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.ranking import ranking_fields
from workshop.reports.tables.table import Column, columns_of
from workshop.reports.verify.grid import Line, TableDamaged
from workshop.reports.verify.reading import ballot_of

_ = str  # marks words for translation

TWICE = _("“%(table)s”, row %(row)s: this stands there twice.")
NO_STATEMENT = _(
    "“%(table)s”, row %(row)s: “%(round)s” has no statement %(statement)s in the ranking."
)
NO_WORD = _("“%(table)s”, row %(row)s: “%(cell)s” is none of the words that stand there.")

OF_A_ROUND = ("ranking", "counts", "seals", "receipts")
_TIERS: dict[str, str | None] = {
    **{tier_word(each, ENGLISH): each.value for each in Tier},
    tier_word(None, ENGLISH): None,
}
_VERDICTS = {verdict_words(each, ENGLISH): each.value for each in Verdict}
_REASONS = {reason_words(each, ENGLISH): each.value for each in Reason}

Tables = Mapping[str, Sequence[Line]]


def ranking_columns(ballots: Iterable[Ballot]) -> tuple[Column, ...]:
    """Return the columns of the ranking of rounds with these ballots."""
    return columns_of(ranking_fields(ballot_of(each) for each in ballots))


def round_of_lines(line: Line, ballot: Ballot, own: Tables) -> Round:
    """Return the round of a row of the rounds; `own` are its rows in the other tables.

    Raises:
        TableDamaged: when something in them cannot be.
    """
    counts = _counts(own["ranking"], own["counts"])
    once(own["ranking"], "statement")
    return Round(
        id=line.text("id"),
        title=line.text("round"),
        question=line.text("question"),
        ballot=ballot,
        weighting=line.text("weighting"),
        reading=Reading(
            places=line.count("places"),
            electorate=line.text("electorate"),
            agree=line.count("agree"),
            disagree=line.count("disagree"),
        ),
        opened_at=line.text("opened_at") or None,
        closed_at=line.text("closed_at") or None,
        revealed_at=line.text("revealed_at") or None,
        opened_after_reveal=line.count("opened_after_reveal"),
        repeats=None,
        voted=line.count("voted"),
        joined=line.count("joined"),
        channels={each.value: line.count(each.value) for each in Channel},
        groups=(),
        together=0,
        could_change_the_top=line.count("could_change_the_top"),
        concordance=None,
        alpha=None,
        other_tops=(),
        reversals=(),
        camps=None,
        seed=line.count("seed"),
        statements=tuple(_detail(each, counts[each.text("statement")]) for each in own["ranking"]),
        changes=None,
        asked=line.text("asked"),
        seals=tuple(sorted(map(_seal, own["seals"]), key=lambda seal: seal.position)),
        receipts=tuple(each.text("receipt") for each in own["receipts"]),
    )


def once(lines: Sequence[Line], *keys: str) -> None:
    """Refuse a row that stands there twice, by these columns.

    Raises:
        TableDamaged: naming the second one.
    """
    seen = set()
    for line in lines:
        told = tuple(line.text(key) for key in keys)
        if told in seen:
            raise TableDamaged(TWICE % {"table": line.table, "row": line.number})
        seen.add(told)


def _counts(ranking: Sequence[Line], lines: Sequence[Line]) -> dict[str, dict[str, int]]:
    once(lines, "statement", "criterion", "answer")
    counts: dict[str, dict[str, int]] = {each.text("statement"): {} for each in ranking}
    for line in lines:
        label, criterion = line.text("statement"), line.text("criterion")
        if label not in counts:
            names = {"table": line.table, "row": line.number, "round": line.text("round")}
            raise TableDamaged(NO_STATEMENT % {**names, "statement": label})
        key = f"{criterion}:{line.text('answer')}" if criterion else line.text("answer")
        counts[label][key] = line.count("people")
    return counts


def _detail(line: Line, counts: dict[str, int]) -> Detail:
    """Return the row; of those who disagree it has the share alone, and nothing of groups."""
    return Detail(
        statement=line.text("statement"),
        version=0,
        text=line.text("text"),
        rank=line.whole("rank"),
        tied=line.text("tied") == "tied",
        in_the_top=_word(line, "in_the_top", _TIERS),
        score=line.number_of("score"),
        likely=_range(line, "likely"),
        chance=line.number_of("chance"),
        ranks=_range(line, "rank"),
        could_change_it=line.count("could_change_it"),
        counts=counts,
        answers=line.count("answers"),
        not_sure=line.count("not_sure"),
        missing=line.count("missing"),
        support=Share(
            people=line.count("supporters"),
            of=0,
            share=line.number_of("support"),
            low=line.number_of("support_low"),
            high=line.number_of("support_high"),
        ),
        opposed=Share(people=0, of=0, share=line.number_of("opposed"), low=None, high=None),
        decided=line.number_of("decided"),
        verdict=str(_word(line, "verdict", _VERDICTS)),
        division=line.number_of("division"),
        agreement_a=line.number_of("agreement_a"),
        middle=line.number_of("middle"),
        quartiles={},
        groups=(),
        across=Across(groups=0, consensus=None, lowest=None, lowest_group=None, supported=None),
        other_way=OtherWay(score=None, hidden=False, rank=None, positions=None),
        effective=line.number_of("effective") or 0.0,
    )


def _range(line: Line, name: str) -> Range | None:
    low, high = line.number_of(f"{name}_low"), line.number_of(f"{name}_high")
    return None if low is None or high is None else Range(low=low, high=high)


def _word(line: Line, key: str, known: Mapping[str, str | None]) -> str | None:
    cell = line.text(key)
    if cell not in known:
        raise TableDamaged(NO_WORD % {"table": line.table, "row": line.number, "cell": cell})
    return known[cell]


def _seal(line: Line) -> Seal:
    return Seal(
        position=line.count("position"),
        reason=str(_word(line, "reason", _REASONS)),
        sealed_at=line.text("sealed_at"),
        characters=line.text("characters"),
        seal=line.text("seal"),
        salt=line.text("salt") or None,
        digest=line.text("digest") or None,
        ballots=line.count("ballots"),
        marks=line.count("marks"),
        paper=line.count("paper"),
        receipts=line.text("receipts"),
    )
