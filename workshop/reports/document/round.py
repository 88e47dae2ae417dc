"""A round in the JSON file."""

from workshop.reports.document.shape import Shape, Share
from workshop.reports.document.statement import Detail


class Answer(Shape, frozen=True):
    """An answer on offer. `value` is what it counts in the score; null: it is left out.

    `stance`: agree, middle, unsure or disagree.
    """

    key: str
    label: str
    stance: str
    value: int | None


class Criterion(Shape, frozen=True):
    """One axis of a matrix, from 1 (`low`) to `steps` (`high`)."""

    key: str
    label: str
    low: str
    high: str
    steps: int


class Ballot(Shape, frozen=True):
    """How it was answered. `budget` and `cap` belong to points, `places` to rankings, else 0."""

    kind: str
    answers: tuple[Answer, ...]
    criteria: tuple[Criterion, ...]
    budget: int
    cap: int
    places: int


class Reading(Shape, frozen=True):
    """Fixed before the vote: how many the best are, for whom it speaks, what agreement means.

    `electorate`: room (everybody who has a say is here) or others (the room stands for more).
    """

    places: int
    electorate: str
    agree: int
    disagree: int


class Group(Shape, frozen=True):
    """A group whose people voted. `people` is null where it is told together with others.

    `apart`: the statements that set it apart most, and whether it agrees or disagrees.
    """

    name: str
    people: int | None
    apart: tuple["Stance", ...]


class Stance(Shape, frozen=True):
    """A statement, and whether a group agrees or disagrees."""

    statement: str
    stance: str


class Concordance(Shape, frozen=True):
    """Kendall's W among people who ordered everything, and its name."""

    w: float
    band: str
    people: int


class OtherTop(Shape, frozen=True):
    """What enters and what leaves the top in another way of counting; `method` says which.

    `tied`: with the ties at the cut broken in some way, both tops would be the same.
    """

    method: str
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    tied: bool = False


class Reversal(Shape, frozen=True):
    """The whole room puts `upper` first, each group `lower` (Simpson's paradox)."""

    upper: str
    lower: str


class Camps(Shape, frozen=True):
    """Camps of the opinion map: their sizes; or `why` there is none, and the best silhouette."""

    sizes: tuple[int, ...]
    silhouette: float | None
    why: str | None


class Change(Shape, frozen=True):
    """A statement that this round and the one it repeats asked.

    `reworded`: it had other words before. `other_meaning`: words that mean something else, so that
    this is not the same question: then ranks, the score before, both and who changed are null.
    `table`: people by answer before (rows) and after, each as agree, neither, disagree; null under
    five people, with another meaning, and on ballots that are filled in as a whole.
    """

    statement: str
    reworded: bool
    other_meaning: bool
    rank_before: int | None
    rank_after: int | None
    moved: str
    score_before: float | None
    score_after: float | None
    both: int | None
    table: tuple[tuple[int, ...], ...] | None
    outcome: str | None
    changed: Share | None
    symmetry_p: float | None
    swing_p: float | None


class Seal(Shape, frozen=True):
    """A seal of the votes; see docs/verifying.md. The last one of a round stands.

    `characters`: its first 40 bits, as they stand on the screen. `salt` and `digest` are told of
    the one that stands, null of those before it. `reason`: closed, paper, late, paper and late,
    rehearsal removed or imported. `paper` of the `ballots` came on paper; `marks`: all answers.
    `receipts`: the hash of the list of receipts that it was made with.
    """

    position: int
    reason: str
    sealed_at: str
    characters: str
    seal: str
    salt: str | None
    digest: str | None
    ballots: int
    marks: int
    paper: int
    receipts: str


class Round(Shape, frozen=True):
    """A revealed round. `repeats`: the earlier round that it asks again, then with `changes`.

    `together`: people in no group whose number is told. `statements` stand in the order to show.
    `asked`: the digest of question, ballot, rules and statements, fixed at the opening. `receipts`:
    one for each person who voted, in no order; who has theirs finds it. `seals` are empty where
    voting closed before this program kept any.
    """

    id: str
    title: str
    question: str
    ballot: Ballot
    weighting: str
    reading: Reading
    opened_at: str | None
    closed_at: str | None
    revealed_at: str | None
    opened_after_reveal: int
    repeats: str | None
    voted: int
    joined: int
    channels: dict[str, int]
    groups: tuple[Group, ...]
    together: int
    could_change_the_top: int
    concordance: Concordance | None
    alpha: float | None
    other_tops: tuple[OtherTop, ...]
    reversals: tuple[Reversal, ...]
    camps: Camps | None
    seed: int
    statements: tuple[Detail, ...]
    changes: tuple[Change, ...] | None
    asked: str
    seals: tuple[Seal, ...]
    receipts: tuple[str, ...]
