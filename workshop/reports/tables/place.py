"""A row of the ranking: a statement in a round, where it stands and what it is."""

from dataclasses import dataclass
from fractions import Fraction

from workshop.domain.statement import Statement
from workshop.ranking.findings.model import Detail, Findings
from workshop.ranking.result import RoundResult
from workshop.ranking.tally import Tally
from workshop.reports.csv_file import Cell
from workshop.reports.saying.tiers import tier_word
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.table import Field, number, text, whole_number

_ = str  # marks words for translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A statement of a round that is called `title`."""

    title: str
    found: Findings
    detail: Detail

    @property
    def statement(self) -> Statement:
        """The statement in the wording that was asked."""
        return self.detail.placed.statement

    @property
    def tally(self) -> Tally:
        """Its counts."""
        return self.detail.placed.standing.tally

    @property
    def result(self) -> RoundResult:
        """The round's result."""
        return self.found.result


PLACE: tuple[Field[Row], ...] = (
    text("round", _("Round"), lambda row: row.title),
    whole_number(
        "rank",
        _("Rank"),
        lambda row: row.detail.placed.standing.rank,
        about=_("Equal scores share a rank. Empty: nobody gave an answer that is scored."),
    ),
    text("tied", _("Tied"), lambda row: "tied" if row.detail.placed.standing.tied else None),
    text("statement", _("No."), lambda row: row.statement.label),
    text("text", _("Statement"), lambda row: row.statement.text),
    text(
        "in_the_top",
        _("In the top"),
        lambda row: tier_word(row.detail.tier, ENGLISH),
        about=_(
            "Clear: surely among the best. Clearly not: surely not. Still open: these votes cannot"
            " tell. No score: nobody gave an answer that is scored. How many the best are stands"
            " beside the round, below."
        ),
    ),
    number(
        "score",
        _("Score"),
        lambda row: as_number(row.detail.placed.standing.score),
        about=_("What the rank comes from: the mean answer, in the unit of the ballot."),
    ),
)

ABOUT: tuple[Field[Row], ...] = (
    text("kind", _("Kind"), lambda row: row.statement.kind.value),
    text("theme", _("Theme"), lambda row: row.statement.theme),
    text("case_study", _("Case study"), lambda row: row.statement.case_study),
    text("scale", _("Scale"), lambda row: row.statement.scale),
    text("actors", _("Actors"), lambda row: "|".join(row.statement.actors)),
    text("source", _("Source"), lambda row: row.statement.source),
    text("source_url", _("Address of the source"), lambda row: row.statement.source_url),
    text("basis", _("Basis"), lambda row: row.statement.basis),
    text(
        "tier",
        _("Tier of evidence"),
        lambda row: row.statement.tier,
        about=_("As the pack has it; it says nothing about the votes."),
    ),
    text("note", _("Note"), lambda row: row.statement.note),
    text("ballot", _("Ballot"), lambda row: row.result.round.ballot.kind.value),
    text("question", _("Question"), lambda row: row.result.round.question),
)


def as_number(value: Fraction | None) -> Cell:
    """Return an exact fraction as a number; nothing stays nothing."""
    return None if value is None else float(value)
