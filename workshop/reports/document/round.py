"""A round in the JSON file."""

from workshop.reports.document.shape import Shape, Share
from workshop.reports.document.statement import Detail


class Answer(Shape, frozen=True):
    """An answer on offer. `value` is what it counts in the score; null: it is left out."""

    key: str
    label: str
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

    `table`: people by answer before (rows) and after, each as agree, neither, disagree; null under
    five people, where it was reworded, and on ballots that are filled in as a whole.
    """

    statement: str
    reworded: bool
    rank_before: int | None
    rank_after: int | None
    moved: str
    score_before: float | None
    score_after: float | None
    both: int
    table: tuple[tuple[int, ...], ...] | None
    outcome: str | None
    changed: Share | None
    symmetry_p: float | None
    swing_p: float | None


class Round(Shape, frozen=True):
    """A revealed round. `repeats`: the earlier round that it asks again, then with `changes`.

    `together`: people in no group whose number is told. `statements` stand in the order to show.
    """

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
