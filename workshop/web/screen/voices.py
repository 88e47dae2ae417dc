"""Comments on the screen: a few at a time, large, each on exactly one page."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.comment import Remark
from workshop.web.screen.paging import pages, wide

SPACE = 640  # units of the screen for comments
LARGE, SMALL = 400, 1000  # letters up to which the type stays large; at most this many are kept
_LINES = {0: (58, 60), 1: (76, 47)}  # letters of a line, and its height
_AROUND = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """A page of comments; `first`, `last` count comments and `page` pages, all from 1."""

    rows: tuple[Remark, ...]
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


def voices(remarks: Sequence[Remark], page: int) -> Voices:
    """Return a page (from 0) of comments, the last one when there are not so many."""
    found = pages([_height(remark.comment.text) for remark in remarks], SPACE) or (range(0),)
    page = max(0, min(page, len(found) - 1))
    rows = found[page]
    return Voices(
        rows=tuple(remarks[row] for row in rows),
        first=rows.start + 1,
        last=rows.stop,
        total=len(remarks),
        page=page + 1,
        pages=len(found),
    )


def _height(text: str) -> int:
    letters, line = _LINES[int(len(text) > LARGE)]
    return max(1, len(textwrap.wrap(wide(text), letters))) * line + _AROUND
