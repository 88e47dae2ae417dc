"""Who should act on a proposal, who offers help, and contacts, which know no participant.

Offers and contacts keep no time, and no order either: put side by side, they would say who is who.
"""

from sqlite_utils import Database

from workshop.store.steps.screen_moves import widen

_VIEWS = "'gaps', 'map')"
_MORE = "'gaps', 'map', 'who')"

_ASKINGS = """
create table askings (
  workshop_id text primary key references workshops (id) on delete cascade,
  stage text not null default 'draft' check (stage in ('draft', 'open', 'closed', 'revealed')),
  closed_at text,
  actors text not null default '[]',
  helps integer not null default 0 check (helps in (0, 1)),
  last_day text not null default '',
  check (helps = 0 or last_day <> ''),
  check (stage not in ('closed', 'revealed') or closed_at is not null)
) strict
"""

_ASKED = """
create table asked (
  workshop_id text not null references workshops (id) on delete cascade,
  position integer not null check (position > 0),
  version_id text not null unique references versions (id) on delete cascade,
  primary key (workshop_id, position)
) strict, without rowid
"""

_NAMINGS = """
create table namings (
  version_id text not null references versions (id) on delete cascade,
  participant_id text not null references participants (id) on delete cascade,
  actors text not null,
  other text not null,
  primary key (version_id, participant_id)
) strict, without rowid
"""

_NAMINGS_BY_PARTICIPANT = """
create index namings_by_participant on namings (participant_id)
"""

_OFFERS = """
create table offers (
  statement_id text not null references statements (id) on delete cascade,
  participant_id text not null references participants (id) on delete cascade,
  primary key (statement_id, participant_id)
) strict, without rowid
"""

_OFFERS_BY_PARTICIPANT = """
create index offers_by_participant on offers (participant_id)
"""

_CONTACTS = """
create table contacts (
  id text primary key,
  workshop_id text not null references workshops (id) on delete cascade,
  name text not null check (name <> ''),
  reach text not null check (reach <> ''),
  about text not null,
  last_day text not null check (last_day <> '')
) strict, without rowid
"""

_CONTACTS_BY_WORKSHOP = """
create index contacts_by_workshop on contacts (workshop_id)
"""


def apply(database: Database) -> None:
    """Make the tables, and let the screen show who should act."""
    widen(database, _VIEWS, _MORE)
    for statement in (
        _ASKINGS,
        _ASKED,
        _NAMINGS,
        _NAMINGS_BY_PARTICIPANT,
        _OFFERS,
        _OFFERS_BY_PARTICIPANT,
        _CONTACTS,
        _CONTACTS_BY_WORKSHOP,
    ):
        database.execute(statement)
