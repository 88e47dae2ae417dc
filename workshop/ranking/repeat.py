"""A result beside the result of the round that it repeats."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop.domain.ballot import BallotKind
from workshop.domain.statement import Statement
from workshop.ranking.moves import Move, moves
from workshop.ranking.result import Placed, RoundResult

LEAST_PEOPLE = 5  # a percentage of fewer says more than they do
_SPAN = Fraction(2)  # from -1, where all disagree, to +1
_OF_A_SUM = {BallotKind.POINTS, BallotKind.RANKING}


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Both results. `both` counts the people who voted in both; a turn at a tablet is a new one.

    `same` has both results once more, counted of those alone who answered a statement both times:
    what changed is told of the same people. Without it everybody did. `other_meaning` has the ids
    of statements that were reworded in between so that the earlier vote does not speak of them.
    """

    earlier: RoundResult
    later: RoundResult
    both: int
    same: tuple[RoundResult, RoundResult] | None = None
    other_meaning: frozenset[str] = frozenset()

    @property
    def moves(self) -> tuple[Move, ...]:
        """What moved, in the later order."""
        return moves(self._compared(self.earlier), self.later.placed)

    @property
    def not_same(self) -> tuple[Statement, ...]:
        """The statements that both asked, and that mean something else since, by number."""
        return _by_number(self.later, lambda id_: id_ in self.other_meaning)

    @property
    def new(self) -> tuple[Statement, ...]:
        """What only the later round asked, by number: merged, split or suggested in between."""
        before = {placed.statement.id for placed in self.earlier.placed}
        return _by_number(self.later, lambda id_: id_ not in before)

    @property
    def gone(self) -> tuple[Statement, ...]:
        """What only the earlier round asked, by number."""
        after = {placed.statement.id for placed in self.later.placed}
        return _by_number(self.earlier, lambda id_: id_ not in after)

    @property
    def reworded(self) -> frozenset[str]:
        """The ids of statements that have other words since, and mean the same."""
        before = {placed.statement.version_id for placed in self.earlier.placed}
        known = {placed.statement.id for placed in self._compared(self.earlier)}
        return frozenset(
            each.statement.id
            for each in self.later.placed
            if each.statement.id in known and each.statement.version_id not in before
        )

    @property
    def has_tablets(self) -> bool:
        """Whether somebody may have voted in both without being known for the same person."""
        return any(result.channels.get("tablet") for result in (self.earlier, self.later))

    @property
    def is_alike(self) -> bool:
        """Whether both were answered in the same way, so that scores can be compared."""
        before, after = self.earlier.round.ballot, self.later.round.ballot
        return (before.kind, before.answers, before.criteria) == (
            after.kind,
            after.answers,
            after.criteria,
        )

    @property
    def is_large(self) -> bool:
        """Whether enough people voted for a percentage."""
        return min(self.earlier.voted, self.later.voted, self.both) >= LEAST_PEOPLE

    @property
    def can_be_told(self) -> bool:
        """Whether a change of numbers says something."""
        return self.is_alike and self.is_large

    @property
    def changes(self) -> dict[str, Fraction]:
        """How what the ranks rest on changed among the same people, by statement id.

        agreement: of the part of 1 that agrees, where "not sure" counts half. scale and matrix: of
        the mean. points and ranking: of the part of 1 that it has of all points for these
        statements. Without a score before and after, or unless it `can_be_told`, there is none.
        """
        before_all, after_all = self.same or (self.earlier, self.later)
        found = moves(self._compared(before_all), after_all.placed)
        known = [(move, move.before_score, move.after_score) for move in found]
        before, after = self._whole([b for _, b, _ in known]), self._whole([a for _, _, a in known])
        if not self.can_be_told or not before or not after:
            return {}
        return {
            move.statement.id: new / after - old / before
            for move, old, new in known
            if old is not None and new is not None
        }

    def _compared(self, earlier: RoundResult) -> tuple[Placed, ...]:
        """What the earlier round says of statements that still mean the same."""
        return tuple(p for p in earlier.placed if p.statement.id not in self.other_meaning)

    def _whole(self, scores: Sequence[Fraction | None]) -> Fraction:
        """What a score is a part of: all of them, the span of the scale, or nothing (1)."""
        kind = self.later.round.ballot.kind
        if kind not in _OF_A_SUM:
            return _SPAN if kind is BallotKind.AGREEMENT else Fraction(1)
        return sum((score or Fraction(0) for score in scores), Fraction(0))


def _by_number(result: RoundResult, wanted: Callable[[str], bool]) -> tuple[Statement, ...]:
    found = (placed.statement for placed in result.placed if wanted(placed.statement.id))
    return tuple(sorted(found, key=lambda each: (each.kind, each.number)))
