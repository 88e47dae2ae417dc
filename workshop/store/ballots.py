"""All ballots of a round. Hidden until the reveal: only read models behind that door ask for it."""

from sys import intern

from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundState
from workshop.errors import ResultIsHidden
from workshop.ranking.ballots import Ballots
from workshop.store.connection import Database

# Groups are looked up once a person: a large round has a million votes.
_GROUPS = """
select participants.id, coalesce(groups.merged_into, groups.id, '')
from participants left join groups on groups.id = participants.group_id
where participants.workshop_id = ?
"""
_VOTES = """
select participant_id, version_id, criterion, answer from votes
where round_id = ? order by participant_id
"""


def revealed(database: Database, round_: Round) -> Ballots:
    """Return the ballots of a round that has been revealed.

    Raises:
        ResultIsHidden: in every other state.
    """
    if round_.state is not RoundState.REVEALED:
        raise ResultIsHidden
    return before_reveal(database, round_)


def before_reveal(database: Database, round_: Round) -> Ballots:
    """Return the ballots of a round in any state, for read models that look before they tell."""
    group_of = dict(database.execute(_GROUPS, [round_.workshop_id]))
    known: dict[Mark, Mark] = {}  # one object for each, so that a large round stays small
    marks: dict[str, dict[Mark, str]] = {}
    for person, version_id, criterion, answer in database.execute(_VOTES, [round_.id]):
        mark = (version_id, criterion)
        marks.setdefault(person, {})[known.setdefault(mark, mark)] = intern(answer)
    return Ballots(
        people=tuple(marks),
        groups=tuple(group_of[person] for person in marks),
        marks=tuple(marks.values()),
    )


def on_paper(database: Database, round_id: str) -> frozenset[str]:
    """Return who of a round voted on paper, by participant id."""
    rows = database.execute(
        """
        select distinct participant_id from votes
        join participants on participants.id = votes.participant_id
        where round_id = ? and channel = 'paper'
        """,
        [round_id],
    )
    return frozenset(str(row[0]) for row in rows)
