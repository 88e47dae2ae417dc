"""Refinement: decisions on statements after the vote, and what writers note beside them."""

from sqlite_utils import Database

_REFINEMENTS = """
create table refinements (
  sequence integer primary key,
  id text not null unique,
  workshop_id text not null references workshops (id) on delete cascade,
  way text not null check (way in ('keep', 'reword', 'merge', 'split', 'park', 'drop')),
  reason text not null,
  same_meaning integer not null default 0 check (same_meaning in (0, 1)),
  actor text not null,
  made_at text not null,
  undone_by text,
  undone_at text,
  check (reason <> ''),
  check (same_meaning = 0 or way = 'reword'),
  check ((undone_by is null) = (undone_at is null))
) strict
"""

_REFINEMENTS_BY_WORKSHOP = """
create index refinements_by_workshop on refinements (workshop_id, sequence)
"""

_REFINED = """
create table refined (
  refinement_id text not null references refinements (id) on delete cascade,
  side text not null check (side in ('taken', 'made')),
  position integer not null check (position > 0),
  version_id text not null references versions (id) on delete cascade,
  primary key (refinement_id, side, position)
) strict, without rowid
"""

_REFINED_BY_VERSION = """
create index refined_by_version on refined (version_id)
"""

_NOTES = """
create table notes (
  statement_id text not null references statements (id) on delete cascade,
  key text not null,
  position integer not null check (position > 0),
  value text not null,
  actor text not null,
  made_at text not null,
  primary key (statement_id, key, position)
) strict, without rowid
"""


def apply(database: Database) -> None:
    """Make the tables."""
    for statement in (
        _REFINEMENTS,
        _REFINEMENTS_BY_WORKSHOP,
        _REFINED,
        _REFINED_BY_VERSION,
        _NOTES,
    ):
        database.execute(statement)
