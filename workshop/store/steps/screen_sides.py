"""The screen can show a result from more sides: groups, what divides, gaps, the opinion map."""

from sqlite_utils import Database

from workshop.store.steps.screen_moves import widen

_VIEWS = "'results', 'moves')"
_MORE = "'results', 'moves', 'groups', 'divided', 'gaps', 'map')"


def apply(database: Database) -> None:
    """Let the check take four more views; columns, rows and indexes stay."""
    widen(database, _VIEWS, _MORE)
