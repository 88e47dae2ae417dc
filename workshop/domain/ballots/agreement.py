"""Agree, not sure, disagree."""

from workshop.domain.ballot import NOT_SURE, Answer, Ballot, BallotKind, Stance

_ = str  # marks words for translation


def agreement() -> Ballot:
    """Agree, not sure, disagree: x = +1, 0, -1 (not sure is an answer and counts in N)."""
    return Ballot(
        kind=BallotKind.AGREEMENT,
        answers=(
            Answer(key="agree", label=_("Agree"), sign="+", stance=Stance.AGREE, value=1),
            Answer(key=NOT_SURE, label=_("Not sure"), sign="o", stance=Stance.UNSURE, value=0),
            Answer(key="disagree", label=_("Disagree"), sign="−", stance=Stance.DISAGREE, value=-1),
        ),
    )
