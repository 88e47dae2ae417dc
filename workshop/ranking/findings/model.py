"""What a round says, in frozen records: one for the room, one for each statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from workshop.domain.reading import Reading
from workshop.ranking.certain import Certain
from workshop.ranking.certainty.rank_sets import RankSet
from workshop.ranking.certainty.tiers import Tier
from workshop.ranking.certainty.wilson import Interval
from workshop.ranking.division.consensus import Finding
from workshop.ranking.division.kendall import Concordance
from workshop.ranking.division.not_sure import NotSure
from workshop.ranking.findings.camps import Camp
from workshop.ranking.groups.across import Across
from workshop.ranking.groups.apart import Apart
from workshop.ranking.groups.simpson import OtherTop, Reversal
from workshop.ranking.groups.unanimous import Told
from workshop.ranking.opinion.opinion_map import OpinionMap
from workshop.ranking.orders.check import Disagreement
from workshop.ranking.result import Placed, RoundResult


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSeen:
    """A group that takes part: `people` of it voted. `shown`: on some statement at least."""

    id: str
    name: str
    people: int
    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupShare:
    """What part of a group supports a statement, as it may be told; None where it is not.

    It is hidden, or left out on this statement so that another share stays as vague as it
    says. `answers` of it answered: None then, too.
    """

    group: str
    answers: int | None
    support: Told | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """All about one statement.

    `answers` people answered it, "not sure" included; `missing` voted in the round and did not.
    `support`: who supports and opposes it among all answers (see `stances`), with Wilson intervals
    and the verdict of the rule that was fixed before. `decided`: supporters among those who took a
    side, A / (A + D).
    `middle`: the median of a scale. `quartiles` of each criterion of a matrix, by its key.
    `tier`, `chance` = P(in the top), `ranks`: how certain its place is. `changes`: how many people
    could bring it in or out alone. `likely`: the range of the score, in the ballot's unit. All but
    `tier` and `changes` are None where the room is the electorate.
    `variance` in [0, 1] and `agreement` in [-1, 1] (van der Eijk; None without ordered answers).
    `group_shares`: one for each of the groups, in their order. `across`: what told
    groups share; whether every group supports it is None where one of five or more is left out.
    `other_score` and `other_rank`: where it stands in the other way of counting, by people where
    groups decide and by groups where people do; `positions`, its rank by the positions of groups
    (rankings only); None without a group. By groups the score has one digit after the
    point, and there is none where some group's share is not told exactly.
    `effective`: so many people would be as certain, if all weighed the same.
    """

    placed: Placed
    answers: int
    missing: int
    unsure: NotSure
    support: Finding
    decided: float | None
    middle: Fraction | None
    quartiles: Mapping[str, tuple[float, float, float]]
    tier: Tier | None
    chance: float | None
    ranks: RankSet | None
    changes: int
    likely: Interval | None
    variance: float | None
    agreement: float | None
    group_shares: tuple[GroupShare, ...]
    across: Across
    other_score: float | None
    other_rank: int | None
    positions: int | None
    effective: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What a round says.

    `details` stand in the order to show: by tier, in it by rank; `result.placed` by rank alone.
    `certain`, `apart`, `reversals`, `checks` and `other_top` name statements by their column: their
    place in `columns`, which are version ids in the round's order.
    `groups`: those whose people voted, in the workshop's order. `hidden`: how many of them are
    hidden everywhere. `unnamed`: how many voted without naming a group.
    `concordance`: Kendall's W (rankings only). `alpha`: Krippendorff's.
    `apart`: what sets each shown group apart, by its id.
    `capped`: somebody weighs no more than the cap, where each group counts the same.
    `map`: the opinion map; None on whole ballots, where people share out instead of agreeing.
    `camps`: those of the map, by their numbers.
    `seed` drew what was drawn by chance: the same votes and seed give the same findings.
    """

    result: RoundResult
    reading: Reading
    columns: tuple[str, ...]
    details: tuple[Detail, ...]
    certain: Certain
    groups: tuple[GroupSeen, ...]
    unnamed: int
    concordance: Concordance | None
    alpha: float | None
    checks: tuple[Disagreement, ...]
    other_top: OtherTop | None
    reversals: tuple[Reversal, ...]
    apart: Mapping[str, tuple[Apart, ...]]
    capped: bool
    map: OpinionMap | None
    seed: int
    camps: tuple[Camp, ...] = ()

    @property
    def hidden(self) -> int:
        """How many groups are told on no statement."""
        return sum(not group.shown for group in self.groups)

    def of_tier(self, tier: Tier) -> tuple[Detail, ...]:
        """The statements of a tier, in the order to show."""
        return tuple(detail for detail in self.details if detail.tier is tier)

    def at(self, column: int) -> Detail:
        """The statement of a column.

        Raises:
            KeyError: when there is no such column.
        """
        for detail in self.details:
            if detail.placed.statement.version_id == self.columns[column]:
                return detail
        raise KeyError(column)
