"""Workshops by invitation: who may join, and the personal one-use invitations.

Only the hash of an invitation's token is kept. `participant_id` says whose card it was, so that a
card can be revoked after its use; no page, file or audit row shows it.
"""

from sqlite_utils import Database

_JOINING = """
alter table workshops add column joining text not null default 'open'
  check (joining in ('open', 'invitation'))
"""

_INVITATIONS = """
create table invitations (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  number integer not null check (number > 0),
  token_hash text not null,
  group_id text references groups (id) on delete set null,
  made_at text not null,
  used integer not null default 0 check (used in (0, 1)),
  revoked integer not null default 0 check (revoked in (0, 1)),
  participant_id text references participants (id) on delete set null,
  check (participant_id is null or used = 1)
) strict
"""

_BY_NUMBER = "create unique index invitations_by_number on invitations (workshop_id, number)"
_BY_HASH = "create unique index invitations_by_token on invitations (token_hash)"
_BY_PARTICIPANT = "create index invitations_by_participant on invitations (participant_id)"
_BY_GROUP = "create index invitations_by_group on invitations (group_id)"


def apply(database: Database) -> None:
    """Let a workshop say who may join, and make the table of invitations."""
    for statement in (
        _JOINING,
        _INVITATIONS,
        _BY_NUMBER,
        _BY_HASH,
        _BY_PARTICIPANT,
        _BY_GROUP,
    ):
        database.execute(statement)
