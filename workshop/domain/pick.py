"""Which statements a round takes: a rule while it is a draft, a fixed list once it opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.kind import Kind
from workshop.domain.refinement.lineage import Lineage
from workshop.domain.statement import Statement


class PickBy(StrEnum):
    """By what they are, by hand, the top of an earlier round, or what came out of refinement."""

    FILTER = "filter"
    HAND = "hand"
    TOP = "top"
    PROPOSALS = "proposals"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A filter that is empty allows everything. `round_id` and `top` belong to TOP only."""

    by: PickBy = PickBy.FILTER
    kind: Kind | None = None
    themes: tuple[str, ...] = ()
    case_studies: tuple[str, ...] = ()
    scales: tuple[str, ...] = ()
    statement_ids: tuple[str, ...] = ()
    round_id: str = ""
    top: int = 0


ALL = Pick()


def picked(pick: Pick, statements: Sequence[Statement], lineage: Lineage) -> tuple[Statement, ...]:
    """Return what a pick takes, in the order of the statements.

    A filter leaves out what was merged, split, parked or dropped; proposals are what was kept,
    reworded, or came out of a merge or split. A hand takes what it took. A pick of TOP takes
    nothing here: its statements come from the result of the earlier round.
    """
    if pick.by is PickBy.HAND:
        wanted = set(pick.statement_ids)
        return tuple(statement for statement in statements if statement.id in wanted)
    if pick.by is PickBy.TOP:
        return ()
    passing = tuple(statement for statement in statements if _passes(pick, statement))
    if pick.by is PickBy.PROPOSALS:
        return tuple(each for each in passing if lineage.standing(each).is_proposal)
    gone = lineage.gone
    return tuple(statement for statement in passing if statement.id not in gone)


def _passes(pick: Pick, statement: Statement) -> bool:
    return (
        (pick.kind is None or statement.kind is pick.kind)
        and (not pick.themes or statement.theme in pick.themes)
        and (not pick.case_studies or statement.case_study in pick.case_studies)
        and (not pick.scales or statement.scale in pick.scales)
    )
