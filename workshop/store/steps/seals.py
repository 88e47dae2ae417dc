"""The audit becomes a chain of hashes, one a workshop, and each round that closes has its seals.

Rows from before are hashed as they stand; a row that says so ends them. A row goes only with its
workshop.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby

from sqlite_utils import Database

from workshop.domain.chain import BEGUN, Link, following

_COLUMNS = (
    "alter table audit add column position integer not null default 0",
    "alter table audit add column previous text not null default ''",
    "alter table audit add column hash text not null default ''",
)
_BY_POSITION = """
create unique index audit_by_position on audit (coalesce(workshop_id, ''), position)
"""
_STAYS = """
create trigger audit_is_append_only before update on audit
begin
  select raise(abort, 'the audit is append-only');
end
"""
_IS_KEPT = """
create trigger audit_is_kept before delete on audit
when old.workshop_id is null or exists (select 1 from workshops where id = old.workshop_id)
begin
  select raise(abort, 'the audit is append-only');
end
"""
_ROWS = """
select sequence, coalesce(workshop_id, ''), at, actor, action, detail from audit
order by coalesce(workshop_id, ''), sequence
"""
_HASHED = "update audit set position = ?, previous = ?, hash = ? where sequence = ?"
_ADD = """
insert into audit (workshop_id, at, actor, action, detail, position, previous, hash)
values (nullif(?, ''), ?, ?, ?, ?, ?, ?, ?)
"""
_SEALS = """
create table seals (
  round_id text not null references rounds (id) on delete cascade,
  position integer not null check (position > 0),
  salt text not null check (length(salt) = 64),
  digest text not null check (length(digest) = 64),
  seal text not null check (length(seal) = 64),
  sheets text not null check (length(sheets) = 64),
  elsewhere text not null check (length(elsewhere) = 64),
  ballots integer not null check (ballots >= 0),
  marks integer not null check (marks >= ballots),
  paper integer not null check (paper between 0 and ballots),
  receipts text not null,
  reason text not null check (reason in
    ('closed', 'paper', 'late', 'paper and late', 'rehearsal removed', 'imported')),
  sealed_at text not null,
  primary key (round_id, position)
) strict, without rowid
"""


def apply(database: Database) -> None:
    """Add the columns, hash what stands there, and make the table of seals."""
    database.execute("drop trigger audit_is_append_only")
    database.execute("drop trigger audit_is_kept")
    for statement in _COLUMNS:
        database.execute(statement)
    for link in _hash_all(database):
        database.execute(_ADD, _values(link))
    for statement in (_BY_POSITION, _STAYS, _IS_KEPT, _SEALS):
        database.execute(statement)


def _hash_all(database: Database) -> Iterator[Link]:
    """Hash every row, and yield for each chain the row that ends those from before."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    rows = database.execute(_ROWS).fetchall()
    for workshop, same in groupby(rows, key=lambda row: str(row[1])):
        last: tuple[int, str] | None = None
        for sequence, _, at, actor, action, detail in same:
            link = following(
                last, workshop=workshop, at=at, actor=actor, action=action, detail=detail
            )
            database.execute(_HASHED, [link.position, link.previous, link.hash, sequence])
            last = (link.position, link.hash)
        rows_before = json.dumps({"rows": last[0] if last else 0}, separators=(",", ":"))
        yield following(
            last, workshop=workshop, at=now, actor="server", action=BEGUN, detail=rows_before
        )


def _values(link: Link) -> list[object]:
    told = [link.workshop, link.at, link.actor, link.action, link.detail]
    return [*told, link.position, link.previous, link.hash]
