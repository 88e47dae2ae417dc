"""Which statements a round takes: a rule while it is a draft, a fixed list once it opens."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement


class PickBy(StrEnum):
    """By what they are, by hand, or the top of an earlier round."""

    FILTER = "filter"
    HAND = "hand"
    TOP = "top"


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


def picked(
    pick: Pick, statements: Sequence[Statement], *, gone: Collection[str] = frozenset()
) -> tuple[Statement, ...]:
    """Return what a filter or a hand takes, in the order of the statements.

    A filter leaves out what is `gone`, by statement id: merged, split, parked or dropped. A hand
    takes what it took. A pick of TOP takes nothing here: its statements come from the result of the
    earlier round.
    """
    if pick.by is PickBy.HAND:
        wanted = set(pick.statement_ids)
        return tuple(statement for statement in statements if statement.id in wanted)
    if pick.by is PickBy.TOP:
        return ()
    return tuple(
        statement
        for statement in statements
        if statement.id not in gone and _passes(pick, statement)
    )


def _passes(pick: Pick, statement: Statement) -> bool:
    return (
        (pick.kind is None or statement.kind is pick.kind)
        and (not pick.themes or statement.theme in pick.themes)
        and (not pick.case_studies or statement.case_study in pick.case_studies)
        and (not pick.scales or statement.scale in pick.scales)
    )
