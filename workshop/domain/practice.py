"""A practice card: how voting works, tried before the first vote. Its answer is stored nowhere."""

from dataclasses import dataclass

from workshop.domain.ballot import Ballot, BallotKind
from workshop.domain.ballots.agreement import agreement
from workshop.domain.kind import Kind
from workshop.domain.round import Round

_ = str  # marks words for translation

_TEXTS = {
    Kind.BARRIER: _("Our meetings have no biscuits."),
    Kind.SOLUTION: _("Have biscuits at every meeting."),
}
_USUAL_QUESTION = _("Should we do this?")
_BY_PRESSING = {BallotKind.AGREEMENT, BallotKind.SCALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """A statement nobody quarrels about, with the question and the ballot of the coming vote."""

    text: str
    question: str
    ballot: Ballot

    def label_of(self, key: str) -> str:
        """The words of an answer, empty for one that this ballot does not have."""
        return next((a.label for a in self.ballot.answers if a.key == key), "")


def practice(coming: Round | None) -> Practice:
    """Return the practice card for the round that comes next.

    A ballot of points, places or two criteria explains itself on one page with all its
    statements; before such a round, people try a card with agree and disagree.
    """
    if coming is None or coming.ballot.kind not in _BY_PRESSING:
        return Practice(text=_TEXTS[Kind.SOLUTION], question=_USUAL_QUESTION, ballot=agreement())
    return Practice(
        text=_TEXTS[coming.kind or Kind.SOLUTION], question=coming.question, ballot=coming.ballot
    )
