"""Comments on the screen: a few at a time, large, each on exactly one page."""

import textwrap
from collections.abc import Sequence
from functools import lru_cache

from workshop.domain.comment import Remark
from workshop.web.screen.leaf import Leaf, leaf_of
from workshop.web.screen.paging import wide

SPACE = 640  # units of the screen for comments
LARGE, SMALL = 400, 1000  # letters up to which the type stays large; at most this many are kept
_LINES = {0: (58, 60), 1: (76, 47)}  # letters of a line, and its height
_AROUND = 40
_REMEMBERED = 8192  # the desk asks for each height nine times, and again at every change


def voices(remarks: Sequence[Remark], page: int) -> Leaf[Remark]:
    """Return a page (from 0) of comments, the last one when there are not so many."""
    heights = [_height(remark.comment.text) for remark in remarks]
    return leaf_of(remarks, page, heights=heights, capacity=SPACE)


@lru_cache(maxsize=_REMEMBERED)
def _height(text: str) -> int:
    letters, line = _LINES[int(len(text) > LARGE)]
    return max(1, len(textwrap.wrap(wide(text), letters))) * line + _AROUND
