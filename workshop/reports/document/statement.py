"""A statement in the JSON file: what it is, and what a round says of it."""

from workshop.reports.document.shape import Quartiles, Range, Shape, Share, Told


class Wording(Shape, frozen=True):
    """One wording of a statement; version 1 is the first."""

    version: int
    text: str
    language: str
    asked_in: tuple[str, ...]


class Known(Shape, frozen=True):
    """A statement: its number as people say it (B7), every wording, and where it comes from.

    `addresses`: the barriers that a solution is for. `origin`: its name in the pack after the
    pack's (`mainstreaming-ced:S03`), or its number in an imported conversation (`imported
    conversation:12`); null when it came from the room.
    """

    statement: str
    kind: str
    wordings: tuple[Wording, ...]
    addresses: tuple[str, ...]
    origin: str | None
    theme: str
    case_study: str
    scale: str
    actors: tuple[str, ...]
    source: str
    source_url: str
    basis: str
    tier: str
    note: str


class OfGroup(Shape, frozen=True):
    """What a group says; both are null where that is hidden."""

    group: str
    answers: int | None
    support: Told | None


class Across(Shape, frozen=True):
    """What the groups that are shown have in common; null where none is."""

    groups: int
    consensus: float | None
    lowest: float | None
    lowest_group: str | None
    supported: bool | None


class OtherWay(Shape, frozen=True):
    """Where it stands in the other way of counting; `hidden` where its score would tell too much.

    Where people count the same: as if each group did; where groups do: as if people did.
    """

    score: float | None
    hidden: bool
    rank: int | None
    positions: int | None


class Detail(Shape, frozen=True):
    """What a round says of one statement; see docs/methods.md for each measure.

    `in_the_top`: clear, contested, clear-not, or null without a scored answer; keys, which people
    read as Clear, Still open, Clearly not and No score. `counts`: people by
    answer; in a matrix the criterion stands before it. `not_sure` people are among the `answers`,
    `missing` people voted in the round and did not answer. `verdict`: consensus, dissent, not,
    too-few. `chance`, `ranks` and `likely` are null where everybody who has a say was in the room.
    """

    statement: str
    version: int
    text: str
    rank: int | None
    tied: bool
    in_the_top: str | None
    score: float | None
    likely: Range | None
    chance: float | None
    ranks: Range | None
    could_change_it: int
    counts: dict[str, int]
    answers: int
    not_sure: int
    missing: int
    support: Share
    opposed: Share
    decided: float | None
    verdict: str
    division: float | None
    agreement_a: float | None
    middle: float | None
    quartiles: dict[str, Quartiles]
    groups: tuple[OfGroup, ...]
    across: Across
    other_way: OtherWay
    effective: float
