"""Making people anonymous: what was counted stays, and nothing leads back."""

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.fixtures.evenings import PEOPLE, evening
from tests.fixtures.house import Clock
from tests.fixtures.people import Room
from tests.fixtures.rounds import take
from tests.fixtures.state import digest
from workshop.actions.forgetting import anonymise
from workshop.actions.formats import FORMATS
from workshop.actions.rehearsing import remove_rehearsal
from workshop.domain.kind import Kind
from workshop.domain.participant import Participant
from workshop.domain.round import RoundStep
from workshop.domain.workshop import WorkshopState
from workshop.errors import AgendaIsOver, NotEndedYet, StepNotAllowed
from workshop.reports.tables.method import HEAD_KEY, LENGTH_KEY
from workshop.reports.verify.check import Anchors, check
from workshop.store import backups, flags, late, offers, rounds
from workshop.store.connection import Database, Store

Rows = list[tuple[Any, ...]]


def rows(store: Store, sql: str) -> Rows:
    with store.reading() as database:
        return list(database.execute(sql).fetchall())


def file(room: Room, name: str) -> bytes:
    return FORMATS[name].write(room.hall, workshop=room.now())


def by_person(votes: Iterable[dict[str, Any]]) -> list[list[tuple[str, ...]]]:
    """The marks of each person together, whatever they are called."""
    people: dict[str, list[tuple[str, ...]]] = {}
    for vote in votes:
        mark = tuple(str(v) for k, v in sorted(vote.items()) if k not in {"person", "Person"})
        people.setdefault(str(vote.get("person") or vote.get("Person")), []).append(mark)
    return sorted(sorted(marks) for marks in people.values())


def table(content: bytes) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def without_number(content: bytes) -> list[list[str]]:
    """The lines of a file in the Polis format without the numbers of people."""
    found = table(content)
    return [[v for k, v in row.items() if k not in {"participant", "voter-id"}] for row in found]


def is_of_audit(line: bytes | str) -> bool:
    """Whether a line of Method is about the chain of acts, which has one act more."""
    text = line if isinstance(line, str) else line.decode()
    return LENGTH_KEY in text or HEAD_KEY in text


def told(room: Room, length: int | None = None) -> dict[str, Any]:
    """What each file says; the chain of acts has one act more, and people have other numbers."""
    document = json.loads(file(room, "json"))
    book = load_workbook(io.BytesIO(file(room, "xlsx")))
    with ZipFile(io.BytesIO(file(room, "csv"))) as archive:
        tables = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(io.BytesIO(file(room, "charts"))) as archive:
        charts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(io.BytesIO(file(room, "polis"))) as archive:
        polis = [sorted(without_number(archive.read(name))) for name in archive.namelist()]
    tables["method.csv"] = b"".join(
        line for line in tables["method.csv"].splitlines(keepends=True) if not is_of_audit(line)
    )
    votes, chain = document.pop("votes"), document.pop("chain")
    return {
        "json": document,
        "chain": [link["hash"] for link in chain["rows"]][:length],
        "votes in json": by_person(votes),
        "votes in csv": by_person(table(file(room, "votes"))),
        "xlsx": {
            s.title: [row for row in s.iter_rows(values_only=True) if not is_of_audit(repr(row))]
            for s in book.worksheets
            if s.title not in {"Votes", "Audit"}
        },
        "tables": {n: t for n, t in tables.items() if not n.startswith(("votes", "audit"))},
        "charts": charts,
        "polis": polis,
        "others": [file(room, name) for name in ("ranking", "comments", "refinement")],
    }


@pytest.fixture
def people(room: Room, clock: Clock) -> list[Participant]:
    return evening(room, clock)


def test_only_a_workshop_that_has_ended_can_be_made_anonymous(room: Room) -> None:
    room.step(Kind.BARRIER, RoundStep.OPEN)
    with pytest.raises(NotEndedYet):
        anonymise(room.hall, workshop=room.now(), actor="alice")
    assert room.now().state is WorkshopState.LIVE


def test_every_file_says_the_same_as_before(room: Room, people: list[Participant]) -> None:
    assert len(people) == PEOPLE
    before = told(room)
    length = len(before["chain"])
    with room.hall.store.reading() as database:
        counts = counted(room, database)
    assert anonymise(room.hall, workshop=room.now(), actor="alice").people == PEOPLE + 4
    after = told(room, length)
    for name, said in before.items():
        assert after[name] == said, name
    with room.hall.store.reading() as database:
        assert counted(room, database) == counts
    verdict = check(file(room, "json"), Anchors(seals=(), older=None, receipts=()))
    assert verdict.is_whole, verdict.findings


def counted(room: Room, database: Database) -> list[object]:
    """Counts that stand on pages and in no file."""
    known = rounds.of_workshop(database, room.workshop.id)
    return [
        [late.of_round(database, round_.id) for round_ in known],
        flags.counts(database, room.workshop.id),
        offers.by_group(database, room.workshop.id),
    ]


def bytes_of(path: Path) -> bytes:
    """Everything in the files of a database and in its backups."""
    found = [*path.parent.glob(f"{path.name}*"), *backups.folder_of(path).glob("*")]
    return b"".join(each.read_bytes() for each in found if each.is_file())


def test_no_id_and_no_token_of_before_stands_in_a_file_or_a_backup(
    room: Room, people: list[Participant]
) -> None:
    path = room.hall.store.path
    backups.write(path, backups.folder_of(path) / "1-close.sqlite3")
    hashes = [row[0] for row in rows(room.hall.store, "select token_hash from participants")]
    known = [who.id for who in people] + [known for known in hashes if known]
    assert len(known) == 2 * PEOPLE + 2
    assert all(each.encode() in bytes_of(path) for each in known)
    done = anonymise(room.hall, workshop=room.now(), actor="alice")
    assert done.left == ()
    assert [each for each in known if each.encode() in bytes_of(path)] == []
    backup = Store(backups.every(path)[0])
    assert rows(backup, "select state from workshops") == [("anonymised",)]
    assert rows(backup, "select count(*) from votes") != [(0,)]
    backup.close()


def test_rows_tell_no_order_and_no_time(room: Room, people: list[Participant]) -> None:
    joined = "select id from participants order by rowid"
    before = [who for (who,) in rows(room.hall.store, joined)]
    assert before[:PEOPLE] == [who.id for who in people]
    anonymise(room.hall, workshop=room.now(), actor="alice")
    store = room.hall.store
    after = [who for (who,) in rows(store, joined)]
    assert [sorted(before).index(who) for who in before] != [sorted(after).index(w) for w in after]
    assert rows(store, "select distinct sequence from votes") == [(0,)]
    late_or_not = "select count(distinct cast_at) from votes group by round_id"
    assert rows(store, late_or_not) == [(1,), (1,)]
    ends = {row[0] for row in rows(store, "select closed_at from rounds where closed_at <> ''")}
    ends |= {row[0] for row in rows(store, "select closed_at from askings")}
    joins = {row[0] for row in rows(store, "select joined_at from participants")}
    assert {at for at in joins - ends if not at.endswith("T23:59:59.999Z")} == set()
    assert rows(store, "select made_at from suggestions") == [("2026-11-26T00:00:00.000Z",)]
    assert {row[0] for row in rows(store, "select made_at from comments")} <= ends


def test_nothing_that_somebody_wrote_or_was_given_names_them(
    room: Room, people: list[Participant]
) -> None:
    before = {name: places(room, name) for name in ("flags", "me_too", "namings")}
    assert len(people) == PEOPLE
    anonymise(room.hall, workshop=room.now(), actor="alice")
    for table in ("comments", "suggestions", "invitations"):
        sql = f"select count(participant_id) from {table}"  # noqa: S608 - our own
        assert rows(room.hall.store, sql) == [(0,)], table
    kept = "select count(*) from participants where token_hash is not null or tablet_id is not null"
    assert rows(room.hall.store, kept) == [(0,)]
    after = {name: places(room, name) for name in before}
    assert {name: len(who) for name, who in after.items()} == {
        name: len(who) for name, who in before.items()
    }
    assert after != before


def test_flags_tell_by_no_number_whose_they_were(room: Room, people: list[Participant]) -> None:
    """A number of a flag stands between those of the votes of the same person."""
    assert people
    store = room.hall.store
    with store.writing() as database:
        database.execute("update flags set sequence = 7")
        database.execute("update flags set dropped = 1 where flag = 'out-of-date'")
    anonymise(room.hall, workshop=room.now(), actor="alice")
    assert rows(store, "select distinct flag, sequence from flags") == [("unclear", 0)]


def places(room: Room, table: str) -> list[int]:
    """Who did something, by their place among all people."""
    order = [who for (who,) in rows(room.hall.store, "select id from participants order by id")]
    found = rows(room.hall.store, f"select distinct participant_id from {table}")  # noqa: S608 - our own
    return sorted(order.index(who) for (who,) in found)


def test_sheets_keep_their_numbers_and_nobody_knows_which(
    room: Room, people: list[Participant]
) -> None:
    assert people
    anonymise(room.hall, workshop=room.now(), actor="alice")
    store = room.hall.store
    numbers = "select number from participants where channel = 'paper' order by number"
    assert rows(store, numbers) == [(3,), (7,)]
    assert rows(store, "select distinct entered_by from sheets") == [("",)]
    assert rows(store, "select line from sheets order by round_id, line") == [(1,), (2,)] * 2


def test_nothing_is_sealed_anew_afterwards(room: Room, people: list[Participant]) -> None:
    """A receipt that somebody kept stays in the list: its code cannot be made again."""
    assert people
    anonymise(room.hall, workshop=room.now(), actor="alice")
    with room.hall.store.reading() as database:
        (one, *_) = [r for r in rounds.of_workshop(database, room.workshop.id) if r.has_closed]
    with pytest.raises(StepNotAllowed):
        take(room, one, RoundStep.REOPEN)
    with pytest.raises(AgendaIsOver):
        remove_rehearsal(room.hall, workshop=room.now(), actor="alice")


def test_twice_changes_nothing_more(room: Room, people: list[Participant]) -> None:
    assert people
    anonymise(room.hall, workshop=room.now(), actor="alice")
    before = digest(room.hall)
    assert anonymise(room.hall, workshop=room.now(), actor="alice").people == 0
    assert digest(room.hall) == before
