"""Several organisers, whose workshop is whose, and links that give a role in one workshop.

A workshop without an owner is the keeper's: those of earlier versions, and a demonstration's.
"""

from sqlite_utils import Database

_KEEPER = """
alter table hosts add column keeper integer not null default 0 check (keeper in (0, 1))
"""

_CLOSED = """
alter table hosts add column closed_at text
"""

_FIRST_IS_KEEPER = """
update hosts set keeper = 1
where id = (select id from hosts order by created_at, id limit 1)
"""

_NAMED = """
update hosts set name = 'Organiser' where name = 'organiser'
"""

_ONE_KEEPER = """
create unique index hosts_one_keeper on hosts (keeper) where keeper = 1
"""

_ONE_NAME = """
create unique index hosts_by_name on hosts (lower(name)) where closed_at is null
"""

_OWNER = """
alter table workshops add column owner_id text references hosts (id) on delete set null
"""

_OWNED_BY_KEEPER = """
update workshops set owner_id = (select id from hosts where keeper = 1)
"""

_BY_OWNER = """
create index workshops_by_owner on workshops (owner_id)
"""

_ORGANISER_LINKS = """
create table organiser_links (
  id text primary key,
  token_hash text not null unique,
  made_by text not null references hosts (id) on delete cascade,
  made_at text not null,
  expires_at text not null,
  ended_at text
) strict
"""

_ROLE_LINKS = """
create table role_links (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  role text not null check (role in ('facilitator', 'helper', 'viewer')),
  name text not null check (name <> ''),
  token_hash text not null unique,
  made_at text not null,
  used_at text,
  ended_at text
) strict
"""

_ROLE_LINKS_BY_WORKSHOP = """
create index role_links_by_workshop on role_links (workshop_id, made_at)
"""

# "What happened last in this workshop" stands on every desk.
_AUDIT_BY_WORKSHOP = """
create index audit_by_workshop on audit (workshop_id, sequence)
"""


def apply(database: Database) -> None:
    """Make the first organiser the keeper and the owner of what there is; add the links."""
    for statement in (
        *(_KEEPER, _CLOSED, _FIRST_IS_KEEPER, _NAMED, _ONE_KEEPER, _ONE_NAME),
        *(_OWNER, _OWNED_BY_KEEPER, _BY_OWNER),
        *(_ORGANISER_LINKS, _ROLE_LINKS, _ROLE_LINKS_BY_WORKSHOP, _AUDIT_BY_WORKSHOP),
    ):
        database.execute(statement)
