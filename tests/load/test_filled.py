"""A workshop that is filled in bulk has the votes it says, and the indexes it had."""

from pathlib import Path

from tests.load.filled import fill, step
from workshop.domain.round import RoundStep
from workshop.store import results, rounds
from workshop.store.connection import Store

INDEXES = "select name, sql from sqlite_master where type = 'index' and sql is not null order by 1"


def test_what_is_filled_in_is_what_is_counted(tmp_path: Path) -> None:
    database = tmp_path / "filled.sqlite3"
    empty = Store(tmp_path / "empty.sqlite3")
    filled = fill(database, people=30, asked=5)
    for taken in (RoundStep.CLOSE, RoundStep.REVEAL):
        step(database, filled, taken)
    store = Store(database)
    with store.reading() as connection, empty.reading() as plain:
        round_ = rounds.by_id(connection, filled.round.id, workshop_id=filled.workshop.id)
        assert round_ is not None
        counted = results.revealed(connection, round_)
        answers = sum(sum(each.standing.tally.counts.values()) for each in counted.placed)
        assert (counted.voted, answers) == (30, filled.votes)
        assert [*connection.execute(INDEXES)] == [*plain.execute(INDEXES)]
    store.close()
    empty.close()
