"""The tables of what people write: they refuse what the domain refuses, and keep what was there."""

from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from tests.fixtures.house import another_workshop
from tests.fixtures.people import Room
from tests.fixtures.voices import allow, flag, hide, propose, proposed, said, say
from workshop.domain.comment import Mark
from workshop.domain.flag import Flag
from workshop.domain.kind import Kind
from workshop.domain.round import RoundStep
from workshop.domain.suggestion import SuggestionState
from workshop.domain.voices import Commenting, Suggesting, Voices
from workshop.domain.word_list import Pattern, WordList
from workshop.store import flags, results, statements, steps, voices
from workshop.store.connection import Database, Store
from workshop.store.results import Waiting

NONE = Waiting(comments=0, suggestions=0)


@pytest.fixture
def full(room: Room) -> Room:
    """A room with one of everything that people write."""
    allow(room)
    barrier = room.statements_of(Kind.BARRIER)[0]
    who = room.somebody()
    propose(room, who, kind=Kind.SOLUTION, addresses=(barrier.id,))
    room.step(Kind.BARRIER, RoundStep.OPEN)
    say(room, who, "Who pays?", mark=Mark.CONCERN)
    flag(room, who)
    hide(room, said(room)[0].id)
    return room


def write(store: Store, sql: str) -> int:
    with store.writing() as database:
        return database.execute(sql).rowcount


@pytest.mark.parametrize(
    "sql",
    [
        "update voices set suggestions = 'maybe'",
        "update voices set comments = 'off'",
        "update voices set readable = 2",
        "update suggestions set kind = 'idea'",
        "update suggestions set state = 'lost'",
        "update suggestions set state = 'declined'",
        "update suggestions set statement_id = (select id from statements limit 1)",
        "update suggestions set participant_id = 'unknown'",
        "update suggested_links set barrier_id = 'unknown'",
        "update flags set flag = 'rude'",
        "update flags set version_id = 'unknown'",
        "update comments set mark = 'rude'",
        "update comments set held = 2",
        "update comments set held = 1",
        "update decisions set after = before",
        "update decisions set comment_id = null",
        "insert into me_too (comment_id, participant_id) values ('x', 'y')",
    ],
)
def test_the_database_refuses_what_the_domain_refuses(full: Room, sql: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        write(full.hall.store, sql)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("voices", "suggestions", Suggesting),
        ("voices", "comments", Commenting),
        ("comments", "mark", Mark),
        ("flags", "flag", Flag),
    ],
)
def test_the_database_takes_every_word_the_domain_has(
    full: Room, table: str, column: str, words: type[Suggesting]
) -> None:
    for word in words:
        assert write(full.hall.store, f"update {table} set {column} = '{word}'") == 1  # noqa: S608


def test_the_database_takes_every_state_of_a_suggestion(full: Room) -> None:
    for state in SuggestionState:
        sql = f"update suggestions set state = '{state}', reason = 'x'"  # noqa: S608
        assert write(full.hall.store, sql) == 1


def test_deleting_a_workshop_takes_what_was_written_with_it(full: Room) -> None:
    write(full.hall.store, "delete from workshops")
    with full.hall.store.reading() as database:
        tables = ("voices", "suggestions", "suggested_links", "flags", "me_too", "decisions")
        assert {name: database.table(name).count for name in tables} == dict.fromkeys(tables, 0)


def test_the_comments_of_an_older_file_stay_as_they_were(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "old.sqlite3", isolation_level=None)
    old = Database(connection, execute_plugins=False)
    steps.ALL["0001-first-tables"](old)
    old.execute(
        "insert into comments (id, round_id, version_id, text, made_at, hidden_at)"
        " values ('c', 'r', 'v', 'Who pays?', 'then', 'later')"
    )
    steps.ALL["0004-voices"](old)
    (row,) = old.query("select text, hidden_at, held, mark from comments")
    assert row == {"text": "Who pays?", "hidden_at": "later", "held": 0, "mark": ""}
    old.close()


def test_the_flags_of_an_older_file_stand_and_any_press_is_newer(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "old.sqlite3", isolation_level=None)
    old = Database(connection, execute_plugins=False)
    steps.ALL["0001-first-tables"](old)
    steps.ALL["0004-voices"](old)
    old.execute("insert into flags values ('v', 'p', 'unclear', 'then')")
    steps.ALL["0022-flag-numbers"](old)
    about: dict[str, str] = {"version_id": "v", "participant_id": "p"}
    assert flags.of_participant(old, **about) == {Flag.UNCLEAR}
    assert flags.press(old, Flag.UNCLEAR, wanted=False, sequence=1, now="now", **about)
    assert flags.of_participant(old, **about) == frozenset()
    old.close()


def test_choices_come_back_as_they_were_stored(room: Room) -> None:
    wanted = Voices(
        suggestions=Suggesting.STRAIGHT,
        comments=Commenting.HELD,
        readable=False,
        word_list=WordList(entries=("a b", "ü"), patterns=frozenset({Pattern.EMAIL, Pattern.LINK})),
    )
    with room.hall.store.writing() as database:
        assert voices.of_workshop(database, room.workshop.id) == Voices()
        voices.save(database, room.workshop.id, wanted)
        assert voices.of_workshop(database, room.workshop.id) == wanted


def test_what_waits_is_counted_for_its_workshop_alone(full: Room) -> None:
    say(full, full.somebody(), "Idiots pay")
    other = another_workshop(full.hall)
    with full.hall.store.reading() as database:
        assert results.waiting(database, full.workshop.id) == Waiting(comments=1, suggestions=1)
        assert results.waiting(database, other.id) == NONE


def test_the_next_number_is_after_the_highest_of_the_kind(room: Room) -> None:
    with room.hall.store.reading() as database:
        numbers = {kind: statements.next_number(database, room.workshop.id, kind) for kind in Kind}
        assert numbers == {Kind.BARRIER: 25, Kind.SOLUTION: 31}
        assert statements.next_number(database, "unknown", Kind.BARRIER) == 1


def test_a_decided_suggestion_no_longer_waits(full: Room) -> None:
    (sent,) = proposed(full)
    write(full.hall.store, "update suggestions set state = 'approved'")
    with full.hall.store.reading() as database:
        assert results.waiting(database, full.workshop.id) == NONE
    assert sent.state is SuggestionState.HELD
