"""All ballots of a round. Hidden until the reveal: only read models behind that door ask for it."""

from collections.abc import Iterator

from workshop.domain.ballots.marks import Mark
from workshop.domain.round import Round, RoundState
from workshop.errors import ResultIsHidden
from workshop.ranking.ballots import Ballots, ballots_of
from workshop.store.connection import Database

# Groups are looked up once a person: a large round has a million votes.
_GROUPS = """
select participants.id, coalesce(groups.merged_into, groups.id, '')
from participants left join groups on groups.id = participants.group_id
where participants.workshop_id = ?
"""
# The index `votes_by_answer` has all of it in this order. SQLite puts the people together in a
# third of the time that a row for each vote takes, and other threads go on meanwhile.
_GIVEN = """
select version_id, answer, group_concat(participant_id, ' ') from votes
where round_id = ? and criterion = ? group by version_id, answer
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
    return ballots_of(
        dict(database.execute(_GROUPS, [round_.workshop_id])), _given(database, round_)
    )


def _given(database: Database, round_: Round) -> Iterator[tuple[Mark, str, list[str]]]:
    for criterion in round_.ballot.criterion_keys:
        for version_id, answer, who in database.execute(_GIVEN, [round_.id, criterion]):
            yield (version_id, criterion), answer, who.split()


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
