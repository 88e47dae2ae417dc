"""An agenda of parts, five ballots, and what a whole workshop needs to know.

`rounds` and `workshops` are rebuilt, because their checks name the ballots and the views. All that
was there stays: each round becomes a part of the agenda, in its place.
"""

import json

from sqlite_utils import Database

_ROUNDS = """
create table rounds_new (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  title text not null,
  question text not null,
  kind text check (kind in ('barrier', 'solution')),
  ballot text not null
    check (ballot in ('agreement', 'scale', 'points', 'ranking', 'matrix')),
  rules text not null,
  weighting text not null default 'person' check (weighting in ('person', 'group')),
  pick text not null,
  parent_id text references rounds (id) on delete set null,
  state text not null default 'draft'
    check (state in ('draft', 'open', 'closed', 'revealed')),
  opened_at text,
  closed_at text,
  revealed_at text,
  reopened integer not null default 0 check (reopened >= 0),
  check (state = 'draft' or opened_at is not null),
  check (state not in ('closed', 'revealed') or closed_at is not null),
  check ((state = 'revealed') = (revealed_at is not null))
) strict
"""

_ROUNDS_BY_WORKSHOP = "create index rounds_by_workshop on rounds (workshop_id)"

_PARTS = """
create table parts (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  position integer not null,
  title text not null default '',
  minutes integer check (minutes between 1 and 480),
  round_id text unique references rounds (id) on delete cascade,
  timer_seconds integer check (timer_seconds > 0),
  timer_ends_at text,
  closes_itself integer not null default 0 check (closes_itself in (0, 1)),
  unique (workshop_id, position),
  check (round_id is not null or title <> '')
) strict
"""

_WORKSHOPS = """
create table workshops_new (
  id text primary key,
  code text not null unique,
  title text not null,
  purpose text not null default '',
  promise text not null default '',
  held_on text not null default '',
  place text not null default '',
  language text not null default 'en',
  caution text not null default '',
  state text not null default 'draft'
    check (state in ('draft', 'live', 'ended', 'anonymised')),
  current_part_id text references parts (id) on delete set null,
  screen_view text not null default 'round'
    check (screen_view in ('round', 'code', 'blank', 'statement', 'comment', 'comments',
      'progress', 'timer', 'results')),
  screen_page integer not null default 0 check (screen_page >= 0),
  screen_target text not null default '',
  head_count integer check (head_count >= 0),
  asks_budget integer not null default 0 check (asks_budget in (0, 1)),
  created_at text not null
) strict
"""

_COPY_WORKSHOPS = """
insert into workshops_new
  (id, code, title, purpose, promise, held_on, place, language, caution, state, current_part_id,
   screen_view, screen_page, created_at)
select id, code, title, purpose, promise, held_on, place, language, caution, state,
   current_round_id, screen_view, screen_page, created_at
from workshops
"""

_COLUMNS = (
    "alter table groups add column merged_into text references groups (id) on delete set null",
    "alter table participants add column holds_budget integer check (holds_budget in (0, 1))",
    "alter table participants add column number integer check (number > 0)",
    """
    create unique index participants_by_number on participants (workshop_id, channel, number)
    where number is not null
    """,
)


def apply(database: Database) -> None:
    """Rebuild the rounds and the workshops, and make the agenda of what is there."""
    database.execute(_ROUNDS)
    database.execute(_PARTS)
    for row in list(database.query("select * from rounds order by position")):
        _copy_round(database, row)
        _make_part(database, row)
    database.execute(_WORKSHOPS)
    database.execute(_COPY_WORKSHOPS)
    for table in ("rounds", "workshops"):
        database.execute(f"drop table {table}")
        database.execute(f"alter table {table}_new rename to {table}")
    database.execute(_ROUNDS_BY_WORKSHOP)
    for statement in _COLUMNS:
        database.execute(statement)


def _copy_round(database: Database, row: dict[str, object]) -> None:
    rules = {"kind": row["ballot"], "answers": json.loads(str(row["answers"]))}
    pick = {"by": "filter", "kind": row["kind"]}
    database.execute(
        """
        insert into rounds_new
          (id, workshop_id, title, question, kind, ballot, rules, pick, state,
           opened_at, closed_at, revealed_at)
        values
          (:id, :workshop_id, :title, :question, :kind, :ballot, :rules, :pick, :state,
           :opened_at, :closed_at, :revealed_at)
        """,
        row | {"rules": json.dumps(rules), "pick": json.dumps(pick)},
    )


def _make_part(database: Database, row: dict[str, object]) -> None:
    """A part takes the id of its round, so that what was current stays current."""
    database.execute(
        """
        insert into parts (id, workshop_id, position, round_id)
        values (:id, :workshop_id, :position, :id)
        """,
        {key: row[key] for key in ("id", "workshop_id", "position")},
    )
