import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.people import Room
from workshop.domain.ballot import BallotKind
from workshop.domain.kind import Kind
from workshop.domain.participant import Channel
from workshop.domain.round import RoundState, RoundStep
from workshop.domain.workshop import ScreenView, WorkshopState
from workshop.store import audit
from workshop.store.connection import Store


def write(store: Store, sql: str) -> int:
    with store.writing() as database:
        return database.execute(sql).rowcount


@pytest.mark.parametrize(
    "sql",
    [
        "update workshops set state = 'paused'",
        "update workshops set screen_view = 'party'",
        "update workshops set screen_page = -1",
        "update workshops set code = null",
        "update rounds set state = 'paused'",
        "update rounds set state = 'open'",
        "update rounds set state = 'closed', opened_at = 'now'",
        "update rounds set state = 'revealed', opened_at = 'now', closed_at = 'now'",
        "update rounds set state = 'revealed', opened_at = 'now', revealed_at = 'now'",
        "update rounds set revealed_at = 'now'",
        "update rounds set kind = 'idea'",
        "update rounds set ballot = 'dice'",
        "update rounds set weighting = 'money'",
        "update parts set position = 0",
        "update parts set minutes = 0",
        "update parts set timer_seconds = 0",
        "update parts set closes_itself = 2",
        "update parts set round_id = null, title = ''",
        "update parts set round_id = (select min(id) from rounds)",
        "update workshops set head_count = -1",
        "update workshops set asks_budget = 2",
        "update groups set merged_into = 'unknown'",
        "update participants set holds_budget = 2",
        "update participants set number = 0",
        "update statements set kind = 'idea'",
        "update statements set number = 0",
        "update statements set number = 1",
        "update groups set observes = 2",
        "update groups set name = 'same'",
        "update groups set number = 1",
        "update groups set number = -position",
        "update workshops set last_group_number = -1",
        "update participants set channel = 'fax'",
        "update participants set rehearsal = 2",
        "update participants set token_hash = 'same'",
        "update participants set channel = 'paper', number = 1",
        "update participants set tablet_id = 'unknown'",
        "insert into sheets values ('unknown', 'unknown', 'alice', 'now', 1)",
        "insert into tablets values ('x', 'unknown', 'hash', 'now', null)",
        "update votes set sequence = -1",
        "update votes set sequence = 'many'",
        "update votes set version_id = 'unknown'",
        "update votes set participant_id = 'unknown'",
        "update comments set version_id = 'unknown'",
        "insert into setups (token_hash, purpose, created_at) values ('x', 'fun', 'now')",
        "insert into logins (token_hash, host_id, created_at, expires_at) values ('', '', '', '')",
    ],
)
def test_the_database_refuses_what_the_domain_refuses(room: Room, sql: str) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    first, second = room.statements_of(Kind.BARRIER)[:2]
    for _ in range(2):
        who = room.somebody()
        room.vote(who, first, "a-lot")
        room.vote(who, second, "no")
        write(
            room.hall.store,
            f"""
            insert into comments (id, round_id, version_id, participant_id, text, made_at)
            select '{who.id}', round_id, version_id, participant_id, 'x', 'now' from votes
            where participant_id = '{who.id}' limit 1
            """,  # noqa: S608 - our own ids
        )
    room.step(Kind.BARRIER, RoundStep.CLOSE)
    write(room.hall.store, "update rounds set state = 'draft', opened_at = null, closed_at = null")
    with pytest.raises(sqlite3.IntegrityError):
        write(room.hall.store, sql)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("workshops", "state", WorkshopState),
        ("workshops", "screen_view", ScreenView),
        ("rounds", "kind", Kind),
        ("rounds", "ballot", BallotKind),
        ("participants", "channel", Channel),
    ],
)
def test_the_database_takes_every_word_the_domain_has(
    room: Room, table: str, column: str, words: type[WorkshopState]
) -> None:
    room.somebody()
    for word in words:
        assert write(room.hall.store, f"update {table} set {column} = '{word}'") > 0  # noqa: S608


def test_the_database_takes_every_state_of_a_round_with_its_times(room: Room) -> None:
    for state in RoundState:
        revealed = "'now'" if state is RoundState.REVEALED else "null"
        changed = write(
            room.hall.store,
            f"""
            update rounds set state = '{state}', opened_at = 'now', closed_at = 'now',
              revealed_at = {revealed}
            """,  # noqa: S608
        )
        assert changed == 2


@pytest.mark.parametrize("sql", ["update audit set actor = 'nobody'", "delete from audit"])
def test_the_audit_is_append_only(room: Room, sql: str) -> None:
    with room.hall.store.reading() as database:
        before = audit.actions(database, room.workshop.id)
    assert len(before) == 1
    with pytest.raises(sqlite3.IntegrityError, match="the audit is append-only"):
        write(room.hall.store, sql)
    with room.hall.store.reading() as database:
        assert audit.actions(database, room.workshop.id) == before


def test_deleting_a_workshop_takes_all_that_is_in_it_and_leaves_the_audit(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    room.vote(room.somebody(), room.statements_of(Kind.BARRIER)[0], "a-lot")
    with room.hall.store.writing() as database:
        database.execute("delete from workshops where id = ?", [room.workshop.id])
    with room.hall.store.reading() as database:
        left = {
            name: database.table(name).count
            for name in database.table_names()
            if name != "_sqlite_migrations"
        }
    assert {name for name, count in left.items() if count} == {"audit"}
