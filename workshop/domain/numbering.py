"""Numbers people can say aloud: a pack's `B07` becomes 7; other ids get the next free number.

`B07.2` is B07 in other words, and keeps its number, too.
"""

import re
from collections.abc import Sequence

from workshop.domain.kind import Kind
from workshop.domain.pack import PackStatement

_LIKE_A_NUMBER = re.compile(r"([BS])0*([1-9][0-9]{0,3})(\.[0-9]{1,3})?", re.ASCII)


def numbers(statements: Sequence[PackStatement]) -> dict[str, int]:
    """Return a number for each statement id, unique within its kind: its own if it has one."""
    taken: dict[str, int] = {}
    for statement in statements:
        own = _own_number(statement)
        if own is not None and own not in _used(taken, statements, statement.kind):
            taken[statement.id] = own
    for statement in statements:
        if statement.id not in taken:
            taken[statement.id] = 1 + max(_used(taken, statements, statement.kind), default=0)
    return taken


def _own_number(statement: PackStatement) -> int | None:
    match = _LIKE_A_NUMBER.fullmatch(statement.id.upper())
    if match and match[1] == statement.kind.letter:
        return int(match[2])
    return None


def _used(taken: dict[str, int], statements: Sequence[PackStatement], kind: Kind) -> set[int]:
    return {taken[s.id] for s in statements if s.kind is kind and s.id in taken}
