"""One page of something with rows: a result, comments, what moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from workshop.web.screen.paging import pages

Row = TypeVar("Row")
Other = TypeVar("Other")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Generic[Row]):
    """`first` and `last` count rows, `page` counts pages; all from 1."""

    rows: tuple[Row, ...]
    first: int
    last: int
    total: int
    page: int
    pages: int

    @property
    def previous(self) -> int | None:
        """The page before this one."""
        return self.page - 1 if self.page > 1 else None

    @property
    def next(self) -> int | None:
        """The page after this one."""
        return self.page + 1 if self.page < self.pages else None

    def holding(self, rows: tuple[Other, ...]) -> "Leaf[Other]":
        """The same page with its rows told in another way."""
        return Leaf(
            rows=rows,
            first=self.first,
            last=self.last,
            total=self.total,
            page=self.page,
            pages=self.pages,
        )


def leaf_of(
    rows: Sequence[Row],
    page: int,
    *,
    heights: Sequence[int],
    capacity: int,
    break_at: int = 0,
) -> Leaf[Row]:
    """Return a page (from 0) of rows as high as `heights`; the last one when there are fewer."""
    found = pages(heights, capacity, break_at=break_at) or (range(0),)
    page = max(0, min(page, len(found) - 1))
    here = found[page]
    return Leaf(
        rows=tuple(rows[here.start : here.stop]),
        first=here.start + 1,
        last=here.stop,
        total=len(rows),
        page=page + 1,
        pages=len(found),
    )
