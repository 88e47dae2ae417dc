"""A file of the first release, with a workshop in it, opened by this one."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined] # the one the store uses

from workshop.actions.forgetting import forget_again
from workshop.actions.hall import open_hall
from workshop.domain.ballots.agreement import agreement
from workshop.domain.ballots.scale import holds_back
from workshop.domain.chain import first_break
from workshop.domain.kind import Kind
from workshop.domain.pick import Pick
from workshop.domain.reading import USUAL
from workshop.domain.round import RoundState, Weighting
from workshop.domain.workshop import Group, ScreenView
from workshop.store import (
    audit,
    backups,
    forgotten,
    groups,
    parts,
    results,
    rounds,
    statements,
    workshops,
)
from workshop.store.connection import Database, Store
from workshop.store.steps import first_tables

NOW = "2026-11-26T10:00:00Z"
_BARRIERS = (
    '[{"key":"a-lot","label":"A lot","sign":"++","stance":"agree","value":2},'
    '{"key":"a-little","label":"A little","sign":"+","stance":"agree","value":1},'
    '{"key":"no","label":"No","sign":"−","stance":"disagree","value":0},'
    '{"key":"not-sure","label":"Not sure","sign":"o","stance":"unsure","value":null}]'
)
_SOLUTIONS = (
    '[{"key":"agree","label":"Agree","sign":"+","stance":"agree","value":1},'
    '{"key":"not-sure","label":"Not sure","sign":"o","stance":"unsure","value":0},'
    '{"key":"disagree","label":"Disagree","sign":"−","stance":"disagree","value":-1}]'
)
_ROUND = {"workshop_id": "w", "question": "Does it?"}
_CONTENT: tuple[tuple[str, dict[str, object]], ...] = (
    ("workshops", {"id": "w", "code": "ABCD", "title": "Old", "state": "live", "screen_page": 2}),
    ("groups", {"id": "g", "workshop_id": "w", "position": 0, "name": "Resident"}),
    ("groups", {"id": "o", "workshop_id": "w", "position": 1, "name": "Guest", "observes": 1}),
    ("groups", {"id": "h", "workshop_id": "w", "position": 3, "name": "Baker"}),
    ("statements", {"id": "b1", "workshop_id": "w", "kind": "barrier", "number": 1}),
    ("versions", {"id": "v1", "statement_id": "b1", "position": 1, "text": "x", "language": "en"}),
    (
        "rounds",
        _ROUND
        | {"id": "r1", "position": 0, "title": "Barriers", "kind": "barrier", "ballot": "scale"}
        | {"answers": _BARRIERS, "state": "revealed"}
        | dict.fromkeys(("opened_at", "closed_at", "revealed_at"), NOW),
    ),
    (
        "rounds",
        _ROUND
        | {"id": "r2", "position": 1, "title": "Solutions", "kind": "solution"}
        | {"ballot": "agreement", "answers": _SOLUTIONS},
    ),
    ("round_versions", {"round_id": "r1", "version_id": "v1", "position": 0}),
    ("participants", {"id": "p", "workshop_id": "w", "group_id": "g", "channel": "phone"}),
    ("votes", {"round_id": "r1", "participant_id": "p", "version_id": "v1", "answer": "a-lot"}),
    ("audit", {"at": NOW, "actor": "server", "action": "password set"}),
    ("audit", {"workshop_id": "w", "actor": "h", "action": "workshop made"}),
    ("audit", {"workshop_id": "w", "actor": "h", "action": "round open", "detail": '{"a":1}'}),
    ("comments", {"id": "c", "round_id": "r1", "version_id": "v1", "participant_id": "p"}),
)
_ALSO: dict[str, dict[str, object]] = {
    "workshops": {"created_at": NOW},
    "statements": {"created_at": NOW},
    "versions": {"created_at": NOW},
    "participants": {"joined_at": NOW},
    "votes": {"sequence": 1, "cast_at": NOW},
    "audit": {"at": NOW},
    "comments": {"text": "Yes.", "made_at": NOW},
}


def insert(database: Database, table: str, row: dict[str, object]) -> None:
    names, marks = ", ".join(row), ", ".join(f":{name}" for name in row)
    database.execute(f"insert into {table} ({names}) values ({marks})", row)  # noqa: S608


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """What the first release would have left behind."""
    path = tmp_path / "old.sqlite3"
    database = Database(sqlite3.connect(path), execute_plugins=False)
    first_tables.apply(database)
    for table, row in _CONTENT:
        insert(database, table, row | _ALSO.get(table, {}))
    database.execute("update workshops set current_round_id = 'r1'")
    database.execute(
        "create table _sqlite_migrations (migration_set text, name text, applied_at text,"
        " primary key (migration_set, name))"
    )
    database.execute(
        "insert into _sqlite_migrations values ('workshop', '0001-first-tables', ?)", [NOW]
    )
    database.conn.commit()
    database.close()
    return path


def test_rounds_become_parts_of_the_agenda_with_their_rules(old_file: Path) -> None:
    store = Store(old_file)
    with store.reading() as database:
        first, second = parts.of_workshop(database, "w")
    store.close()
    assert first.round is not None
    assert second.round is not None
    assert (first.round.ballot, second.round.ballot) == (holds_back(), agreement())
    assert (first.round.state, second.round.state) == (RoundState.REVEALED, RoundState.DRAFT)
    assert (first.round.pick, first.round.weighting) == (Pick(kind=Kind.BARRIER), Weighting.PERSON)
    assert (first.round.reading, second.round.reading) == (USUAL, USUAL)
    assert (first.position, second.position) == (0, 1)
    assert (first.round.openings, second.round.openings) == (1, 0)


def test_what_was_current_stays_current_and_every_vote_stays(old_file: Path) -> None:
    store = Store(old_file)
    with store.reading() as database:
        workshop = workshops.by_code(database, "ABCD")
        (first, _) = rounds.of_workshop(database, "w")
        result = results.revealed(database, first)
        kept = {
            table: database.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608
            for table in ("groups", "statements", "versions", "participants", "votes", "comments")
        }
    store.close()
    assert workshop is not None
    assert (workshop.current_part_id, workshop.screen_page) == ("r1", 2)
    assert result.placed[0].standing.tally.counts == {"a-lot": 1}
    assert kept.pop("groups") == 3
    assert set(kept.values()) == {1}


def test_groups_keep_the_digits_of_sheets_printed_before_and_new_ones_get_others(
    old_file: Path,
) -> None:
    store = Store(old_file)
    with store.writing() as database:
        groups.add(database, "w", Group(id="n", name="New"))
        numbers = {group.id: group.number for group in groups.of_workshop(database, "w")}
    store.close()
    assert numbers == {"g": 1, "h": 2, "o": 3, "n": 4}


@pytest.mark.parametrize("view", ScreenView)
def test_the_screen_can_show_every_view_and_nothing_unknown(
    old_file: Path, view: ScreenView
) -> None:
    store = Store(old_file)
    with store.writing() as database:
        database.execute(
            "update workshops set screen_view = ?, joining = 'invitation'", [view.value]
        )
    with store.reading() as database:
        workshop = workshops.by_code(database, "ABCD")
        indexes = [row["name"] for row in database.query("pragma index_list(workshops)")]
    with store.writing() as database, pytest.raises(sqlite3.IntegrityError, match="screen_view"):
        database.execute("update workshops set screen_view = 'party'")
    store.close()
    assert workshop is not None
    assert (workshop.screen_view, workshop.by_invitation) == (view, True)
    assert "workshops_by_owner" in indexes


def test_an_imported_conversation_is_told_from_a_pack_of_the_same_name(old_file: Path) -> None:
    known = {"7": "Comment 7 of trees.zip", "12": "A book.", "S3": "Comment 7 of trees.zip"}
    database = Database(sqlite3.connect(old_file), execute_plugins=False)
    for number, (name, source) in enumerate(known.items(), start=1):
        row = {"id": name, "workshop_id": "w", "kind": "solution", "number": number}
        insert(
            database,
            "statements",
            row | {"origin": f"polis:{name}", "source": source, "created_at": NOW},
        )
    database.conn.commit()
    database.close()
    store = Store(old_file)
    with store.reading() as database:
        found = statements.origins(database, "w")
    store.close()
    assert found == {
        "b1": None,
        "7": "imported conversation:7",
        "12": "polis:12",
        "S3": "polis:S3",
    }


def test_what_belongs_to_a_round_still_goes_with_it(old_file: Path) -> None:
    store = Store(old_file)
    with store.writing() as database:
        database.execute("delete from workshops where id = 'w'")
        left = {
            table: database.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608
            for table in ("rounds", "parts", "round_versions", "votes", "participants", "comments")
        }
    store.close()
    assert set(left.values()) == {0}


def test_what_was_done_before_becomes_a_chain_that_says_where_it_began(old_file: Path) -> None:
    store = Store(old_file)
    with store.reading() as database:
        rows = audit.chain(database, "w")
        length, head = audit.head(database, "w")
        rest = audit.chain(database, None)
    store.close()
    assert [row.action for row in rows] == ["workshop made", "round open", "chain begun"]
    assert (rows[1].detail, rows[2].detail) == ('{"a":1}', '{"rows":2}')
    assert first_break(rows, workshop="w", head=head, length=length) is None
    assert [row.action for row in rest] == ["password set", "chain begun"]


def test_the_chain_of_an_upgraded_file_goes_on(old_file: Path) -> None:
    store = Store(old_file)
    with store.writing() as database:
        audit.append(database, workshop_id="w", at=NOW, actor="h", action="round close", detail={})
        rows = audit.chain(database, "w")
    store.close()
    assert (rows[-1].action, rows[-1].position) == ("round close", 4)
    assert rows[-1].previous == rows[-2].hash


def test_a_workshop_from_before_gets_a_day_that_its_host_sees_coming(old_file: Path) -> None:
    with closing(sqlite3.connect(old_file)) as file:
        file.execute("update workshops set held_on = '2019-05-01'")
        file.commit()
    store = Store(old_file)
    with store.reading() as database:
        found = workshops.by_code(database, "ABCD")
        (soonest,) = database.execute("select date('now', '+89 days')").fetchone()
    store.close()
    assert found is not None
    assert found.keep_until > soonest


def test_an_old_backup_is_brought_up_to_date_to_forget(old_file: Path) -> None:
    """There the audit could not be deleted at all, and nothing was known of what is forgotten."""
    store = Store(old_file.with_name("new.sqlite3"))
    backup = backups.folder_of(store.path) / "1-close.sqlite3"
    backup.parent.mkdir()
    old_file.rename(backup)
    with store.writing() as database:
        forgotten.note(database, "w", way=forgotten.DELETED, at=NOW)
    assert b"Yes." in backup.read_bytes()
    assert forget_again(open_hall(store)) == ()
    assert b"Yes." not in backup.read_bytes()
    assert b"workshop made" not in backup.read_bytes()
    store.close()
