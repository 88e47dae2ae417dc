"""The refinement in the JSON file: what was decided, noted and said, statement by statement."""

from workshop.reports.document.shape import Shape


class Origin(Shape, frozen=True):
    """A first wording that a statement leads back to.

    `origin`: its name in the pack after the pack's (`mainstreaming-ced:S03`), its number in an
    imported conversation (`imported conversation:12`), or "room": somebody there suggested it.
    """

    statement: str
    version: int
    text: str
    origin: str


class Asked(Shape, frozen=True):
    """A vote on one of its wordings: the round, and which wording it asked.

    What it says stands in that round, under that statement. `speaks`: it still speaks of the
    newest words; a merge, a split and a rewording with another meaning end that.
    """

    round: str
    statement: str
    version: int
    speaks: bool


class Voice(Shape, frozen=True):
    """A comment that everybody may read. `mark`: what its author says it is."""

    text: str
    mark: str | None
    me_too: int


class Actor(Shape, frozen=True):
    """An actor whom the room named to act on it: by how many people."""

    actor: str
    people: int


class Refined(Shape, frozen=True):
    """The refinement record of a statement in its newest wording.

    `decision`: keep, reword, merge, split, park or drop; null before one, and for what a merge or
    a split made, until it is decided on itself. `reason`, `decided_by` and `decided_on` are of the
    decision that stands or made it. `proposal`: it goes into the report. `origins`: every first
    wording that it leads back to. `comes_from`, `merged_into`, `split_into` name other statements.
    `linked`: the barriers that a solution addresses, or the solutions for a barrier. `gap`: it is
    clear in the top, and no solution for it has half of the answers. `vote`: the round of the
    last vote that speaks of it. `priority_differs` from that vote. `owed`: notes that somebody
    still has to write. `named`: who should act, by `named_of` people who answered, five at least;
    `offers` of help. `notes` by the keys of the columns. `voices` are null where whoever asked
    may not have comments.
    """

    statement: str
    version: int
    text: str
    proposal: bool
    decision: str | None
    reason: str | None
    decided_by: str | None
    decided_on: str | None
    origins: tuple[Origin, ...]
    comes_from: tuple[str, ...]
    merged_into: tuple[str, ...]
    split_into: tuple[str, ...]
    linked: tuple[str, ...]
    gap: bool
    asked: tuple[Asked, ...]
    vote: str | None
    in_the_top: str | None
    priority_differs: bool
    owed: tuple[str, ...]
    named: tuple[Actor, ...]
    named_of: int
    offers: int
    notes: dict[str, str]
    voices: tuple[Voice, ...] | None


class Named(Shape, frozen=True):
    """A wording: the statement, its version and its words."""

    statement: str
    version: int
    text: str


class Decision(Shape, frozen=True):
    """A decision that stands. `taken` are the wordings it was about, `made` those it made.

    `same_meaning`: votes on the words before speak of the new ones; null unless it is a rewording.
    """

    way: str
    taken: tuple[Named, ...]
    made: tuple[Named, ...]
    reason: str
    same_meaning: bool | None
    decided_by: str
    decided_at: str
