"""What people write: suggestions, flags, marks and me-too on comments, and hosts' decisions."""

from sqlite_utils import Database

_VOICES = """
create table voices (
  workshop_id text primary key references workshops (id) on delete cascade,
  suggestions text not null default 'off' check (suggestions in ('off', 'held', 'straight')),
  comments text not null default 'straight' check (comments in ('straight', 'held')),
  readable integer not null default 1 check (readable in (0, 1)),
  words text not null,
  patterns text not null
) strict
"""

_SUGGESTIONS = """
create table suggestions (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  participant_id text references participants (id) on delete cascade,
  kind text not null check (kind in ('barrier', 'solution')),
  text text not null,
  wording text not null,
  state text not null default 'held' check (state in ('held', 'approved', 'declined')),
  reason text not null default '',
  made_at text not null,
  decided_at text,
  statement_id text references statements (id) on delete set null,
  check (state <> 'declined' or reason <> ''),
  check (statement_id is null or state = 'approved')
) strict
"""

_SUGGESTIONS_BY_WORKSHOP = """
create index suggestions_by_workshop on suggestions (workshop_id, state, made_at)
"""

_SUGGESTIONS_BY_PARTICIPANT = """
create index suggestions_by_participant on suggestions (participant_id, state)
"""

_SUGGESTIONS_BY_STATEMENT = """
create index suggestions_by_statement on suggestions (statement_id)
"""

_SUGGESTED_LINKS = """
create table suggested_links (
  suggestion_id text not null references suggestions (id) on delete cascade,
  barrier_id text not null references statements (id) on delete cascade,
  primary key (suggestion_id, barrier_id)
) strict, without rowid
"""

_FLAGS = """
create table flags (
  version_id text not null references versions (id) on delete cascade,
  participant_id text not null references participants (id) on delete cascade,
  flag text not null check (flag in ('unclear', 'out-of-date')),
  made_at text not null,
  primary key (version_id, participant_id, flag)
) strict, without rowid
"""

_FLAGS_BY_PARTICIPANT = """
create index flags_by_participant on flags (participant_id)
"""

_COMMENT_MARK = """
alter table comments add column mark text not null default ''
  check (mark in ('', 'support', 'concern', 'evidence', 'wording'))
"""

_COMMENT_HELD = """
alter table comments add column held integer not null default 0
  check (held in (0, 1) and (held = 0 or hidden_at is null))
"""

_COMMENTS_BY_PARTICIPANT = """
create index comments_by_participant on comments (participant_id)
"""

_ME_TOO = """
create table me_too (
  comment_id text not null references comments (id) on delete cascade,
  participant_id text not null references participants (id) on delete cascade,
  primary key (comment_id, participant_id)
) strict, without rowid
"""

_ME_TOO_BY_PARTICIPANT = """
create index me_too_by_participant on me_too (participant_id)
"""

_DECISIONS = """
create table decisions (
  sequence integer primary key,
  id text not null unique,
  workshop_id text not null references workshops (id) on delete cascade,
  comment_id text references comments (id) on delete cascade,
  suggestion_id text references suggestions (id) on delete cascade,
  before text not null,
  after text not null,
  actor text not null,
  decided_at text not null,
  undone_at text,
  check ((comment_id is null) <> (suggestion_id is null)),
  check (before <> after)
) strict
"""

_DECISIONS_BY_WORKSHOP = """
create index decisions_by_workshop on decisions (workshop_id, actor, undone_at, sequence)
"""

_DECISIONS_BY_COMMENT = """
create index decisions_by_comment on decisions (comment_id)
"""

_DECISIONS_BY_SUGGESTION = """
create index decisions_by_suggestion on decisions (suggestion_id)
"""

_STATEMENTS = (
    _VOICES,
    _SUGGESTIONS,
    _SUGGESTIONS_BY_WORKSHOP,
    _SUGGESTIONS_BY_PARTICIPANT,
    _SUGGESTIONS_BY_STATEMENT,
    _SUGGESTED_LINKS,
    _FLAGS,
    _FLAGS_BY_PARTICIPANT,
    _COMMENT_MARK,
    _COMMENT_HELD,
    _COMMENTS_BY_PARTICIPANT,
    _ME_TOO,
    _ME_TOO_BY_PARTICIPANT,
    _DECISIONS,
    _DECISIONS_BY_WORKSHOP,
    _DECISIONS_BY_COMMENT,
    _DECISIONS_BY_SUGGESTION,
)


def apply(database: Database) -> None:
    """Make the tables, and give comments a mark and a state of waiting."""
    for statement in _STATEMENTS:
        database.execute(statement)
