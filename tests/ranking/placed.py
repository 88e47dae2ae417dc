"""Results made by hand: a rank for each statement, best first."""

from collections.abc import Sequence

from workshop.domain.kind import Kind
from workshop.domain.statement import Statement
from workshop.ranking.ranks import Standing
from workshop.ranking.result import Placed
from workshop.ranking.tally import Tally


def placed(number: int, rank: int | None) -> Placed:
    statement = Statement(
        id=f"s{number}",
        version_id=f"v{number}",
        kind=Kind.SOLUTION,
        number=number,
        text=f"Do thing {number}.",
        language="en",
    )
    tally = Tally(version_id=statement.version_id, counts={})
    standing = Standing(tally=tally, score=None, rank=rank, tied=False)
    return Placed(statement=statement, standing=standing)


def ranked(ranks: Sequence[int | None]) -> list[Placed]:
    """Statements 1, 2, 3 ... with these ranks."""
    return [placed(number, rank) for number, rank in enumerate(ranks, start=1)]


def competition(sizes: Sequence[int]) -> list[int | None]:
    """Competition ranks for ties of these sizes: (1, 2, 1) gives 1, 2, 2, 4."""
    ranks: list[int | None] = []
    for size in sizes:
        ranks += [len(ranks) + 1] * size
    return ranks
