"""The tables, in the words of the design. The database refuses what the domain refuses.

Ids are text, truth is 0 or 1, times are UTC text made in Python.
"""

from sqlite_utils import Database

_HOSTS = """
create table hosts (
  id text primary key,
  name text not null,
  password_hash text not null,
  created_at text not null
) strict
"""

_SETUPS = """
create table setups (
  token_hash text primary key,
  purpose text not null check (purpose in ('password', 'entry')),
  created_at text not null,
  ended_at text
) strict
"""

_LOGINS = """
create table logins (
  token_hash text primary key,
  host_id text not null references hosts (id) on delete cascade,
  created_at text not null,
  expires_at text not null,
  ended_at text
) strict
"""

_SECRETS = """
create table secrets (
  name text primary key,
  value text not null
) strict
"""

_PACKS = """
create table packs (
  slug text primary key,
  digest text not null,
  content text not null,
  imported_at text not null
) strict
"""

_WORKSHOPS = """
create table workshops (
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
  current_round_id text references rounds (id) on delete set null,
  screen_view text not null default 'round' check (screen_view in ('round', 'code', 'blank')),
  screen_page integer not null default 0 check (screen_page >= 0),
  created_at text not null
) strict
"""

_GROUPS = """
create table groups (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  position integer not null,
  name text not null,
  observes integer not null default 0 check (observes in (0, 1)),
  unique (workshop_id, name)
) strict
"""

_STATEMENTS = """
create table statements (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  kind text not null check (kind in ('barrier', 'solution')),
  number integer not null check (number > 0),
  origin text,
  theme text not null default '',
  case_study text not null default '',
  scale text not null default '',
  actors text not null default '[]',
  source text not null default '',
  basis text not null default '',
  source_url text not null default '',
  tier text not null default '',
  note text not null default '',
  created_at text not null,
  unique (workshop_id, kind, number),
  unique (workshop_id, origin)
) strict
"""

_VERSIONS = """
create table versions (
  id text primary key,
  statement_id text not null references statements (id) on delete cascade,
  position integer not null check (position > 0),
  parent_id text references versions (id),
  text text not null,
  language text not null,
  created_at text not null,
  unique (statement_id, position)
) strict
"""

_ADDRESSES = """
create table addresses (
  solution_id text not null references statements (id) on delete cascade,
  barrier_id text not null references statements (id) on delete cascade,
  primary key (solution_id, barrier_id)
) strict, without rowid
"""

_ROUNDS = """
create table rounds (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  position integer not null,
  title text not null,
  question text not null,
  kind text not null check (kind in ('barrier', 'solution')),
  ballot text not null check (ballot in ('agreement', 'scale')),
  answers text not null,
  state text not null default 'draft'
    check (state in ('draft', 'open', 'closed', 'revealed')),
  opened_at text,
  closed_at text,
  revealed_at text,
  unique (workshop_id, position),
  check (state = 'draft' or opened_at is not null),
  check (state not in ('closed', 'revealed') or closed_at is not null),
  check ((state = 'revealed') = (revealed_at is not null))
) strict
"""

_ROUND_VERSIONS = """
create table round_versions (
  round_id text not null references rounds (id) on delete cascade,
  version_id text not null references versions (id) on delete cascade,
  position integer not null,
  primary key (round_id, version_id)
) strict, without rowid
"""

_PARTICIPANTS = """
create table participants (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  token_hash text unique,
  group_id text references groups (id) on delete set null,
  channel text not null check (channel in ('phone', 'tablet', 'paper')),
  rehearsal integer not null default 0 check (rehearsal in (0, 1)),
  joined_at text not null
) strict
"""

_PARTICIPANTS_BY_WORKSHOP = """
create index participants_by_workshop on participants (workshop_id, channel)
"""

# The key begins with round and participant: "who has voted" and "my answers" read it in order.
_VOTES = """
create table votes (
  round_id text not null,
  participant_id text not null references participants (id) on delete cascade,
  version_id text not null,
  criterion text not null default '',
  answer text not null,
  sequence integer not null check (sequence >= 0),
  cast_at text not null,
  primary key (round_id, participant_id, version_id, criterion),
  foreign key (round_id, version_id)
    references round_versions (round_id, version_id) on delete cascade
) strict, without rowid
"""

# Covers counting: 60,000 votes in 6 ms instead of 40.
_VOTES_BY_ANSWER = """
create index votes_by_answer on votes (round_id, version_id, answer)
"""

_VOTES_BY_PARTICIPANT = """
create index votes_by_participant on votes (participant_id, sequence)
"""

_COMMENTS = """
create table comments (
  id text primary key,
  round_id text not null references rounds (id) on delete cascade,
  version_id text not null references versions (id) on delete cascade,
  participant_id text references participants (id) on delete cascade,
  text text not null,
  made_at text not null,
  hidden_at text,
  unique (round_id, version_id, participant_id, text)
) strict
"""

_AUDIT = """
create table audit (
  sequence integer primary key,
  workshop_id text,
  at text not null,
  actor text not null,
  action text not null,
  detail text not null default '{}'
) strict
"""

_AUDIT_STAYS = """
create trigger audit_is_append_only before update on audit
begin
  select raise(abort, 'the audit is append-only');
end
"""

_AUDIT_IS_KEPT = """
create trigger audit_is_kept before delete on audit
begin
  select raise(abort, 'the audit is append-only');
end
"""

_TABLES = (
    _HOSTS,
    _SETUPS,
    _LOGINS,
    _SECRETS,
    _PACKS,
    _WORKSHOPS,
    _GROUPS,
    _STATEMENTS,
    _VERSIONS,
    _ADDRESSES,
    _ROUNDS,
    _ROUND_VERSIONS,
    _PARTICIPANTS,
    _PARTICIPANTS_BY_WORKSHOP,
    _VOTES,
    _VOTES_BY_ANSWER,
    _VOTES_BY_PARTICIPANT,
    _COMMENTS,
    _AUDIT,
    _AUDIT_STAYS,
    _AUDIT_IS_KEPT,
)


def apply(database: Database) -> None:
    """Make every table of the first release."""
    for statement in _TABLES:
        database.execute(statement)
