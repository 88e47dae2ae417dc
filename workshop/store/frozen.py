"""What cannot change any more, kept in memory: the wordings of rounds that have been opened.

A round that becomes a draft again and is opened once more has another opening time, and with it
another key.
"""

from collections.abc import Collection

from workshop.domain.round import Round
from workshop.domain.statement import Statement
from workshop.store import statements
from workshop.store.connection import Database, Store

MOST_ROUNDS = 64

_kept: dict[tuple[str, str], tuple[Statement, ...]] = {}


def statements_of(database: Database, round_: Round) -> tuple[Statement, ...]:
    """The statements of a round in the wording it uses, in the round's order."""
    if round_.opened_at is None:
        return statements.of_round(database, round_.id)
    key = (round_.id, round_.opened_at)
    if key not in _kept:
        if len(_kept) >= MOST_ROUNDS:
            _kept.clear()
        _kept[key] = statements.of_round(database, round_.id)
    return _kept[key]


def asked(store: Store, round_: Round) -> tuple[Statement, ...]:
    """The same; a connection is only lent where they are not in memory yet."""
    kept = _kept.get((round_.id, round_.opened_at or ""))
    if kept is not None:
        return kept
    with store.reading() as database:
        return statements_of(database, round_)


def forget(round_ids: Collection[str]) -> None:
    """Drop the wordings of these rounds: their workshop is to be forgotten."""
    for key in [key for key in tuple(_kept) if key[0] in round_ids]:
        _kept.pop(key, None)
