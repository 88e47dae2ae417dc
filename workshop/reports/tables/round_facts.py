"""What must be known of a round to read its numbers, in sentences."""

from collections.abc import Iterator

from workshop.domain.ballot import BallotKind
from workshop.domain.participant import Channel
from workshop.domain.round import Weighting
from workshop.ranking.findings.model import Findings
from workshop.reports.record import Record
from workshop.reports.saying.order import order_rule, weighting_sentence
from workshop.reports.saying.people import (
    consensus_sentence,
    electorate_sentence,
    places_sentence,
)
from workshop.reports.saying.seals import SEAL, seal_sentence
from workshop.reports.saying.tongue import ENGLISH
from workshop.reports.tables.present import together, told_groups

_ = str  # marks words for translation

Fact = tuple[str, str]

BALLOTS = {
    BallotKind.AGREEMENT: _("Agree (+1), not sure (0), disagree (−1) on each statement."),
    BallotKind.SCALE: _("One step of a scale on each statement; “not sure” is left out of scores."),
    BallotKind.POINTS: _("Points shared out over all statements."),
    BallotKind.RANKING: _("The best statements put in order."),
    BallotKind.MATRIX: _("Impact and feasibility, 1 to 5 each, on each statement."),
}
_CHANNELS = {
    Channel.PHONE: _("on phones"),
    Channel.TABLET: _("on tablets"),
    Channel.PAPER: _("on paper"),
}
_SHARING = _("All that share the last rank are among them.")
_SMALL = _("Small groups and people without one count together.")
_FEW = _("Under five answers nothing is said.")


def facts_of(record: Record, found: Findings) -> Iterator[Fact]:
    """Yield what is fixed before a vote, and who took part, each with its name."""
    round_ = found.result.round
    yield _("Question"), round_.question
    yield _("Ballot"), BALLOTS[round_.ballot.kind]
    yield _("Order"), order_rule(round_, ENGLISH)
    yield _("Weighting"), _weighting(round_.weighting)
    yield _("The top"), f"{places_sentence(found, ENGLISH)} {_SHARING}"
    yield _("For whom"), electorate_sentence(found, ENGLISH)
    yield _("Rule for agreement"), _consensus(found)
    yield _("Who voted"), _people(found)
    yield _("Groups"), _groups(found)
    yield _("Seed of what is drawn"), str(found.seed)
    if seal := record.trail.standing(round_.id):
        yield SEAL, seal_sentence(seal, ENGLISH)
    if round_.reopened:
        yield _("Opened again"), _("Voting was opened again after its result had been shown.")
    if round_.parent_id in record.titles:
        yield _("Repeats"), record.titles[str(round_.parent_id)]


def _consensus(found: Findings) -> str:
    return f"{consensus_sentence(found, ENGLISH)} {_FEW}"


def _weighting(weighting: Weighting) -> str:
    said = weighting_sentence(weighting, ENGLISH)
    return f"{said} {_SMALL}" if weighting is Weighting.GROUP else said


def _people(found: Findings) -> str:
    result = found.result
    ways = [
        f"{result.channels[channel]} {words}"
        for channel, words in _CHANNELS.items()
        if result.channels.get(channel)
    ]
    people = _("%(voted)s of %(joined)s who could.") % {
        "voted": result.voted,
        "joined": result.joined,
    }
    return f"{people} {', '.join(ways)}".strip()


def _groups(found: Findings) -> str:
    if not found.groups:
        return _("Nobody named a group.")
    told = [f"{group.name}: {group.people}" for group in told_groups(found)]
    rest = together(found)
    small = [_("smaller groups and people without one, together: %s") % rest] if rest else []
    return "; ".join((*told, *small))
