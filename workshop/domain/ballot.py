"""Ballots: how a round is answered. An answer is a key in the store, a label for people."""

from dataclasses import dataclass
from enum import StrEnum

from workshop.errors import BadAnswer

_ = str  # marks words for translation


class BallotKind(StrEnum):
    """The kinds of ballot that can be opened."""

    AGREEMENT = "agreement"
    SCALE = "scale"


class Stance(StrEnum):
    """Which way an answer points. Decides its hue, its sign and its place in a bar."""

    AGREE = "agree"
    UNSURE = "unsure"
    DISAGREE = "disagree"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer on offer. `value` is None where the answer takes no part in the score."""

    key: str
    label: str
    sign: str
    stance: Stance
    value: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The answers of a round, strongest first, in the order the phone offers them."""

    kind: BallotKind
    answers: tuple[Answer, ...]

    def answer(self, key: str) -> Answer:
        """Return the answer with this key.

        Raises:
            BadAnswer: when the ballot does not offer it.
        """
        for answer in self.answers:
            if answer.key == key:
                return answer
        raise BadAnswer

    def of(self, stance: Stance) -> tuple[Answer, ...]:
        """The answers that point this way, strongest first."""
        return tuple(answer for answer in self.answers if answer.stance is stance)


NOT_SURE = "not-sure"


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


def holds_back() -> Ballot:
    """The scale for barriers: a lot 2, a little 1, no 0; "not sure" is counted, not scored."""
    return Ballot(
        kind=BallotKind.SCALE,
        answers=(
            Answer(key="a-lot", label=_("A lot"), sign="++", stance=Stance.AGREE, value=2),
            Answer(key="a-little", label=_("A little"), sign="+", stance=Stance.AGREE, value=1),
            Answer(key="no", label=_("No"), sign="−", stance=Stance.DISAGREE, value=0),
            Answer(key=NOT_SURE, label=_("Not sure"), sign="o", stance=Stance.UNSURE, value=None),
        ),
    )
