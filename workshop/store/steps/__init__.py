"""The schema, a step a module. A step that has been released is never edited: add another.

A step is a name and what it does to the database. `ALL` is the order in which they are applied.
"""

from collections.abc import Callable

from sqlite_utils import Database

from workshop.store.steps import (
    acting,
    agenda,
    first_tables,
    flag_numbers,
    group_numbers,
    invitations,
    late,
    openings,
    origins,
    paper,
    privacy,
    published_rounds,
    reading,
    refinement,
    report,
    roles,
    rounds,
    screen_moves,
    screen_sides,
    seals,
    translations,
    voices,
)

Step = Callable[[Database], None]

ALL: dict[str, Step] = {
    "0001-first-tables": first_tables.apply,
    "0002-rounds": rounds.apply,
    "0003-roles": roles.apply,
    "0004-voices": voices.apply,
    "0005-invitations": invitations.apply,
    "0006-agenda": agenda.apply,
    "0007-paper": paper.apply,
    "0008-screen-moves": screen_moves.apply,
    "0009-group-numbers": group_numbers.apply,
    "0010-openings": openings.apply,
    "0011-reading": reading.apply,
    "0012-screen-sides": screen_sides.apply,
    "0013-refinement": refinement.apply,
    "0014-report": report.apply,
    "0015-acting": acting.apply,
    "0016-origins": origins.apply,
    "0017-published-rounds": published_rounds.apply,
    "0018-late": late.apply,
    "0019-seals": seals.apply,
    "0020-translations": translations.apply,
    "0021-privacy": privacy.apply,
    "0022-flag-numbers": flag_numbers.apply,
}
