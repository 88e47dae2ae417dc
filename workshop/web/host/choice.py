"""Which statement the desk's S and arrows put on the screen: the first one, the one before, after.

Over a result S shows the first statement of its page; the arrows go by number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.statement import Statement
from workshop.web.screen.scene import Scene
from workshop.web.screen.sight import Screen


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Versions to put on the screen; `first` is what S shows, the others stand beside it.

    `about` is the statement whose comments C shows, empty for those of the current round.
    """

    first: str | None = None
    previous: str | None = None
    next: str | None = None
    about: str = ""

    @property
    def can_turn(self) -> bool:
        """Whether a statement is on the screen that has one before or after it."""
        return self.previous is not None or self.next is not None


def choice(screen: Screen, statements: Sequence[Statement]) -> Choice:
    """Return what can be chosen from the statements of a round."""
    known = [statement.version_id for statement in sorted(statements, key=_by_number)]
    if screen.result is not None and screen.sheet is not None:
        best = next((row.placed.statement.version_id for row in screen.sheet.rows), None)
        return Choice(first=best)
    shown = screen.statement.version_id if screen.statement else ""
    if screen.scene is not Scene.STATEMENT or shown not in known:
        return Choice(first=shown or next(iter(known), None), about=shown)
    place = known.index(shown)
    return Choice(
        first=shown,
        previous=known[place - 1] if place else None,
        next=known[place + 1] if place + 1 < len(known) else None,
        about=shown,
    )


def _by_number(statement: Statement) -> tuple[str, int]:
    return statement.kind, statement.number
