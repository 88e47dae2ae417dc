import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.acting import asked, decided, take
from tests.fixtures.people import Room
from workshop.actions.acting.helping import ask_for_help
from workshop.domain.acting.answer import Answer
from workshop.domain.acting.asking import AskingStep, Stage
from workshop.store import namings, offers


@pytest.mark.parametrize(
    "sql",
    [
        "update askings set stage = 'paused'",
        "update askings set stage = 'closed'",
        "update askings set helps = 2",
        "update askings set helps = 1, last_day = ''",
        "update asked set position = 0",
        "insert into offers values ('unknown', (select min(id) from participants))",
        "insert into offers values ((select min(id) from statements), 'unknown')",
        "insert into namings values ('unknown', (select min(id) from participants), '[]', '')",
        "insert into contacts values ('c', 'unknown', 'Bob', 'b', '', '2027-01-01')",
        "insert into contacts select 'c', id, '', 'b', '', '2027-01-01' from workshops",
        "insert into contacts select 'c', id, 'Bob', 'b', '', '' from workshops",
    ],
)
def test_the_database_refuses_what_the_domain_refuses(room: Room, sql: str) -> None:
    decided(room, "S1")
    room.somebody()
    take(room, AskingStep.OPEN)
    with room.hall.store.writing() as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(sql)


def test_the_database_takes_every_stage(room: Room) -> None:
    decided(room, "S1")
    take(room, AskingStep.OPEN)
    with room.hall.store.writing() as database:
        for stage in Stage:
            assert database.execute(
                "update askings set closed_at = 'now', stage = ?", [stage.value]
            ).rowcount


@pytest.mark.parametrize(
    ("change", "is_taken"),
    [
        ("update askings set stage = 'open'", True),
        ("update askings set stage = 'closed', closed_at = 'now'", False),
        ("update workshops set state = 'ended'", False),
        ("delete from asked", False),
    ],
)
def test_the_statement_that_stores_an_answer_checks_itself_that_it_is_open(
    room: Room, change: str, is_taken: bool
) -> None:
    decided(room, "S1")
    bob = room.somebody()
    take(room, AskingStep.OPEN)
    version_id = asked(room)[0].version_id
    with room.hall.store.writing() as database:
        database.execute(change)
        answer = Answer(other="Traders")
        saved = namings.save(database, answer, version_id=version_id, participant_id=bob.id)
    assert saved is is_taken


@pytest.mark.parametrize(
    ("change", "is_taken"),
    [
        ("update workshops set state = 'ended'", True),
        ("update workshops set state = 'anonymised'", False),
        ("update askings set helps = 0", False),
    ],
)
def test_an_offer_is_taken_as_long_as_they_are_asked_for(
    room: Room, change: str, is_taken: bool
) -> None:
    decided(room, "S1")
    bob = room.somebody()
    ask_for_help(room.hall, workshop=room.now(), wanted=True, actor="alice")
    take(room, AskingStep.OPEN)
    statement_id = asked(room)[0].id
    with room.hall.store.writing() as database:
        database.execute(change)
        put = offers.put(database, statement_id=statement_id, participant_id=bob.id)
    assert put is is_taken
