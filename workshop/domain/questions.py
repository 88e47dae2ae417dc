"""A sensible question for a kind of statement and a ballot, in case nobody writes another."""

from workshop.domain.ballot import BallotKind
from workshop.domain.kind import Kind

_ = str  # marks words for translation

_MATRIX = _("How much would it change, and how easy is it to do?")

_QUESTIONS = {
    (Kind.BARRIER, BallotKind.AGREEMENT): _("Is this true for us here?"),
    (Kind.BARRIER, BallotKind.SCALE): _("Does this hold us back here?"),
    (Kind.BARRIER, BallotKind.POINTS): _("Which barriers should go first? Share out your points."),
    (Kind.BARRIER, BallotKind.RANKING): _("Which barriers should go first?"),
    (Kind.SOLUTION, BallotKind.AGREEMENT): _("Should we do this?"),
    (Kind.SOLUTION, BallotKind.SCALE): _("How much would this help here?"),
    (Kind.SOLUTION, BallotKind.POINTS): _("What should we do first? Share out your points."),
    (Kind.SOLUTION, BallotKind.RANKING): _("What should we do first?"),
    (None, BallotKind.AGREEMENT): _("Do you agree?"),
    (None, BallotKind.SCALE): _("How much does this matter here?"),
    (None, BallotKind.POINTS): _("Which matter most? Share out your points."),
    (None, BallotKind.RANKING): _("Which matter most?"),
}


def default_question(kind: Kind | None, ballot: BallotKind) -> str:
    """Return the question to ask when the host has written none."""
    return _QUESTIONS.get((kind, ballot), _MATRIX)


def is_default(question: str) -> bool:
    """Whether a question is one of ours: it follows the ballot, as if nobody had written it."""
    return question in {*_QUESTIONS.values(), _MATRIX}
