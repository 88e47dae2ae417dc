"""What a round says beside the round that it repeats: who changed their mind, and does it hold."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.domain.ballot import BallotKind
from workshop.ranking.answers import answers_of
from workshop.ranking.ballots import Ballots
from workshop.ranking.between.bowker import Symmetry, bowker
from workshop.ranking.between.mcnemar import Swing, mcnemar
from workshop.ranking.between.paired import paired
from workshop.ranking.between.stability import FEWEST, Stability, stability
from workshop.ranking.between.turnover import Turnover, turnover
from workshop.ranking.certainty.wilson import wilson
from workshop.ranking.division.consensus import Verdict
from workshop.ranking.findings.model import Findings
from workshop.ranking.moves import Move
from workshop.ranking.repeat import Repeat
from workshop.ranking.result import Placed
from workshop.ranking.stances import stances_of

_ONE_BY_ONE = {BallotKind.AGREEMENT, BallotKind.SCALE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A statement that both rounds asked.

    `reworded`: it had another wording before. `other_meaning`: one that means something else, so
    that the answers are to different questions; then, and where the ballots differ or are filled
    in as a whole, there are no paired tests.
    `both` people took a side or were not sure both times. `table`: how many of them stood where,
    before (rows) and after, each as agree, neither, disagree; like the tests of it, None under
    five people. `stability` says so itself.
    """

    before: Placed
    after: Placed
    both: int
    other_meaning: bool = False
    table: tuple[tuple[int, ...], ...] | None = None
    stability: Stability | None = None
    bowker: Symmetry | None = None
    mcnemar: Swing | None = None

    @property
    def reworded(self) -> bool:
        """Whether the words are others."""
        return self.before.statement.version_id != self.after.statement.version_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Both results, and each statement that both asked, in the later order to show."""

    repeat: Repeat
    changes: tuple[Change, ...]

    @property
    def moves(self) -> dict[str, Move]:
        """Where each statement went, by its id; nowhere where it means something else now."""
        found = {move.statement.id: move for move in self.repeat.moves}
        asked = (change.after.statement for change in self.changes)
        return {
            each.id: found.get(each.id, Move(statement=each, before=None, after=None))
            for each in asked
        }


def changes_of(repeat: Repeat, found: Findings, *, earlier: Ballots, later: Ballots) -> Changes:
    """Return what changed; `found` are the findings of the later round."""
    before = {placed.statement.id: placed for placed in repeat.earlier.placed}
    both = [
        (before[detail.placed.statement.id], detail.placed)
        for detail in found.details
        if detail.placed.statement.id in before
    ]
    tables = _tables(repeat, both, earlier=earlier, later=later)
    verdicts = {detail.placed.statement.id: detail.support.verdict for detail in found.details}
    alike = repeat.is_alike and repeat.later.round.ballot.kind in _ONE_BY_ONE
    return Changes(
        repeat=repeat,
        changes=tuple(
            _plain(old, new, table, other_meaning=new.statement.id in repeat.other_meaning)
            if not alike or new.statement.id in repeat.other_meaning
            else _tested(old, new, table, steady=_steady(table, verdicts[new.statement.id]))
            for (old, new), table in zip(both, tables, strict=True)
        ),
    )


def _tables(
    repeat: Repeat, both: Sequence[tuple[Placed, Placed]], *, earlier: Ballots, later: Ballots
) -> tuple[Turnover, ...]:
    """Where the people of both rounds stood, statement by statement."""
    old = answers_of(earlier.marks, [placed.statement.version_id for placed, _ in both])
    new = answers_of(later.marks, [placed.statement.version_id for _, placed in both])
    before = stances_of(repeat.earlier.round.ballot, old)
    after = stances_of(repeat.later.round.ballot, new)
    return tuple(turnover(paired(before, after, was=earlier.people, now=later.people)))


def _plain(old: Placed, new: Placed, table: Turnover, *, other_meaning: bool) -> Change:
    return Change(before=old, after=new, both=int(table.sum()), other_meaning=other_meaning)


def _tested(old: Placed, new: Placed, table: Turnover, *, steady: Stability) -> Change:
    both = int(table.sum())
    enough = both >= FEWEST
    return Change(
        before=old,
        after=new,
        both=both,
        table=tuple(tuple(row) for row in np.asarray(table).tolist()) if enough else None,
        stability=steady,
        bowker=bowker(table) if enough else None,
        mcnemar=mcnemar(table) if enough else None,
    )


def _steady(table: Turnover, verdict: Verdict) -> Stability:
    return stability(table, verdict=verdict, interval=wilson)
