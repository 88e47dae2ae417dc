"""The ranking as a table: one row a statement, one column an answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workshop.domain.ballot import NOT_SURE, Ballot, BallotKind
from workshop.domain.ballots.matrix import IMPACT
from workshop.domain.participant import Channel
from workshop.ranking.findings.model import Findings
from workshop.ranking.result import Placed, RoundResult
from workshop.ranking.tally import Tally
from workshop.reports import figures, tops
from workshop.reports.csv_file import Cell, csv_file

_BEFORE = (
    "round",
    "ballot",
    "question",
    "state",
    "rank",
    "tied",
    "statement",
    "text",
    "kind",
    "theme",
    "case_study",
    "scale",
    "actors",
    "score",
)
_AFTER = (
    "not_sure",
    "answered",
    "voted",
    "joined",
    "simulated_people",
    "source",
    "source_url",
    "basis",
    "tier",
    "note",
    "voted_on_phone",
    "voted_on_tablet",
    "voted_on_paper",
    "in_the_room",
)
_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Results of one or more rounds, and how many of the people in them are simulated.

    `findings` of the revealed ones, by round id: what may be said about the top.
    `in_the_room` is how many people the host counted, None when nobody did.
    """

    results: Sequence[RoundResult]
    findings: Mapping[str, Findings] = field(default_factory=dict)
    simulated: int = 0
    in_the_room: int | None = None

    def to_csv(self) -> bytes:
        """The ranking, rounds one after the other.

        `answered` counts everybody who answered, "not sure" included; `score` is empty where nobody
        gave an answer that is scored; a column of another round's answers is empty, not zero.
        `points` and `borda` are sums over all ballots, `score` is what the rank comes from.
        """
        answers = self._answers()
        header = (*_BEFORE, *(key.replace("-", "_") for key in answers), *_AFTER, *figures.HEADER)
        header += tops.HEADER
        rows = [
            self._row(result, placed, answers)
            for result in self.results
            for placed in result.placed
        ]
        return csv_file(header, rows)

    def _answers(self) -> tuple[str, ...]:
        keys = (answer.key for result in self.results for answer in result.round.ballot.answers)
        return tuple(dict.fromkeys(key for key in keys if key != NOT_SURE))

    def _row(self, result: RoundResult, placed: Placed, answers: Sequence[str]) -> tuple[Cell, ...]:
        counts = placed.standing.tally.counts
        offered = {answer.key for answer in result.round.ballot.answers}
        return (
            *_before(result, placed),
            *(counts.get(key, 0) if key in offered else None for key in answers),
            _not_sure(placed.standing.tally, result.round.ballot),
            _answered(placed.standing.tally, result.round.ballot),
            result.voted,
            result.joined,
            self.simulated,
            *_evidence(placed),
            *(result.channels.get(channel, 0) for channel in Channel),
            self.in_the_room,
            *figures.cells(result, placed),
            *tops.cells(self.findings.get(result.round.id), placed),
        )


def _not_sure(tally: Tally, ballot: Ballot) -> int | None:
    return tally.counts.get(NOT_SURE, 0) if ballot.answers else None


def _answered(tally: Tally, ballot: Ballot) -> int:
    """On a matrix everybody has two answers, one for each criterion."""
    return tally.under(IMPACT).answered if ballot.kind is BallotKind.MATRIX else tally.answered


def _before(result: RoundResult, placed: Placed) -> tuple[Cell, ...]:
    statement, standing = placed.statement, placed.standing
    return (
        result.round.title,
        result.round.ballot.kind.value,
        result.round.question,
        result.round.state.value,
        standing.rank,
        "tied" if standing.tied else "",
        statement.label,
        statement.text,
        statement.kind.value,
        statement.theme,
        statement.case_study,
        statement.scale,
        "|".join(statement.actors),
        None if standing.score is None else round(float(standing.score), _DIGITS),
    )


def _evidence(placed: Placed) -> tuple[Cell, ...]:
    statement = placed.statement
    return (
        statement.source,
        statement.source_url,
        statement.basis,
        statement.tier,
        statement.note,
    )
