"""Ballots: how a round is answered. An answer is a key in the store, a label for people.

Agreement, scale and matrix are answered one statement at a time. Points and ranking are filled in
as a whole: every version of the round has its mark, so that what stands is always one whole ballot.
"""

from dataclasses import dataclass
from enum import StrEnum

from workshop.errors import BadAnswer


class BallotKind(StrEnum):
    """The kinds of ballot that can be opened."""

    AGREEMENT = "agreement"
    SCALE = "scale"
    POINTS = "points"
    RANKING = "ranking"
    MATRIX = "matrix"


class Stance(StrEnum):
    """Which way an answer points. Decides its hue, its sign and its place in a bar."""

    AGREE = "agree"
    MIDDLE = "middle"
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
class Criterion:
    """One axis of a matrix: steps from 1, which is `low`, to `steps`, which is `high`."""

    key: str
    label: str
    low: str
    high: str
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """The rules of a round. What a kind does not use is empty or 0.

    `answers` (agreement, scale): strongest first, in the order the phone offers them.
    `criteria` (matrix). `budget` and `cap` (points): to spend, and most on one statement.
    `places` (ranking): how many may be put in order.
    """

    kind: BallotKind
    answers: tuple[Answer, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    budget: int = 0
    cap: int = 0
    places: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether it is filled in as a whole, and not one statement at a time."""
        return self.kind in {BallotKind.POINTS, BallotKind.RANKING}

    @property
    def criterion_keys(self) -> tuple[str, ...]:
        """The criteria that its marks are kept under; "" on a ballot without any."""
        return tuple(each.key for each in self.criteria) or ("",)

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
NOT_MY_FIELD = "not-my-field"
ABSTAIN = "abstain"
